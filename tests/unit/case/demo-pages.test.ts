// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';
import type { SourcedReading } from '../../../lib/case/case-reading.ts';
import { worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { citizens } from '../../demo-case-system/citizens.ts';
import { calendarPage } from '../../demo-case-system/pages/calendar-page.ts';
import { caseListPage, interviewListPage } from '../../demo-case-system/pages/case-list.ts';
import { casePage } from '../../demo-case-system/pages/case-page.ts';

const today = isoDate('2026-11-23');
const adapter = demo;

/** What a page of the demo says of each case on it, by case. */
function readings(name: string, html: string, seenOn: IsoDate): Map<string, SourcedReading> {
  const page = adapter.pages[name]!;
  document.documentElement.innerHTML = html;
  const { rows } = readPage(document, { adapter, name, page });
  const sourced = rows.map(({ reading }): [string, SourcedReading] => {
    const said = interpretReading(reading, page, adapter);
    return [said.ref, { adapter: adapter.id, page: name, seenOn, reading: said }];
  });
  return new Map(sourced);
}

const pageNamed = (path: string, kind: string) =>
  Object.entries(adapter.pages).find(([, page]) => page.path === path && page.kind === kind)![0];

/** Whichever of two pages is looked at a day later, they tell of the same citizen. */
describe.each([
  ['on one day', 0, 0],
  ['the case a day after the list', 0, 1],
  ['the list a day after the case', 1, 0],
])('what the demo’s pages show, %s', (_when, listDay, caseDay) => {
  test('is never a contradiction, for any of its citizens', () => {
    const seenOn = plusDays(today, listDay);
    const lists = [
      readings(pageNamed('/sager', 'list'), caseListPage(), seenOn),
      readings(pageNamed('/sager/alle-samtaler', 'list'), interviewListPage(), seenOn),
      readings(pageNamed('/kalender', 'list'), calendarPage(), seenOn),
    ];
    const disagreeing = citizens.flatMap((citizen) => {
      const own = readings(pageNamed('/sager/*', 'case'), casePage(citizen), plusDays(today, caseDay));
      return [...own].flatMap(([ref, sourced]) => {
        const others = lists.flatMap((list) => list.get(ref) ?? []);
        const { contradictions } = worldsOfCase({
          ref,
          sourcedReadings: [...others, sourced],
          entries: [],
          decisions: [],
        });
        return contradictions.map(({ meaning, alternatives }) => ({
          ref,
          meaning,
          said: alternatives.map(({ value, source }) => [value, source.kind === 'page' && source.page]),
        }));
      });
    });
    expect(disagreeing).toEqual([]);
  });
});
