import { afterEach, expect, test } from 'vitest';
import { millisecondsTo, wallTime } from '../../../lib/clock/wall-time.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const zone = process.env.TZ;
afterEach(() => void (process.env.TZ = zone));

const hour = 3_600_000;

test('the wall clock is the caseworker’s, not the universal one', () => {
  process.env.TZ = 'Europe/Copenhagen';
  expect(wallTime(new Date('2026-11-23T23:30:00Z'))).toEqual({ day: '2026-11-24', minute: 30 });
});

test.each([
  ['an ordinary night', '2026-11-23', '2026-11-24', 24],
  ['the night summer time begins', '2027-03-27', '2027-03-28', 23],
  ['the night it ends', '2026-10-24', '2026-10-25', 25],
])('from eight in the morning to the next over %s', (_night, from, to, hours) => {
  process.env.TZ = 'Europe/Copenhagen';
  const now = new Date(`${from}T08:00:00`);
  expect(millisecondsTo({ day: isoDate(to), minute: 8 * 60 }, now)).toBe(hours * hour);
});
