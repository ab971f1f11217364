import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseReading, FieldReading, ReadEvent } from '../../../lib/case/case-reading.ts';
import { factsOfCase, factsWhere, worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import { factsOfOneSource } from '../../../lib/case/facts-of-one-source.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { empty, entered, list, read, shown, told, unreadable } from './told.ts';

const today = isoDate('2026-11-23');
/** Few days, so that a page tells of several things on one. */
const day = fc.integer({ min: -12, max: 6 }).map((days) => plusDays(today, days));
const field = (value: fc.Arbitrary<string | IsoDate[] | ReadEvent[]>): fc.Arbitrary<FieldReading | undefined> =>
  fc.oneof(
    { weight: 4, arbitrary: value.map((one) => read('Felt', one)) },
    fc.constantFrom(undefined, empty('Felt'), unreadable('Felt')),
  );
const types = ['interview-held', 'follow-up-held', 'interview-no-show', 'interview-cancelled', 'interview-booked'];
const line: fc.Arbitrary<ReadEvent> = fc.record(
  {
    type: fc.constantFrom(...types, 'lastInterview', 'start', 'self-booked', 'offer-started'),
    on: day,
    by: fc.constantFrom('municipality' as const, 'unemployment-fund' as const),
    with: fc.constantFrom('unemployment-fund', 'doctor'),
    channel: fc.constantFrom('phone', 'in-person'),
  },
  { requiredKeys: ['type', 'on'] },
);
const group = fc.constantFrom('cash-benefit-job-ready', 'insured', 'sickness-benefit');
const fields: fc.Arbitrary<CaseReading['fields']> = fc
  .record({
    targetGroup: field(group),
    birthDate: field(fc.constantFrom('1991-03-05', 'no day')),
    start: field(day),
    // The same event by its own name.
    'first-contact': fc.option(field(day), { nil: undefined, freq: 4 }),
    lastInterview: field(day),
    heldInterviews: fc.option(field(fc.array(day, { minLength: 1, maxLength: 3 })), { nil: undefined, freq: 3 }),
    nextInterview: field(day),
    'offer-started': field(day),
    history: fc.option(field(fc.array(line, { minLength: 1, maxLength: 5 })), { nil: undefined, freq: 2 }),
    suspensionFrom: field(day),
    suspensionTo: field(day),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one)) as CaseReading['fields']);
const source = fc
  .tuple(fields, fc.subarray(types), day)
  .map(([all, complete, seenOn]) => shown('case', seenOn, all, complete));

test('what one page alone has told comes to the same by the short way as by the long one', () => {
  let short = 0;
  fc.assert(
    fc.property(source, (only) => {
      const asked: unknown[] = [];
      const long = factsWhere(told([only]), (found) => {
        asked.push(found);
        return null;
      });
      const facts = factsOfOneSource('26-004117', only);
      if (!facts) return;
      short += 1;
      // As text: the order of what is told and known is the same, too.
      expect(JSON.stringify(facts)).toBe(JSON.stringify(long));
      expect(asked).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(short).toBeGreaterThan(500);
});

test('a page whose fields contradict each other goes the long way', () => {
  const page = list({
    lastInterview: read('Seneste', '2026-11-09'),
    heldInterviews: read('Holdt', [isoDate('2026-10-12')]),
  });
  expect(factsOfOneSource('26-004117', page)).toBeNull();
  expect(worldsOfCase(told([page])).contradictions).toHaveLength(1);
});

test('one world, and nothing to decide', () => {
  const page = list({ start: read('Start', '2026-10-01'), nextInterview: empty('Næste') });
  expect(worldsOfCase(told([page]))).toEqual({
    worlds: [factsOfCase(told([page]))],
    contradictions: [],
    settled: [],
  });
});

test('what was entered by hand is never left out', () => {
  const facts = factsOfCase(told([list()], [entered('interview-held', '2026-11-20')]));
  expect(facts.events).toMatchObject([{ type: 'interview-held', on: '2026-11-20' }]);
});
