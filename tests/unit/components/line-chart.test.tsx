// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { LineChart } from '../../../components/chart/line-chart.tsx';
import { plotOf } from '../../../components/chart/plot.ts';
import type { ChartView } from '../../../lib/views/chart.ts';
import { drawn } from './drawn.ts';

const point = (week: number, value: number | null, joined: boolean) => ({
  ...{ id: `w${week}`, tick: `uge ${week}`, value, joined },
  words: value === null ? `uge ${week}: ikke talt` : `Uge ${week}: ${value} %`,
  cells: value === null ? ['ikke talt'] : [`${value} %`, '9', '10'],
});

const chart: ChartView = {
  label: 'Andel rettidige',
  hint: 'Brug piletasterne',
  target: { value: 90, words: 'mål 90 %' },
  columns: ['Tid', 'Andel', 'Rettidige', 'Af'],
  points: [point(44, 95, false), point(45, 80, true), point(46, null, false), point(47, 92, false)],
};

const lineIn = (place: ParentNode) => place.querySelector<HTMLElement>('[role=slider]')!;
async function press(place: ParentNode, key: string) {
  await act(async () => lineIn(place).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  return lineIn(place).getAttribute('aria-valuetext');
}

test('the newest count is told first, and the arrow keys go through all, those without a count too', async () => {
  const place = await drawn(<LineChart chart={chart} />);
  expect(lineIn(place).getAttribute('aria-valuetext')).toBe('Uge 47: 92 %');
  expect(await press(place, 'ArrowLeft')).toBe('uge 46: ikke talt');
  expect(await press(place, 'ArrowLeft')).toBe('Uge 45: 80 %');
  expect(await press(place, 'Home')).toBe('Uge 44: 95 %');
  expect(await press(place, 'ArrowLeft')).toBe('Uge 44: 95 %');
  expect(await press(place, 'End')).toBe('Uge 47: 92 %');
  expect(lineIn(place).getAttribute('aria-valuenow')).toBe('4');
});

test('only counts that follow each other are joined, and what is below the target is a ring', async () => {
  const place = await drawn(<LineChart chart={chart} />);
  const picture = place.querySelector('svg')!;
  expect(picture.querySelectorAll('line[stroke-width="2"]')).toHaveLength(1);
  expect([...picture.querySelectorAll('circle')].map((one) => one.getAttribute('class') ?? '')).toEqual([
    '',
    expect.stringContaining('fill-card'),
    '',
  ]);
});

test('the numbers stand beside it, the newest first', async () => {
  const place = await drawn(<LineChart chart={chart} />);
  const rows = [...place.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(' '),
  );
  expect(rows).toEqual(['uge 47 92 % 9 10', 'uge 46 ikke talt', 'uge 45 80 % 9 10', 'uge 44 95 % 9 10']);
});

test('the axis begins at a whole ten below all, and a single count stands in the middle', () => {
  expect(plotOf(chart.points, 90, 600)).toMatchObject({ low: 70, high: 100 });
  expect(plotOf([{ value: 3 }], null, 600).low).toBe(0);
  const { x, left, right, nearest } = plotOf([{ value: 100 }], null, 600);
  expect(x(0)).toBe((left + right) / 2);
  expect(nearest(500)).toBe(0);
});

test('every place in the picture has its nearest point', () => {
  const { nearest, x } = plotOf(chart.points, null, 600);
  expect([0, x(0) + 20, x(1) - 20, x(3) + 400].map(nearest)).toEqual([0, 0, 1, 3]);
});
