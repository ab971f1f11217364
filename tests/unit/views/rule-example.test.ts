import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { awaitingSignOff } from '../../../lib/rules/effective-rules.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { exampleAnswer, exampleForm, exampleStart, type ExampleInput } from '../../../lib/views/rule-example.ts';

const today = isoDate('2026-11-23');

function example(id: string, parts: Partial<ExampleInput> = {}) {
  const rule = allRules.find((one) => one.id === id)!;
  const version = rule.versions.at(-1)!;
  const form = exampleForm(version, today, 'da');
  if (!form) return null;
  return { form, answer: exampleAnswer(rule, version, { ...form.input, ...parts }, 'da') };
}

test('it is worked out as a badge is, with the steps below it', () => {
  const { answer } = example('reassessment-4w', { start: isoDate('2026-11-02'), today })!;
  expect(answer).toMatchObject({ state: 'answered', badge: { words: '7 dage til' } });
  expect(answer.state === 'answered' && answer.timeline.map(({ when, what }) => [when, what])).toEqual([
    ['2. nov. 2026', 'Klage modtaget'],
    ['+ 4 uger', 'Regnet fra 2. nov. 2026 er sidste dag 30. nov. 2026'],
    ['30. nov. 2026', 'Lovpligtig frist, en arbejdsdag'],
    ['I dag', '7 dage til'],
  ]);
});

test('what was done can be tried too, in time and late', () => {
  const tried = (day: string) =>
    example('reassessment-4w', { start: isoDate('2026-11-02'), done: [isoDate(day)], today: isoDate('2026-12-10') })!
      .answer;
  expect(tried('2026-11-30')).toMatchObject({ badge: { words: 'Opfyldt' } });
  expect(tried('2026-12-01')).toMatchObject({ badge: { form: 'met-late' } });
});

test('it asks for as many acts as the rule does', () => {
  expect(example('contact-4-in-first-6m')!.form.done).toHaveLength(4);
  expect(example('sick-pensioner-26w')!.form.done).toEqual([]);
});

test('a version that is no longer in force is tried on a day it was for', () => {
  expect(example('sick-first-follow-up-8w')!.form.input).toMatchObject({ start: '2026-06-30', today: '2026-06-30' });
});

test('a day that no version is for says so, and gives no date', () => {
  expect(example('contact-4-in-first-6m', { start: isoDate('2026-07-01'), today })!.answer).toMatchObject({
    state: 'not-applicable',
    because: 'ingen udgave gælder for en sag, der begynder den dag',
  });
});

test('each target group starts on its own event', () => {
  const version = allRules.find(({ id }) => id === 'contact-4-in-first-6m')!.versions[0]!;
  expect(exampleStart(version, 'cash-benefit-job-ready', 'da')).toBe('Første henvendelse');
  expect(exampleStart(version, 'resource-course', 'da')).toBe('Overgang til ydelse eller forløb');
});

test('a date that is missing is asked for', () => {
  expect(example('reassessment-4w', { start: null })!.answer).toEqual({ state: 'missing' });
});

test('a rule that works out no date has no example', () => {
  expect(example('less-intensive-effort-exempt')).toBeNull();
  expect(example('reform-version-switches')).toBeNull();
});

test('under a policy of sign-off the example wears the same doubt as the badge', () => {
  const rule = awaitingSignOff(allRules.find(({ id }) => id === 'reassessment-4w')!);
  const [version] = rule.versions;
  const answer = exampleAnswer(rule, version!, exampleForm(version!, today, 'da')!.input, 'da');
  expect(answer).toMatchObject({ badge: { provisional: true } });
});

test('every example that is offered says something as it stands', () => {
  for (const rule of allRules) {
    for (const version of rule.versions) {
      const form = exampleForm(version, today, 'da');
      if (!form) continue;
      const answer = exampleAnswer(rule, version, form.input, 'da');
      expect([rule.id, answer.state]).not.toEqual([rule.id, 'missing']);
      if (answer.state === 'answered') expect([rule.id, answer.timeline.length > 1]).toEqual([rule.id, true]);
    }
  }
});
