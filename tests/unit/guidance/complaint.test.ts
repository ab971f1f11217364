import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { adviserReason } from '../../../lib/guidance/adviser.ts';
import { answersOfCase, complaintReason } from '../../../lib/guidance/complaint-case.ts';
import { complaintRoute, nothingKnown, type ComplaintAnswers } from '../../../lib/guidance/complaint.ts';
import { caseOf, today } from './facts.ts';

const answers = (more: Partial<ComplaintAnswers> = {}): ComplaintAnswers => ({ ...nothingKnown, ...more });

describe('which kind of complaint it is', () => {
  test('where nothing is known it is treated as both, and that is said', () => {
    const { substantive, procedural, isBothInDoubt } = complaintRoute(nothingKnown);
    expect([substantive !== null, procedural !== null, isBothInDoubt]).toEqual([true, true, true]);
  });

  test('over the decision alone: reassessment and appeal body, no dialogue about the handling', () => {
    expect(complaintRoute(answers({ about: 'decision' }))).toMatchObject({ procedural: null, isBothInDoubt: false });
  });

  test('over the handling alone: the department first, no appeal body', () => {
    expect(complaintRoute(answers({ about: 'handling' }))).toMatchObject({ substantive: null, isBothInDoubt: false });
  });
});

describe('who decides follows the day of the decision', () => {
  test.each([
    ['on the last day of the boards', '2013-06-30', 'employment-appeals-board', false],
    ['on the first day of Ankestyrelsen', '2013-07-01', 'ankestyrelsen', false],
    ['not known: today’s body, said to be assumed', null, 'ankestyrelsen', true],
  ])('%s', (_words, day, body, bodyIsAssumed) => {
    const { substantive } = complaintRoute(answers({ decidedOn: day === null ? null : isoDate(day) }));
    expect(substantive).toMatchObject({ body, bodyIsAssumed });
  });
});

describe('the citizen’s own period', () => {
  const decided = { decidedOn: isoDate('2026-11-02'), guidanceGiven: 'yes', sentBy: 'digital-post' } as const;
  const clock = (more: Partial<ComplaintAnswers>) => complaintRoute(answers(more)).substantive?.clock;

  test('has not begun where no complaint guidance was given, whatever else is known', () => {
    expect(clock({ ...decided, guidanceGiven: 'no' })).toEqual({ from: 'not-begun' });
    expect(clock({ guidanceGiven: 'no' })).toEqual({ from: 'not-begun' });
  });

  test('counts from the same day with digital post and face to face, and from the letter with a letter', () => {
    expect(clock(decided)).toEqual({ from: 'decision-received', on: '2026-11-02' });
    expect(clock({ ...decided, sentBy: 'orally' })).toEqual({ from: 'decision-received', on: '2026-11-02' });
    expect(clock({ ...decided, sentBy: 'letter' })).toEqual({ from: 'decision-letter-sent', on: '2026-11-02' });
  });

  test('names what is missing, the guidance first', () => {
    expect(clock({})).toEqual({ from: 'not-known', missing: ['guidance-given', 'decided-on', 'sent-by'] });
  });
});

test('whatever is answered, a complaint has a way to go, and no answer turns it away', () => {
  const day = fc.option(fc.integer({ min: 2000, max: 2026 }).map((year) => isoDate(`${year}-06-30`)));
  const anyAnswers = fc.record({
    about: fc.constantFrom('may-be-both', 'decision', 'handling'),
    guidanceGiven: fc.constantFrom('not-known', 'yes', 'no'),
    sentBy: fc.constantFrom('not-known', 'digital-post', 'letter', 'orally'),
    decidedOn: day,
    complainedOn: day,
  }) as fc.Arbitrary<ComplaintAnswers>;
  fc.assert(
    fc.property(anyAnswers, (given) => {
      const { substantive, procedural } = complaintRoute(given);
      expect(substantive !== null || procedural !== null).toBe(true);
      if (given.about !== 'handling') expect(substantive).not.toBeNull();
    }),
  );
});

describe('when the help is shown', () => {
  test('for a complaint first, else for a decision, else on a page of decisions, else not', () => {
    expect(
      complaintReason(caseOf('insured', 'decision-sent 2026-11-02', 'complaint-received 2026-11-16'), null, today),
    ).toEqual({
      kind: 'complaint',
      on: '2026-11-16',
    });
    expect(complaintReason(caseOf('insured', 'decision-sent 2026-11-02'), null, today)?.kind).toBe('decision');
    expect(complaintReason(caseOf('insured'), 'decision', today)?.kind).toBe('page');
    expect(complaintReason(caseOf('insured'), 'case', today)).toBeNull();
  });

  test('what the case tells is answered already; how it was sent only where the case says it', () => {
    expect(
      answersOfCase(caseOf('insured', 'decision-sent 2026-11-02', 'complaint-received 2026-11-16'), today),
    ).toEqual({
      ...nothingKnown,
      decidedOn: '2026-11-02',
      complainedOn: '2026-11-16',
    });
    expect(answersOfCase(caseOf('insured', 'decision-letter-sent 2026-11-02'), today).sentBy).toBe('letter');
    expect(answersOfCase(caseOf('insured', 'oral-decision 2026-11-02'), today).sentBy).toBe('orally');
  });

  test('the newest decision is the one complained of, however an older one was sent', () => {
    const events = ['decision-letter-sent 2024-03-04', 'decision-sent 2026-11-02'];
    expect(answersOfCase(caseOf('insured', ...events), today)).toMatchObject({
      decidedOn: '2026-11-02',
      sentBy: 'not-known',
    });
    const sameDay = ['decision-sent 2026-11-02', 'decision-letter-sent 2026-11-02'];
    expect(answersOfCase(caseOf('insured', ...sameDay), today).sentBy).toBe('letter');
  });

  test('a complaint from before the decision is over another one; one of the same day is over this', () => {
    const complainedOn = (day: string) =>
      answersOfCase(caseOf('insured', `complaint-received ${day}`, 'decision-sent 2026-11-02'), today).complainedOn;
    expect(complainedOn('2026-10-30')).toBeNull();
    expect(complainedOn('2026-11-02')).toBe('2026-11-02');
  });
});

test.each([
  ['a complaint that may be about the handling', true, [], 'handling-complaint'],
  ['an answer that is late', false, ['reply-guarantee-10wd'], 'no-answer'],
  ['an interview that is late', false, ['contact-4-in-first-6m'], null],
  ['nothing of the kind', false, [], null],
])('the citizens’ adviser is thought of for %s', (_words, complaint, late, expected) => {
  expect(adviserReason(complaint, late)).toBe(expected);
});
