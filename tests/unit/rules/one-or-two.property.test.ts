import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { worseHeadline } from '../../../lib/rules/headline.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { entered, read, shown, told } from '../case/told.ts';

const today = isoDate('2026-11-23');
const groups = ['cash-benefit-job-ready', 'cash-benefit-activity-ready', 'sickness-benefit', 'job-clarification'];

/** An interview that the case page and another source tell of, each with its own day, and what lies before it. */
const twoTellings = fc
  .record({
    group: fc.constantFrom(...groups),
    startedAgo: fc.integer({ min: 60, max: 200 }),
    earlierAgo: fc.uniqueArray(fc.integer({ min: 20, max: 250 }), { maxLength: 4 }),
    caseAgo: fc.integer({ min: 0, max: 10 }),
    apart: fc.integer({ min: -7, max: 7 }),
    byHand: fc.boolean(),
    phone: fc.boolean(),
  })
  .map(({ caseAgo, apart, ...one }) => ({ ...one, days: [caseAgo, Math.max(caseAgo + apart, 0)] as const }))
  .filter(({ days: [one, other] }) => one !== other);

type TwoTellings = typeof twoTellings extends fc.Arbitrary<infer Value> ? Value : never;

const ago = (days: number): IsoDate => plusDays(today, -days);

/** The case as it is told by its page, which shows every interview, and by a hand or a list. */
function caseWith(one: TwoTellings, caseDays: readonly IsoDate[], otherDay: IsoDate): ToldCase {
  const { group, startedAgo, earlierAgo, byHand, phone } = one;
  const held = group === 'sickness-benefit' ? 'follow-up-held' : 'interview-held';
  const channel = phone && ({ channel: 'phone' } as const);
  const days = [...earlierAgo.map(ago), ...caseDays].toSorted();
  const lines = days.map((on) => ({ type: held, on }));
  const page = shown('case', today, { history: read('Historik', lines) }, [held, 'interview-booked']);
  const latest = { lastInterview: read('Seneste', otherDay) };
  const list = shown('list', today, {
    targetGroup: read('Målgruppe', group),
    start: read('Start', ago(startedAgo)),
    ...(!byHand && latest),
  });
  return told([list, page], byHand ? [entered('interview-held', otherDay, { made: today, ...channel })] : []);
}

test('two sources with days near each other never give a better badge than either of the days would alone', () => {
  let better = 0;
  fc.assert(
    fc.property(twoTellings, (one) => {
      const [caseDay, otherDay] = one.days.map(ago) as [IsoDate, IsoDate];
      const headlineOf = (told: ToldCase) => judgeCase(told, allRules, today).headline;
      const drawn = headlineOf(caseWith(one, [caseDay], otherDay));
      for (const day of [caseDay, otherDay]) {
        const alone = headlineOf(caseWith(one, [day], day));
        expect([drawn.kind, alone.kind, worseHeadline(drawn, alone, allRules) <= 0]).toEqual([
          drawn.kind,
          alone.kind,
          true,
        ]);
      }
      const asTwo = headlineOf(caseWith(one, [caseDay, otherDay], otherDay));
      if (worseHeadline(drawn, asTwo, allRules) < 0) better += 1;
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 5000 : 300 },
  );
  // Cases in which a second interview makes no difference would show nothing.
  expect(better).toBeGreaterThan(3);
});
