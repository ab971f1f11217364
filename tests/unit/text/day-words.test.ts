import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { dayWords, type DayStyle } from '../../../lib/text/day-words.ts';
import type { Language } from '../../../lib/text/language.ts';

const today = isoDate('2026-11-23');

describe('a day in words', () => {
  test.each<[string, DayStyle, Language, string]>([
    ['2026-12-04', 'near', 'da', 'fre. 4. dec.'],
    ['2027-01-04', 'near', 'da', 'man. 4. jan. 2027'],
    ['2026-12-04', 'short', 'da', '4. dec.'],
    ['2025-12-04', 'short', 'da', '4. dec. 2025'],
    ['2026-05-18', 'dated', 'da', '18. maj 2026'],
    ['2026-11-17', 'spoken', 'da', 'tirsdag 17. november'],
    ['2027-02-02', 'spoken', 'da', 'tirsdag 2. februar 2027'],
    ['2026-11-23', 'full', 'da', 'mandag 23. november 2026'],
    ['2026-12-04', 'near', 'en', 'Fri 4 Dec'],
    ['2026-11-17', 'spoken', 'en', 'Tuesday 17 November'],
    ['2026-11-17', 'dated', 'en', '17 Nov 2026'],
  ])('%s (%s, %s) is »%s«', (day, style, language, words) => {
    expect(dayWords(isoDate(day), today, language, style)).toBe(words);
  });

  test('every weekday and month has its Danish name', () => {
    const weekdays = ['20', '21', '22', '23', '24', '25', '26'].map(
      (day) => dayWords(isoDate(`2026-07-${day}`), today, 'da', 'spoken').split(' ')[0],
    );
    expect(weekdays).toEqual(['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']);
    const months = Array.from({ length: 12 }, (_, month) =>
      dayWords(isoDate(`2026-${String(month + 1).padStart(2, '0')}-01`), today, 'da', 'short').slice(3),
    );
    expect(months.join(' ')).toBe('jan. feb. marts april maj juni juli aug. sept. okt. nov. dec.');
  });

  test('the weekday is the calendar’s, wherever the machine stands', () => {
    // The first and the last moment of a day are other days in other zones.
    const zone = process.env.TZ;
    try {
      for (const one of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen']) {
        process.env.TZ = one;
        expect(dayWords(isoDate('2026-11-23'), today, 'da', 'spoken')).toBe('mandag 23. november');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
