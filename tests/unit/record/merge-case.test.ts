import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CalendarEntry } from '../../../lib/plan/calendar-entries.ts';
import type { SealedCase } from '../../../lib/record/cases.ts';
import { contentUnder, mergeCase } from '../../../lib/record/merge-case.ts';

const entry = (number: number, on: string, sequence = 0): CalendarEntry => ({
  ...{ number, on: isoDate(on), sequence },
  ...{ at: null, channel: null, cancelled: false },
});
const content = (...calendar: CalendarEntry[]): SealedCase => ({
  ...{ system: 'fagsystem', ref: '26-1', sourcedReadings: [], entries: [], decisions: [] },
  ...(calendar.length > 0 && { calendar }),
});
const calendarOf = (here: SealedCase, there: SealedCase, from: string) =>
  mergeCase(here, contentUnder(there, from, 'here')).calendar;

test('what calendar files told on the old machine is known on the new one, under the name calendars know it by', () => {
  const told = content(entry(1, '2026-12-04'));
  expect(calendarOf(content(), told, 'there')).toEqual([{ ...entry(1, '2026-12-04'), caseId: 'there' }]);
});

test('what either told stays, and joining once more adds nothing', () => {
  const there = content(entry(1, '2026-12-10'));
  const once = mergeCase(content(entry(1, '2026-12-04')), contentUnder(there, 'there', 'here'));
  expect(once.calendar).toMatchObject([{ on: '2026-12-04' }, { on: '2026-12-10', caseId: 'there' }]);
  expect(calendarOf(once, there, 'there')).toEqual(once.calendar);
  // Taken back to the machine it came from, its own are its own again.
  const back = mergeCase(there, contentUnder(once, 'here', 'there'));
  expect(back.calendar).toMatchObject([{ on: '2026-12-10' }, { on: '2026-12-04', caseId: 'here' }]);
  expect(back.calendar![0]).not.toHaveProperty('caseId');
});

test('of one appointment that both told, the newer version stands', () => {
  const [older, newer] = [content(entry(1, '2026-12-04')), content(entry(1, '2026-12-08', 1))];
  expect(calendarOf(older, newer, 'here')).toEqual(newer.calendar);
  expect(calendarOf(newer, older, 'here')).toEqual(newer.calendar);
});
