import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { chooseProcedures, type RunningRules } from '../../../lib/guidance/procedure-choice.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { changedProgress, noProgress, type CaseProgress } from '../../../lib/guidance/progress.ts';
import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import { caseOf, today } from './facts.ts';

const calm: RunningRules = { headline: null, isLate: false, others: [] };
const interviewLate: RunningRules = { headline: 'contact-4-in-first-6m', isLate: true, others: [] };

function chosen(facts: CaseFacts, rules = calm, progress: CaseProgress = noProgress) {
  return chooseProcedures(shippedProcedures, facts, progress, rules, today).map(({ progress, because }) => [
    progress.procedure.id,
    because.kind,
  ]);
}

test('what is due comes first', () => {
  const facts = caseOf('cash-benefit-job-ready', 'first-contact 2026-05-18');
  expect(chosen(facts, interviewLate)[0]).toEqual(['contact-course', 'headline']);
});

test('a letter that came waits while an interview is late, and not while nothing is', () => {
  const facts = caseOf('cash-benefit-job-ready', 'first-contact 2026-05-18', 'inquiry-received 2026-11-16');
  expect(chosen(facts, interviewLate).slice(0, 2)).toEqual([
    ['contact-course', 'headline'],
    ['reply-in-time', 'event'],
  ]);
  expect(chosen(facts, { ...interviewLate, isLate: false })[0]).toEqual(['reply-in-time', 'event']);
});

test('a request for file access has a procedure of its own, beside that for a letter', () => {
  const asked = caseOf('insured', 'file-access-requested 2026-11-16');
  expect(chosen(asked)[0]).toEqual(['file-access', 'event']);
  const both = caseOf('insured', 'file-access-requested 2026-11-16', 'inquiry-received 2026-11-16');
  const begun = chosen(both).filter(([, kind]) => kind === 'event');
  expect(begun.map(([id]) => id)).toEqual(expect.arrayContaining(['file-access', 'reply-in-time']));
});

test('after a no-show its guard rails come first, until a new interview is agreed', () => {
  const facts = caseOf('cash-benefit-job-ready', 'interview-no-show 2026-11-20');
  expect(chosen(facts, interviewLate)[0]).toEqual(['no-show', 'event']);
  const agreed = caseOf('cash-benefit-job-ready', 'interview-no-show 2026-11-20', 'interview-booked 2026-11-27');
  expect(chosen(agreed, interviewLate)[0]).toEqual(['contact-course', 'headline']);
});

test('what someone has begun stays in front', () => {
  const facts = caseOf('cash-benefit-job-ready', 'first-contact 2026-05-18');
  const progress = changedProgress(noProgress, {
    kind: 'tick',
    procedure: 'offer-in-time',
    step: 'exempt',
    since: null,
    on: today,
  });
  expect(chosen(facts, interviewLate, progress)[0]).toEqual(['offer-in-time', 'begun']);
});

test.each([
  ['a job clarification that began before the reform', '2026-06-30', true],
  ['one that began on the day of the reform', '2026-07-01', false],
])('the way to the rehabilitation team is for old cases only: %s', (_words, began, isThere) => {
  const ids = chosen(caseOf('job-clarification', `benefit-transition ${began}`)).map(([id]) => id);
  expect(ids.includes('job-clarification-to-team')).toBe(isThere);
});

test('where it is not known when a case began, no repealed scheme is offered', () => {
  expect(chosen(caseOf('job-clarification')).map(([id]) => id)).not.toContain('job-clarification-to-team');
});

test('a repealed scheme tells the last day a case may have begun', () => {
  const [first] = chooseProcedures(
    shippedProcedures,
    caseOf('resource-course', 'benefit-transition 2025-03-03'),
    noProgress,
    calm,
    today,
  );
  expect([first?.progress.procedure.id, first?.onlyBegunBy]).toEqual([
    'resource-course-follow-up',
    isoDate('2026-06-30'),
  ]);
});

test('where the group is not known, only what is for everyone is offered', () => {
  expect(chosen(caseOf(null)).map(([, kind]) => kind)).toEqual(['any', 'any', 'any', 'any', 'any', 'any']);
});
