import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isSameEntry, type HandEntry } from '../../../lib/case/hand-entry.ts';
import type { KeptReading, SealedCase } from '../../../lib/record/cases.ts';
import { isSameSource } from '../../../lib/record/kept-reading.ts';
import { mergeCase } from '../../../lib/record/merge-case.ts';
import { monday, read } from './fresh-record.ts';

/** Few pages, days and kinds, so that the two records often tell of the same thing. */
const day = fc.nat(6).map((days) => plusDays(monday, -days));
const reading = fc
  .record({ page: fc.constantFrom('list', 'case'), seenOn: day, who: fc.constantFrom('Ida', 'Bo') })
  .map(({ page, seenOn, who }): KeptReading => ({
    adapter: 'fagsystem',
    page,
    seenOn,
    saysMine: true,
    reading: { ref: '26-1', fields: { name: read('Borger', who) }, complete: [] },
  }));
const entry = fc.record({
  id: fc.uuid(),
  enteredOn: day,
  type: fc.constantFrom('interview-held', 'interview-booked') as fc.Arbitrary<HandEntry['type']>,
  on: day,
  channel: fc.constantFrom('phone', 'video') as fc.Arbitrary<NonNullable<HandEntry['channel']>>,
});
const tick = fc.record({ step: fc.constantFrom('a', 'b', 'c'), on: day });
const content: fc.Arbitrary<SealedCase> = fc
  .record({
    readings: fc.uniqueArray(reading, { selector: ({ page }) => page }),
    entries: fc.uniqueArray(entry, { maxLength: 5, comparator: isSameEntry }),
    ticked: fc.uniqueArray(tick, { selector: ({ step }) => step }),
  })
  .map(({ readings, entries, ticked }) => ({
    system: 'fagsystem',
    ref: '26-1',
    sourcedReadings: readings,
    entries: entries.toSorted((one, other) => (one.enteredOn < other.enteredOn ? -1 : 1)),
    decisions: [],
    ...(ticked.length > 0 && { progress: { rounds: [{ procedure: 'p', since: null, ticked }], selfChecks: [] } }),
  }));

const numRuns = process.env.RETTIDIG_LONG ? 20_000 : 500;
const holds = (property: (here: SealedCase, there: SealedCase) => void) =>
  fc.assert(fc.property(content, content, property), { numRuns });
const steps = ({ progress }: SealedCase) =>
  progress?.rounds.flatMap(({ ticked }) => ticked.map(({ step }) => step)) ?? [];

test('a case joined with itself is itself', () => {
  fc.assert(
    fc.property(content, (one) => {
      expect(mergeCase(one, structuredClone(one))).toEqual(one);
    }),
    { numRuns },
  );
});

test('joining the same backup a second time changes nothing', () => {
  holds((here, there) => {
    const once = mergeCase(here, there);
    expect(mergeCase(once, there)).toEqual(once);
  });
});

test('no interview and no ticked step of either is lost, and none stands twice', () => {
  holds((here, there) => {
    const { entries, ...merged } = mergeCase(here, there);
    for (const one of [...here.entries, ...there.entries]) {
      expect(entries.filter((other) => isSameEntry(one, other))).toHaveLength(1);
    }
    expect(entries.length).toBeLessThanOrEqual(here.entries.length + there.entries.length);
    const ticked = steps({ entries, ...merged });
    expect(ticked.toSorted()).toEqual([...new Set([...steps(here), ...steps(there)])].toSorted());
  });
});

test('of each page the later reading stands, once', () => {
  holds((here, there) => {
    const { sourcedReadings } = mergeCase(here, there);
    for (const one of [...here.sourcedReadings, ...there.sourcedReadings]) {
      const standing = sourcedReadings.filter((other) => isSameSource(one, other));
      expect(standing).toHaveLength(1);
      expect(standing[0]!.seenOn >= one.seenOn).toBe(true);
    }
  });
});

test('whichever machine joins the other, they know the same interviews and the same days', () => {
  const known = ({ entries, sourcedReadings }: SealedCase) => [
    entries.map(({ type, on }) => `${type} ${on}`).toSorted(),
    sourcedReadings.map(({ page, seenOn }) => `${page} ${seenOn}`).toSorted(),
  ];
  holds((here, there) => {
    expect(known(mergeCase(here, there))).toEqual(known(mergeCase(there, here)));
  });
});
