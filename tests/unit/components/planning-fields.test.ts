import { expect, test } from 'vitest';
import { wholeNumber } from '../../../components/planning/capacity-form.tsx';
import { readTime } from '../../../components/planning/joint-form.tsx';

test.each([
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  ['13', '13:00'],
  ['', ''],
  ['25.00', null],
  ['9.75', null],
  ['efter frokost', null],
])('»%s« is read as the time %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each([
  ['', 0],
  [' 12 ', 12],
  ['200', 200],
  ['201', null],
  ['1,5', null],
  ['-3', null],
])('»%s« is read as the number %s', (typed, number) => {
  expect(wholeNumber(typed, 200)).toBe(number);
});
