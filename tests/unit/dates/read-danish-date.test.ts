import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromParts } from '../../../lib/dates/iso-date.ts';
import { readDanishDate, readDanishDates } from '../../../lib/dates/read-danish-date.ts';

describe('a day as Danish case systems write it', () => {
  test.each([
    ['2026-12-04'],
    ['2026-12-04T10:00:00Z'],
    ['04-12-2026'],
    ['4.12.2026'],
    ['04. 12. 2026'],
    ['4/12-2026'],
    ['4. dec. 2026'],
    ['4.december 2026'],
    ['4 dec 2026'],
    ['fre. 4. dec. 2026'],
    ['fredag den 4. december 2026'],
    ['Fri, December 4, 2026'],
    ['04-12-2026 kl. 10.00'],
    ['04-12-2026 (Deadline)'],
    ['Næste samtale: 04-12-2026'],
    ['3. samtale 04-12-2026'],
    ['04-12-2026\u00a0'],
    ['4.  dec.\n  2026'],
    ['fre 4. dec. 2026'],
    ['Mandag var fri: 4. dec. 2026'],
    ['Mandat 4. december 2026'],
    ['4. dec. 2026, altså 04-12-2026'],
    ['2026/12/04'],
    ['2026.12.04'],
    ['d. 4/12 2026'],
    ['4th December 2026'],
    ['Friday, Dec 4th, 2026'],
    ['december 4, 2026'],
    ['(Deadline) 4.12.2026'],
  ])('»%s« is 4 December 2026', (text) => {
    expect(readDanishDate(text)).toEqual({ on: '2026-12-04' });
  });

  test.each([
    ['i morgen', 'relative-date'],
    ['i går', 'relative-date'],
    ['uge 34', 'relative-date'],
    ['04-12-2026, om 3 dage', 'relative-date'],
    ['31-02-2026', 'not-a-date'],
    ['12. okt.', 'not-a-date'],
    ['04-12-26', 'not-a-date'],
    ['tors. 4. dec. 2026', 'not-a-date'],
    ['tor. 4. dec. 2026', 'not-a-date'],
    ['tir. 4. dec. 2026', 'not-a-date'],
    ['tirsdag d. 4. dec. 2026', 'not-a-date'],
    ['søn. 4. dec. 2026', 'not-a-date'],
    ['man 4. dec. 2026', 'not-a-date'],
    ['Sun 4 Dec 2026', 'not-a-date'],
    ['Thursday, 4 December 2026', 'not-a-date'],
    ['mandag 4. dec. 2026 og 31-02-2026', 'not-a-date'],
    ['12/01/2026', 'ambiguous-date'],
    ['01/12/2026', 'ambiguous-date'],
    ['13/13/2026', 'not-a-date'],
    ['11. 12. 2026-13', 'not-a-date'],
    ['04-12-2026 – 08-12-2026', 'ambiguous-date'],
    ['04-12-2026, senest 12. dec.', 'not-a-date'],
    ['1.2.3.2026', 'not-a-date'],
    ['650391-1234', 'not-a-date'],
    ['2026/13/04', 'not-a-date'],
    ['12/2026/04', 'not-a-date'],
    ['2026.12.04.1', 'not-a-date'],
    ['1.2026.12.04', 'not-a-date'],
    ['Monday, Dec 4th, 2026', 'not-a-date'],
    ['04/12/2026', 'ambiguous-date'],
    ['', 'not-a-date'],
  ])('»%s« is refused as %s', (text, problem) => {
    expect(readDanishDate(text)).toEqual({ problem });
  });

  test('a slash is settled by the adapter, and needs no settling where only one reading is a day', () => {
    expect(readDanishDate('04/12/2026', { slashOrder: 'day-first' })).toEqual({ on: '2026-12-04' });
    expect(readDanishDate('04/12/2026', { slashOrder: 'month-first' })).toEqual({ on: '2026-04-12' });
    expect(readDanishDate('13/12/2026')).toEqual({ on: '2026-12-13' });
    expect(readDanishDate('12/13/2026')).toEqual({ on: '2026-12-13' });
    expect(readDanishDate('12/12/2026')).toEqual({ on: '2026-12-12' });
    expect(readDanishDate('05/05/2026')).toEqual({ on: '2026-05-05' });
  });

  test('several days in one cell are read in the order of writing, and one bad day refuses them all', () => {
    expect(readDanishDates('22-05-2026, 6. juli 2026 og 2026-09-02')).toEqual({
      on: ['2026-05-22', '2026-07-06', '2026-09-02'],
    });
    expect(readDanishDates('22-05-2026, 31-06-2026')).toEqual({ problem: 'not-a-date' });
    expect(readDanishDates('22-05-2026, man. 4. dec. 2026')).toEqual({ problem: 'not-a-date' });
    expect(readDanishDates('22-05-2026, 12. okt.')).toEqual({ problem: 'not-a-date' });
    expect(readDanishDates('22-05-2026, i morgen')).toEqual({ problem: 'relative-date' });
    expect(readDanishDates('i morgen')).toEqual({ on: [] });
  });
});

const anyDay = fc.record({
  year: fc.integer({ min: 1990, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

test('however a day is written, it is read as that day', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(4), ({ year, month, day }, form) => {
      const [dd, mm] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')];
      const text = [
        `${year}-${mm}-${dd}`,
        `${dd}-${mm}-${year}`,
        `${day}.${month}.${year}`,
        `${day}. ${months[month - 1]} ${year}`,
        `${day}. ${months[month - 1]!.slice(0, 3)}. ${year}`,
      ][form]!;
      expect(readDanishDate(text)).toEqual({ on: fromParts(year, month, day) });
    }),
  );
});

test('whatever a cell holds, reading it ends with a real day or a reason, never with an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-/ :dejanuplrfmso()') }), (text) => {
      const read = readDanishDate(text);
      expect('on' in read ? /^\d{4}-\d{2}-\d{2}$/.test(read.on) : read.problem).toBeTruthy();
    }),
    { numRuns: 1000 },
  );
});
