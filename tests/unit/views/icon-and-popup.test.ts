import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { badgeView } from '../../../lib/views/badge-view.ts';
import { coverageOf } from '../../../lib/views/coverage.ts';
import { staleSince } from '../../../lib/case/last-seen.ts';
import { popupView, type JudgedCase } from '../../../lib/views/popup-view.ts';
import { iconOf } from './icon-of.ts';
import { citizens } from '../../demo-case-system/citizens.ts';
import { toldCase } from '../case/generate-told.ts';

/** All cases of the demo as their case pages tell them, judged on a day. */
function everyone(day: string): JudgedCase[] {
  return citizens.map(({ ref, name, targetGroup, birthDate, events, suspensions }) => {
    const facts = { ref, targetGroup, birthDate: isoDate(birthDate), events, suspensions };
    return { id: ref, ref, name, judgement: judge(facts, allRules, isoDate(day)) };
  });
}

const popupOn = (day: string, judged: JudgedCase[]) =>
  popupView({
    judged,
    unopened: 0,
    page: { state: 'not-read' },
    rules: allRules,
    today: isoDate(day),
    language: 'da',
    practiceDay: true,
  });

const days = ['2026-11-23', '2026-12-24', '2027-01-04'];

test.each(days)('the icon says on %s what the first three numbers of the popup add up to', (day) => {
  const judged = everyone(day);
  const [overdue, dueToday, summon] = popupOn(day, judged).counts.map(({ count }) => count);
  const icon = iconOf(
    judged.map(({ judgement }) => judgement),
    0,
    allRules,
    isoDate(day),
  );
  expect(icon.text).toBe(`${overdue! + dueToday! + summon!}?`);
  expect(overdue).toBeGreaterThan(5);
});

test.each(days)('on %s no case stands in two groups by what is due, nor in two by its interview', (day) => {
  const { groups } = popupOn(day, everyone(day));
  const idsOf = (interviews: boolean) =>
    groups
      .filter(({ id }) => id.startsWith('interviews') === interviews)
      .flatMap(({ lines }) => lines.map(({ id }) => id));
  for (const ids of [idsOf(true), idsOf(false)]) expect(new Set(ids).size).toBe(ids.length);
  expect(idsOf(false).length).toBeGreaterThan(20);
});

test('the practice day has a case for each thing that is to be done', () => {
  const { groups } = popupOn('2026-11-23', everyone('2026-11-23'));
  expect(groups.map(({ id }) => id)).toEqual([
    'overdue',
    'due-today',
    'summon',
    'interviews-today',
    'interviews-untold',
    'booked-late',
    'due-week',
    'interviews-week',
    'not-agreed',
  ]);
  const summon = groups.find(({ id }) => id === 'summon')!.lines.map(({ what }) => what);
  expect(summon).toEqual(['Indkald til næste opfølgning i dag', 'Sæt bookingfrist for fire samtaler i dag']);
});

/** Fifty cases at a time, as pages and people tell them: they disagree, are not known in full, or were seen long ago. */
const caseload = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...days)).chain(([unseenDays, day]) => {
  const anyGroup = fc.constantFrom(...targetGroups.map(({ id }) => id));
  const seen = plusDays(isoDate(day), unseenDays > 30 ? -14 : 0);
  return fc.record({
    day: fc.constant(day),
    all: fc.array(toldCase(seen, anyGroup), { minLength: 50, maxLength: 50 }),
  });
});

test('whatever five hundred cases are told: icon, tiles, groups and badges count the same ones, each case once', () => {
  let counted = 0;
  let disputed = 0;
  fc.assert(
    fc.property(caseload, ({ day, all }) => {
      const today = isoDate(day);
      const judged = all.map((told, index): JudgedCase => {
        const judgement = judgeCase(told, allRules, today);
        return { id: String(index), ref: told.ref, name: null, judgement };
      });
      disputed += judged.filter(({ judgement }) => judgement.contradictions.length > 0).length;
      const textOf = (some: readonly JudgedCase[]) =>
        iconOf(
          some.map(({ judgement }) => judgement),
          0,
          allRules,
          today,
        ).text;
      const inCount = new Set(judged.filter((one) => Number.parseInt(textOf([one]), 10) > 0).map(({ id }) => id));
      counted += inCount.size;
      const popup = popupOn(day, judged);

      const tiles = popup.counts.slice(0, 3).reduce((sum, { count }) => sum + count, 0);
      expect([tiles, Number.parseInt(textOf(judged), 10) || 0]).toEqual([inCount.size, inCount.size]);

      const byDuty = popup.groups.filter(({ id }) => !id.startsWith('interviews')).flatMap(({ lines }) => lines);
      expect(new Set(byDuty.map(({ id }) => id)).size).toBe(byDuty.length);
      for (const id of inCount) expect(byDuty.some((line) => line.id === id)).toBe(true);

      for (const { id, judgement } of judged) {
        const { headline, facts } = judgement;
        const badge = badgeView(headline, facts, allRules, today, 'da');
        const isRed = (badge.form === 'overdue' || badge.form === 'due-today') && !badge.provisional;
        if (isRed && !staleSince({ facts, today })) expect(inCount).toContain(id);
        if (inCount.has(id)) expect(badge.form).not.toBe('met');
      }

      const { cases, clear, unclear } = coverageOf(
        judged.map(({ judgement }) => judgement),
        allRules,
        today,
      );
      expect(clear + unclear.reduce((sum, one) => sum + one.cases, 0)).toBe(cases);
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 200 : 10 },
  );
  // Calm and agreed cases would show nothing.
  expect(counted).toBeGreaterThan(30);
  expect(disputed).toBeGreaterThan(100);
});
