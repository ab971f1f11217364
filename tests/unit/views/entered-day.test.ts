import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { enteredDay, writtenDay } from '../../../lib/views/entered-day.ts';

const monday = isoDate('2026-11-23');

describe('a day as people write it in a hurry', () => {
  test.each([
    ['20.11.2026', '2026-11-20'],
    ['20-11-2026', '2026-11-20'],
    ['20/11-2026', '2026-11-20'],
    ['4/12/2026', '2026-12-04'],
    ['2026-11-20', '2026-11-20'],
    ['fredag den 20. november 2026', '2026-11-20'],
    ['20/11', '2026-11-20'],
    ['20.11', '2026-11-20'],
    ['20.11.', '2026-11-20'],
    ['20-11', '2026-11-20'],
    ['20 11', '2026-11-20'],
    ['20. nov.', '2026-11-20'],
    ['20 nov', '2026-11-20'],
    ['fre. 20. nov', '2026-11-20'],
    ['20. november 26', '2026-11-20'],
    ['20-11-26', '2026-11-20'],
    ['201126', '2026-11-20'],
    ['20112026', '2026-11-20'],
    ['I dag', '2026-11-23'],
    ['idag', '2026-11-23'],
    ['i går', '2026-11-22'],
    ['  i   morgen ', '2026-11-24'],
    ['today', '2026-11-23'],
    ['1 May 2026', '2026-05-01'],
  ])('%s is %s', (typed, day) => {
    expect(enteredDay(typed, monday)).toBe(day);
  });

  test.each([
    ['a day of the last weeks stays in this year', '1/11', '2026-11-01'],
    ['a day in January lies ahead of one in November', '4/1', '2027-01-04'],
    ['a day in August lies behind it', '1/8', '2026-08-01'],
    ['29 February is the one that there was or will be', '29/2', null],
  ])('without a year it is the nearest: %s', (_what, typed, day) => {
    expect(enteredDay(typed, monday)).toBe(day);
  });

  test.each([
    '',
    '31/11',
    '0/5',
    '20/13',
    'på fredag',
    '20',
    '1111',
    'uge 47',
    '20/11 eller 21/11',
    'man. 20. xyz',
    '20.126',
    '20.111',
    '1/1226',
  ])('what is no day is none: »%s«', (typed) => {
    expect(enteredDay(typed, monday)).toBeNull();
  });
});

const days = fc.integer({ min: -3000, max: 3000 }).map((offset) => plusDays(monday, offset));

test('a day that the field shows is read back as the same day', () => {
  fc.assert(
    fc.property(days, days, (day, today) => {
      expect(enteredDay(writtenDay(day), today)).toBe(day);
    }),
  );
});

test('a day without its year is never further from today than half a year and a day', () => {
  fc.assert(
    fc.property(days, days, (day, today) => {
      const read = enteredDay(writtenDay(day).slice(0, 5), today);
      // 29 February is not in every year.
      if (read) expect(Math.abs(daysBetween(today, read))).toBeLessThanOrEqual(184);
    }),
  );
});
