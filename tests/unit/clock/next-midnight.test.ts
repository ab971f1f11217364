import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextMidnight } from '../../../lib/clock/next-midnight.ts';

const before = process.env.TZ;
beforeEach(() => void (process.env.TZ = 'Europe/Copenhagen'));
afterEach(() => void (process.env.TZ = before));

test.each([
  ['in the morning', '2026-11-23T07:30:00Z', '2026-11-23T23:00:00Z', 15.5],
  ['at midnight itself, a whole day on', '2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z', 24],
  ['a moment before', '2026-11-23T22:59:00Z', '2026-11-23T23:00:00Z', 1 / 60],
  ['on the day that has 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25],
  ['on the day that has 23 hours', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z', 23],
  ['on the last day of the year', '2026-12-31T12:00:00Z', '2026-12-31T23:00:00Z', 11],
])('asked %s', (_when, now, midnight, hours) => {
  expect(new Date(2026, 10, 23).getTimezoneOffset()).toBe(-60);
  const next = nextMidnight(new Date(now));
  expect(new Date(next).toISOString()).toBe(midnight.replace('Z', '.000Z'));
  expect((next - Date.parse(now)) / 3_600_000).toBeCloseTo(hours);
});
