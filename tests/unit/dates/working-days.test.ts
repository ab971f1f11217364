import { expect, test } from 'vitest';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../lib/dates/working-days.ts';

test.each([
  ['the base is not counted', '2026-11-23', 1, '2026-11-24'],
  ['a weekend is stepped over', '2026-11-20', 1, '2026-11-23'],
  ['Christmas is stepped over', '2026-12-23', 1, '2026-12-28'],
  ['store bededag is stepped over in 2023', '2023-04-26', 7, '2023-05-08'],
  ['store bededag counts in 2024', '2024-04-17', 7, '2024-04-26'],
  ['none from a working day is that day', '2026-11-23', 0, '2026-11-23'],
  ['none from a Saturday is Monday', '2026-11-21', 0, '2026-11-23'],
  ['one from a Saturday is Monday too', '2026-11-21', 1, '2026-11-23'],
])('forward: %s', (_what, start, count, expected) => {
  expect(addWorkingDays(isoDate(start), count)).toBe(expected);
});

test.each([
  ['the base is not counted', '2026-11-24', 1, '2026-11-23'],
  ['a weekend is stepped over', '2026-11-23', 1, '2026-11-20'],
  ['New Year is stepped over', '2027-01-04', 1, '2026-12-30'],
  ['none from a Sunday is Friday', '2026-11-22', 0, '2026-11-20'],
])('backward: %s', (_what, start, count, expected) => {
  expect(subtractWorkingDays(isoDate(start), count)).toBe(expected);
});

test('the last working day before Good Friday is a Wednesday', () => {
  expect(workingDayOnOrBefore(isoDate('2026-04-03'))).toBe('2026-04-01');
  expect(workingDayOnOrAfter(isoDate('2026-04-03'))).toBe('2026-04-07');
  expect(workingDayOnOrBefore(isoDate('2026-04-01'))).toBe('2026-04-01');
});

test.each([
  ['a Monday', '2026-11-23', true],
  ['a Sunday', '2026-11-22', false],
  ['Christmas Eve, a Thursday', '2026-12-24', false],
  ['the Monday after it', '2026-12-28', true],
])('%s is a working day: %s %s', (_what, day, expected) => {
  expect(isWorkingDay(isoDate(day))).toBe(expected);
});

test('leave moves the last working day back', () => {
  const closed = alsoClosed(danishClosedDays, [
    { from: isoDate('2026-04-01'), to: isoDate('2026-04-01'), kind: 'leave' },
  ]);
  expect(workingDayOnOrBefore(isoDate('2026-04-03'), closed)).toBe('2026-03-31');
  expect(isWorkingDay(isoDate('2026-04-01'), closed)).toBe(false);
});

test.each([-1, 1.5, Number.NaN])('a count of %d is refused, by the name of the function', (count) => {
  expect(() => addWorkingDays(isoDate('2026-11-23'), count)).toThrow(/addWorkingDays: expected a whole count/);
  expect(() => subtractWorkingDays(isoDate('2026-11-23'), count)).toThrow(/subtractWorkingDays: expected/);
});

test('a calendar with no working day is a mistake that is told, not searched for ever', () => {
  const closed = () => ({ id: 'shut', kind: 'local', da: 'lukket', en: 'shut' }) as const;
  expect(() => addWorkingDays(isoDate('2026-11-23'), 1, closed)).toThrow(/no working day within 2000 days/);
});

test('a run of exactly 2000 closed days is still counted over', () => {
  const shut = { id: 'shut', kind: 'local', da: 'lukket', en: 'closed' } as const;
  const until = (last: string) => (day: string) => (day > '2026-11-23' && day <= last ? shut : null);
  const start = isoDate('2026-11-23');
  expect(addWorkingDays(start, 1, until('2032-05-15'))).toBe('2032-05-16');
  expect(() => addWorkingDays(start, 1, until('2032-05-16'))).toThrow(/no working day/);
});
