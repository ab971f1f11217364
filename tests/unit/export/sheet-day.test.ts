import { expect, test } from 'vitest';
import { sheetDay, slashStyle } from '../../../lib/export/sheet-day.ts';

test.each([
  ['23-11-2026', '2026-11-23'],
  ['23.11.2026', '2026-11-23'],
  ['3/11/2026', '2026-11-03'],
  ['23-11-26', '2026-11-23'],
  ['2026-11-23', '2026-11-23'],
  ['23. nov. 2026', '2026-11-23'],
  ['23-11-2026 09:30', '2026-11-23'],
  ['46349', '2026-11-23'],
  ['46349,375', '2026-11-23'],
  ['46349.5', '2026-11-23'],
  ['45351', '2024-02-29'],
])('a cell with »%s« is %s', (cell, day) => {
  expect(sheetDay(cell)).toBe(day);
});

test.each(['', 'i går', '23/11', '20. nov', '31-02-2026', '123', '99999', 'ringet', '23-13-26'])(
  'a cell with »%s« is no day',
  (cell) => {
    expect(sheetDay(cell)).toBe(null);
  },
);

test('a column with a day that can only be read month first is not read day first', () => {
  const style = slashStyle(['11/04/2026', '11/23/2026']);
  expect(sheetDay('11/04/2026', style)).toBe(null);
  expect(sheetDay('11/23/2026', style)).toBe('2026-11-23');
  expect(sheetDay('11/04/2026', slashStyle(['11/04/2026', '23/11/2026']))).toBe('2026-04-11');
});
