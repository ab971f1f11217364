import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { popupView, type JudgedCase } from '../../../lib/views/popup-view.ts';
import { toolbarView } from '../../../lib/views/toolbar-view.ts';
import { citizens } from '../../demo-case-system/citizens.ts';

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
  const icon = toolbarView(
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
    'booked-late',
    'due-week',
    'interviews-week',
    'not-agreed',
  ]);
  const summon = groups.find(({ id }) => id === 'summon')!.lines.map(({ what }) => what);
  expect(summon).toEqual(['Indkald til næste opfølgning i dag', 'Sæt bookingfrist for fire samtaler i dag']);
});
