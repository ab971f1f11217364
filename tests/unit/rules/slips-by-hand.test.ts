import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { commonMistakes, type Mistake } from '../../../lib/rules/slips-by-hand.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { explainKnown } from '../../../lib/rules/partial-knowledge.ts';
import { caseOf } from './build-case.ts';
import { caseAndDay, rulesOfEveryKind } from './generate-case.ts';

const today = isoDate('2026-11-23');

function mistakesOf(words: Parameters<typeof caseOf>[0], rule: string): Mistake[] {
  const { facts, deadlines } = judge(caseOf(words), allRules, today);
  return commonMistakes(explainKnown(facts, rule, allRules, today), facts, deadlines, allRules, today);
}
const daysOf = (mistakes: readonly Mistake[], kind: Mistake['kind']) =>
  mistakes.filter((one) => one.kind === kind).map(({ day }) => day);

describe('four interviews in the first six months, begun on 29 June 2026: the last day is 28 December', () => {
  const group = 'cash-benefit-job-ready';
  const rule = 'contact-4-in-first-6m';
  const begun = 'first-contact 2026-06-29';

  test('29 December is the day of someone who did not count the first day', () => {
    expect(daysOf(mistakesOf({ group, events: [begun] }, rule), 'start-day')).toEqual(['2026-12-29']);
  });

  test('an exemption of 31 days moves it for nobody but the one who thinks it does', () => {
    const exempt = { group, events: [begun], suspensions: ['2026-08-01..2026-08-31'] };
    expect(daysOf(mistakesOf(exempt, rule), 'suspension')).toEqual(['2027-01-28']);
  });

  test('a no-show and a cancellation start no clock, and an interview that was held is not the first contact', () => {
    const events = [begun, 'interview-no-show 2026-07-10', 'interview-held 2026-07-20'];
    const mistakes = mistakesOf({ group, events }, rule);
    expect(daysOf(mistakes, 'not-counted')).toEqual(['2027-01-09']);
    expect(mistakes.find(({ kind }) => kind === 'not-counted')?.from?.type).toBe('interview-no-show');
    expect(daysOf(mistakes, 'other-day')).toContain('2027-01-19');
  });

  test('months are no thirty days and no four weeks', () => {
    expect(daysOf(mistakesOf({ group, events: [begun] }, rule), 'round-months')).toEqual(['2026-12-25', '2026-12-13']);
  });
});

test('a rule for cases that began later is named with the day it would give', () => {
  const events = ['first-contact 2026-06-29'];
  const mistakes = mistakesOf({ group: 'cash-benefit-job-ready', events }, 'benefit-recipient-first-interview-1w');
  const versions = mistakes.filter(({ kind }) => kind === 'version');
  expect(versions.map(({ rule, day }) => [rule, day])).toContainEqual([expect.any(String), '2026-12-28']);
});

test('another deadline of the case is told with the rule it belongs to, and a deadline is no slip of itself', () => {
  const events = ['first-contact 2026-06-29'];
  const others = mistakesOf({ group: 'cash-benefit-job-ready', events }, 'contact-4-in-first-6m').filter(
    ({ kind }) => kind === 'other-deadline',
  );
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ rule }) => rule)).not.toContain('contact-4-in-first-6m');
  expect(others.map(({ rule }) => rule)).not.toContain(null);
});

test('an exemption that is over before the case begins, or begins after the deadline, tempts nobody', () => {
  const suspensions = ['2026-01-01..2026-01-31', '2027-06-01..2027-06-30'];
  const events = ['first-contact 2026-06-29'];
  const mistakes = mistakesOf({ group: 'cash-benefit-job-ready', events, suspensions }, 'contact-4-in-first-6m');
  expect(daysOf(mistakes, 'suspension')).toEqual([]);
});

test('ten working days are not ten days', () => {
  const events = ['inquiry-received 2026-11-18'];
  const mistakes = mistakesOf({ group: 'cash-benefit-job-ready', events }, 'reply-guarantee-10wd');
  expect(daysOf(mistakes, 'closed-days')).toEqual(['2026-11-28']);
});

test('where the last day is a Saturday, the Friday before it and the Monday after it are both near', () => {
  const events = ['first-contact 2026-05-15'];
  const mistakes = mistakesOf({ group: 'cash-benefit-job-ready', events }, 'contact-4-in-first-6m');
  expect(daysOf(mistakes, 'last-safe-day')).toEqual(['2026-11-13']);
  expect(daysOf(mistakes, 'closed-end')).toEqual(['2026-11-16']);
});

test('no slip leads to the deadline itself, whatever the case', () => {
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      const judged = judge(facts, rulesOfEveryKind, today);
      for (const { rule, due } of judged.deadlines) {
        if (due === null) continue;
        const explained = explainKnown(judged.facts, rule, rulesOfEveryKind, today);
        const mistakes = commonMistakes(explained, judged.facts, judged.deadlines, rulesOfEveryKind, today);
        for (const { kind, day } of mistakes) expect([rule, kind, day]).not.toEqual([rule, kind, due]);
      }
    }),
    { numRuns: 150 },
  );
});
