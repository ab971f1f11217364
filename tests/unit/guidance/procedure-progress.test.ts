import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { nextStep, procedureProgress, stepsFor } from '../../../lib/guidance/procedure-progress.ts';
import { fileAccess, noShow, replyInTime } from '../../../lib/guidance/procedures/administration.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { contactCourse, flexjobFollowUp } from '../../../lib/guidance/procedures/interviews.ts';
import {
  changedProgress,
  isNoProgress,
  noProgress,
  type CaseProgress,
  type GoalId,
} from '../../../lib/guidance/progress.ts';
import type { Procedure } from '../../../lib/guidance/procedure.ts';
import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import { caseOf, today } from './facts.ts';

const jobReady = 'cash-benefit-job-ready';

/** The steps that are done, each with how that is known. */
function done(procedure: Procedure, facts: CaseFacts, progress: CaseProgress = noProgress, on = today) {
  const { steps } = procedureProgress(procedure, facts, progress, on);
  return Object.fromEntries(steps.filter((one) => one.done).map(({ step, done }) => [step.id, done!.by]));
}

function ticked(procedure: Procedure, since: string | null, steps: readonly string[], on = today): CaseProgress {
  return steps.reduce(
    (progress, step) =>
      changedProgress(progress, {
        kind: 'tick',
        procedure: procedure.id,
        step,
        since: since === null ? null : isoDate(since),
        on,
      }),
    noProgress,
  );
}

describe('the way to the next interview', () => {
  const held = caseOf(jobReady, 'first-contact 2026-05-18', 'interview-held 2026-09-02');

  test('the interview that was held last is not the next one', () => {
    expect(done(contactCourse, held)).toEqual({ group: 'case' });
  });

  test('an agreed interview ticks the agreeing, and not the holding', () => {
    const agreed = caseOf(jobReady, 'interview-held 2026-09-02', 'interview-booked 2026-11-26');
    expect(done(contactCourse, agreed)).toEqual({ group: 'case', book: 'case' });
  });

  test('an interview that is planned for a day to come is not held', () => {
    const planned = caseOf(jobReady, 'interview-held 2026-12-01');
    expect(done(contactCourse, planned)).not.toHaveProperty('hold');
  });

  test('when it has been held, what someone had begun goes on: the note is still to be written', () => {
    const progress = ticked(contactCourse, '2026-09-03', ['invitation']);
    const after = caseOf(jobReady, 'interview-held 2026-09-02', 'interview-held 2026-11-23');
    const own = procedureProgress(contactCourse, after, progress, today);
    expect(own.since).toBe('2026-09-03');
    expect(done(contactCourse, after, progress)).toMatchObject({ invitation: 'hand', hold: 'case' });
    expect(nextStep(own)?.step.id).toBe('secrecy');
  });

  test('when all is done, it stands as done that day, and the day after the next round has begun', () => {
    const after = caseOf(
      jobReady,
      'interview-held 2026-09-02',
      'interview-held 2026-11-23',
      'plan-revised 2026-11-23',
      'plan-published 2026-11-23',
    );
    const byHand = contactCourse.steps.filter(({ doneWhen }) => !doneWhen).map(({ id }) => id);
    const progress = ticked(contactCourse, '2026-09-03', byHand);
    expect(nextStep(procedureProgress(contactCourse, after, progress, today))).toBeNull();
    const later = procedureProgress(contactCourse, after, progress, isoDate('2026-11-24'));
    expect(later.since).toBe('2026-11-24');
    expect(nextStep(later)?.step.id).toBe('book');
  });
});

describe('what begins with something that happened', () => {
  test('nothing in the case ticks a step of a no-show where nobody stayed away', () => {
    expect(done(noShow, caseOf(jobReady, 'interview-booked 2026-11-26'))).toEqual({});
  });

  test('the appointment that was missed is not the new one', () => {
    const facts = caseOf(jobReady, 'interview-booked 2026-11-03', 'interview-no-show 2026-11-03');
    expect(done(noShow, facts)).toEqual({});
    expect(done(noShow, caseOf(jobReady, 'interview-no-show 2026-11-03', 'interview-booked 2026-11-26'))).toEqual({
      'new-interview': 'case',
    });
  });

  test('a new no-show is a new matter: what was ticked at the last one does not count', () => {
    const progress = ticked(noShow, '2026-10-01', ['call', 'excuse']);
    expect(done(noShow, caseOf(jobReady, 'interview-no-show 2026-10-01'), progress)).toEqual({
      call: 'hand',
      excuse: 'hand',
    });
    const again = caseOf(jobReady, 'interview-no-show 2026-10-01', 'interview-no-show 2026-11-20');
    expect(done(noShow, again, progress)).toEqual({});
  });

  test('an answer that was sent to an earlier letter answers not this one', () => {
    const facts = caseOf(null, 'answer-sent 2026-11-02', 'inquiry-received 2026-11-16');
    expect(done(replyInTime, facts)).toEqual({});
    expect(done(replyInTime, caseOf(null, 'inquiry-received 2026-11-16', 'acknowledgement-sent 2026-11-18'))).toEqual({
      receipt: 'case',
    });
  });
});

describe('a request for file access', () => {
  const asked = 'file-access-requested 2026-11-16';

  test('has its own seven working days, and says nothing of the ten for a receipt', () => {
    const began = (procedure: Procedure) => procedureProgress(procedure, caseOf(null, asked), noProgress, today).since;
    expect([began(fileAccess), began(replyInTime)]).toEqual(['2026-11-16', null]);
    expect([fileAccess.rules, replyInTime.rules]).toEqual([['file-access-7wd'], ['reply-guarantee-10wd']]);
    expect(JSON.stringify(fileAccess)).not.toMatch(/ti arbejdsdage|tilbagemeldingsgaranti/i);
  });

  test('is told of the delay by a notice with its own text, and is still to be decided', () => {
    const told = caseOf(null, asked, 'deadline-notice-sent 2026-11-20');
    expect(done(fileAccess, told)).toEqual({ notice: 'case' });
    expect(fileAccess.steps.find(({ id }) => id === 'notice')?.text).toBe('file-access-delay');
  });

  test('needs no notice where it is decided', () => {
    const decided = caseOf(null, asked, 'file-access-decided 2026-11-20');
    expect(done(fileAccess, decided)).toEqual({ notice: 'case', answer: 'case' });
  });
});

describe('the guard rails of a no-show', () => {
  test.each([
    [
      'for cash benefit: personal contact and guidance in writing before the hearing, then the benefit office',
      jobReady,
      [
        'call',
        'secrecy',
        'excuse',
        'contact-attempt',
        'summons-correct',
        'guidance-in-writing',
        'hearing',
        'tell-benefit-office',
        'new-interview',
        'guidance',
        'note',
      ],
    ],
    [
      'for insured people: the unemployment fund, not the benefit office',
      'insured',
      [
        'call',
        'secrecy',
        'excuse',
        'summons-correct',
        'guidance-insured',
        'hearing',
        'tell-fund',
        'new-interview',
        'guidance',
        'note',
      ],
    ],
    [
      'where the group is not known: what goes for everyone',
      null,
      ['call', 'secrecy', 'excuse', 'summons-correct', 'hearing', 'new-interview', 'guidance', 'note'],
    ],
  ])('%s', (_words, group, expected) => {
    expect(stepsFor(noShow, group).map(({ id }) => id)).toEqual(expected);
  });
});

test('the status of a temporary flexjob is for that group alone', () => {
  expect(stepsFor(flexjobFollowUp, 'flexjob').some(({ id }) => id === 'status')).toBe(false);
  expect(stepsFor(flexjobFollowUp, 'flexjob-temporary').some(({ id }) => id === 'status')).toBe(true);
});

test('what is ticked and taken back leaves nothing behind', () => {
  const change = { procedure: 'my-plan', step: 'tell', since: null, on: today };
  const progress = changedProgress(noProgress, { kind: 'tick', ...change });
  expect(isNoProgress(progress)).toBe(false);
  expect(isNoProgress(changedProgress(progress, { kind: 'untick', ...change }))).toBe(true);
});

test('goals of an interview are kept one by one, in their order, each interview by itself', () => {
  const interviewOn = isoDate('2026-11-20');
  const check = (progress: CaseProgress, goal: GoalId, isMet: boolean, on = interviewOn) =>
    changedProgress(progress, { kind: 'self-check', interviewOn: on, goal, isMet, on: today });
  const both = check(check(noProgress, 'clear-result', true), 'takes-part', true);
  expect(both.selfChecks).toEqual([{ interviewOn, on: today, goals: ['takes-part', 'clear-result'] }]);
  const other = check(both, 'focus-on-job', true, isoDate('2026-09-02'));
  expect(check(other, 'takes-part', false).selfChecks).toEqual([
    { interviewOn: '2026-09-02', on: today, goals: ['focus-on-job'] },
    { interviewOn, on: today, goals: ['clear-result'] },
  ]);
});

test('a round begun again by hand has no ticks', () => {
  const progress = changedProgress(ticked(noShow, '2026-11-03', ['call']), {
    kind: 'begin-again',
    procedure: 'no-show',
    on: today,
  });
  expect(done(noShow, caseOf(jobReady, 'interview-no-show 2026-11-03'), progress)).toEqual({});
});

test('whatever is in a case, nothing that lies ahead ticks a step but an agreement', () => {
  const types = ['interview-held', 'follow-up-held', 'plan-published', 'answer-sent', 'decision-sent', 'offer-started'];
  const ahead = fc.record({ type: fc.constantFrom(...types), day: fc.integer({ min: 24, max: 30 }) });
  fc.assert(
    fc.property(fc.constantFrom(...shippedProcedures), fc.array(ahead, { maxLength: 6 }), (procedure, events) => {
      const facts = caseOf(null, ...events.map(({ type, day }) => `${type} 2026-11-${day}`));
      const planned = procedure.steps.filter(({ doneWhen }) => doneWhen && 'planned' in doneWhen).map(({ id }) => id);
      expect(Object.keys(done(procedure, facts)).filter((id) => !planned.includes(id))).toEqual([]);
    }),
  );
});
