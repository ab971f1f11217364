import type { ChartPoint } from '../../lib/views/chart.ts';

/** Where things stand in the picture, in px from its upper left corner. */
export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** the lowest and the highest value on the axis, in per cent */
  low: number;
  high: number;
  x: (index: number) => number;
  y: (value: number) => number;
  /** the point nearest to a place */
  nearest: (x: number) => number;
  /** of so many points, every how many have room for their words beneath the axis */
  tickEvery: number;
}

const height = 200;
const margin = { left: 64, right: 16, top: 12, bottom: 26 };
/** A word beneath the axis, with the room around it. */
const tickWidth = 60;

/** The axis begins at a whole ten below the lowest value, so that small changes are seen; its ends are written on it. */
export function plotOf(points: readonly Pick<ChartPoint, 'value'>[], target: number | null, width: number): Plot {
  const values = points.flatMap(({ value }) => value ?? []);
  const lowest = Math.min(100, ...values, ...(target === null ? [] : [target]));
  const low = Math.max(0, Math.floor(lowest / 10) * 10 - 10);
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const step = points.length > 1 ? (right - left) / (points.length - 1) : 0;
  // One point alone stands in the middle.
  const x = (index: number) => (points.length > 1 ? left + index * step : (left + right) / 2);
  return {
    ...{ width, height, left, right, top, bottom, low, high: 100 },
    x,
    y: (value) => bottom - ((value - low) / (100 - low)) * (bottom - top),
    nearest: (place) => (step > 0 ? clamp(Math.round((place - left) / step), points.length - 1) : 0),
    tickEvery: Math.max(1, Math.ceil((points.length * tickWidth) / Math.max(1, right - left))),
  };
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last);
}
