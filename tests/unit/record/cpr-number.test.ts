import { expect, test } from 'vitest';
import { cprDigits, withoutCprNumbers } from '../../../lib/record/cpr-number.ts';

test.each([
  ['650391-1234', '6503911234'],
  ['6503911234', '6503911234'],
  [' 650391 1234 ', '6503911234'],
  ['26-004117', null],
  ['650391-12345', null],
  ['651391-1234', null], // there is no month 13
  ['990391-1234', null], // nor a day 99, or 39 with 60 added
  ['Ida 650391-1234', null],
])('»%s« is the CPR number %s', (text, digits) => {
  expect(cprDigits(text)).toBe(digits);
});

test.each([
  ['Ida Prøvesen (650391-1234)', 'Ida Prøvesen'],
  ['650391-1234, Ida Prøvesen', 'Ida Prøvesen'],
  ['CPR 650391–1234 og 660391 1234 samme dag', 'CPR og samme dag'],
  ['Ida  Prøvesen, 2 børn', 'Ida  Prøvesen, 2 børn'], // nothing to take out: left to the letter
  ['Sag 26-004117 af 2026-11-23', 'Sag 26-004117 af 2026-11-23'],
  ['16503911234', '16503911234'], // eleven digits are something else
])('»%s« is kept as »%s«', (text, kept) => {
  expect(withoutCprNumbers(text)).toBe(kept);
});
