import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldReading, ReadEvent } from '../../../lib/case/case-reading.ts';
import { heldEventOf, startEventOf } from '../../../lib/case/event-meanings.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { worseHeadline } from '../../../lib/rules/headline.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { empty, entered, read, shown, told } from '../case/told.ts';

const today = isoDate('2026-11-23');
const ago = (days: number): IsoDate => plusDays(today, -days);

/** What is true of a case, as days before today. */
const truth = fc.record({
  group: fc.constantFrom(...targetGroups.map(({ id }) => id)),
  start: fc.integer({ min: 5, max: 500 }),
  held: fc.uniqueArray(fc.nat(300), { maxLength: 6 }),
  exempt: fc.option(fc.record({ from: fc.nat(300), days: fc.nat(400) })),
});

type Truth = typeof truth extends fc.Arbitrary<infer Value> ? Value : never;

/** What one source says instead, and since when; yesterday at the latest, for what is of today is news to the others. */
const error = fc.record({
  about: fc.constantFrom('latest', 'start', 'start in the history', 'group', 'exemption', 'held', 'entry', 'no-show'),
  day: fc.integer({ min: 1, max: 60 }).map(ago),
  group: fc.constantFrom(...targetGroups.map(({ id }) => id)),
});

type ErrorOfOne = typeof error extends fc.Arbitrary<infer Value> ? Value : never;

/** The case as its own page, a list and a calendar show it today: each of them the truth, or one of them something else. */
function toldWith({ group, start, held, exempt }: Truth, wrong: ErrorOfOne | null): ToldCase {
  const type = heldEventOf(group);
  const startType = startEventOf(group)!;
  const line = (on: IsoDate): ReadEvent => ({ type, on });
  const says = <Value>(about: ErrorOfOne['about'], instead: (one: ErrorOfOne) => Value, truly: Value): Value =>
    wrong?.about === about ? instead(wrong) : truly;
  const days = held.map(ago).toSorted();
  const from = exempt && ago(exempt.from);
  const period = from && { from, to: plusDays(from, exempt.days), reason: 'illness' };
  const runs = period && period.to >= today ? period : null;
  const field = (value: string | null | undefined): FieldReading => (value ? read('Felt', value) : empty('Felt'));

  const starts = { type: startType, on: says('start in the history', ({ day }) => day, ago(start)) };
  const lines = [starts, ...days.map(line)].toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const page = shown(
    'case',
    today,
    {
      history: read('Historik', lines),
      suspensions: period ? read('Fritagelser', [period]) : empty('Fritagelser'),
      targetGroup: read('Ydelse', group),
    },
    [type, startType, 'interview-booked'],
  );
  const list = shown('list', today, {
    targetGroup: read(
      'Målgruppe',
      says('group', (one) => one.group, group),
    ),
    start: field(says('start', ({ day }) => day, ago(start))),
    lastInterview: field(says('latest', ({ day }) => day, days.at(-1))),
    suspensionFrom: field(says('exemption', ({ day }) => day, runs?.from)),
    suspensionTo: field(says('exemption', () => plusDays(today, 90), runs?.to)),
  });
  const more = [
    ...says('held', ({ day }) => [line(day)], []),
    ...says('no-show', ({ day }) => [{ type: 'interview-no-show', on: day }], []),
  ];
  const calendar = more.length > 0 ? [shown('calendar', today, { history: read('Kalender', more) })] : [];
  const byHand = says('entry', ({ day }) => [entered('interview-held', day, { made: ago(1) })], []);
  return told([list, page, ...calendar], byHand);
}

test('one source that says something else than the others never makes the badge better', () => {
  let different = 0;
  fc.assert(
    fc.property(truth, error, (one, wrong) => {
      const honest = judgeCase(toldWith(one, null), allRules, today);
      const drawn = judgeCase(toldWith(one, wrong), allRules, today);
      expect(honest.contradictions).toEqual([]);
      if (drawn.contradictions.length > 0) different += 1;
      const isBetter = worseHeadline(honest.headline, drawn.headline, allRules) < 0;
      expect([wrong.about, honest.headline.kind, drawn.headline.kind, isBetter]).toEqual([
        wrong.about,
        honest.headline.kind,
        drawn.headline.kind,
        false,
      ]);
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 5000 : 200 },
  );
  // Sources that agree after all would show nothing.
  expect(different).toBeGreaterThan(100);
});
