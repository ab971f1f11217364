import { expect, test } from 'vitest';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../../lib/dates/own-closed-days.ts';
import { workingDayOnOrBefore } from '../../../lib/dates/working-days.ts';

const leave = [{ from: isoDate('2026-11-26'), to: isoDate('2026-12-04') }];
const closingDays = [{ from: isoDate('2026-11-25'), to: isoDate('2026-11-25'), name: 'kursusdag' }];

test('who has told of no days works by the calendar alone', () => {
  expect(ownClosedDays({ closingDays: [], leave: [] })).toBe(danishClosedDays);
});

test('the last safe day lies before leave and closing day', () => {
  const due = isoDate('2026-12-03');
  expect(workingDayOnOrBefore(due, ownClosedDays({ closingDays, leave }))).toBe('2026-11-24');
  expect(workingDayOnOrBefore(due, ownClosedDays({ closingDays: [], leave }))).toBe('2026-11-25');
  expect(workingDayOnOrBefore(due, ownClosedDays({ closingDays, leave: [] }))).toBe('2026-12-03');
  expect(workingDayOnOrBefore(isoDate('2026-11-25'), ownClosedDays({ closingDays, leave: [] }))).toBe('2026-11-24');
});

test('the same days are the same calendar, and others are another', () => {
  const first = ownClosedDays({ closingDays, leave });
  expect(ownClosedDays(structuredClone({ closingDays, leave }))).toBe(first);
  const longer = [{ ...leave[0]!, to: isoDate('2026-12-11') }];
  expect(ownClosedDays({ closingDays, leave: longer })).not.toBe(first);
});

test('a leave of three years is no endless search', () => {
  const years = [{ from: isoDate('2027-01-01'), to: isoDate('2029-12-31') }];
  const closed = ownClosedDays({ closingDays: [], leave: years });
  expect(workingDayOnOrBefore(isoDate('2029-12-31'), closed)).toBe('2026-12-30');
});
