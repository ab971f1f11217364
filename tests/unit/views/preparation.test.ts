import { expect, test } from 'vitest';
import { noProgress } from '../../../lib/guidance/progress.ts';
import { preparationView } from '../../../lib/views/preparation.ts';
import { caseOf, today } from '../guidance/facts.ts';

const view = (lines: string[], progress = noProgress) =>
  preparationView(caseOf('cash-benefit-job-ready', ...lines), progress, 'Samtale senest fredag', today, 'da');

test('an interview within a fortnight is prepared: what is due, what happened since the last one, the guide', () => {
  const shown = view(['interview-held 2026-09-02', 'offer-started 2026-10-05', 'interview-booked 2026-11-26']);
  expect(shown).toMatchObject({
    title: 'Forbered samtalen torsdag 26. november',
    due: 'Samtale senest fredag',
    check: null,
  });
  expect(shown?.since).toEqual(['Tilbud begyndt, man. 5. okt.']);
  expect(shown?.guide.length).toBeGreaterThan(0);
});

test('a printed sheet names the case, but never by what could be a CPR number', () => {
  const referenceOf = (ref: string) => {
    const facts = { ...caseOf('cash-benefit-job-ready', 'interview-booked 2026-11-26'), ref };
    return preparationView(facts, noProgress, '', today, 'da')?.reference;
  };
  expect(referenceOf('26-004117')).toBe('Sag 26-004117');
  expect(referenceOf('650391-1234')).toBeNull();
  expect(referenceOf('Sag 6503911234')).toBeNull();
});

test('one that is further away, or called off, is not', () => {
  expect(view(['interview-booked 2026-12-20'])).toBeNull();
  expect(view(['interview-booked 2026-11-26', 'interview-cancelled 2026-11-26'])).toBeNull();
});

test('after it has been held there are three questions to oneself, with what was answered', () => {
  const check = { interviewOn: today, on: today, goals: ['focus-on-job' as const] };
  const shown = view(['interview-held 2026-11-23'], { ...noProgress, selfChecks: [check] });
  expect(shown?.check?.goals.map(({ id, isMet }) => [id, isMet])).toEqual([
    ['takes-part', false],
    ['focus-on-job', true],
    ['clear-result', false],
  ]);
});
