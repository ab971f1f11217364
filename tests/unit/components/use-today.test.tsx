// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useToday } from '../../../components/use-today.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { drawn } from './drawn.ts';

let day = '2026-11-23';
const clock = () => isoDate(day);

function Day() {
  return <p>{useToday(clock)}</p>;
}

beforeEach(() => {
  day = '2026-11-23';
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 23, 50) });
});
afterEach(() => vi.useRealTimers());

test('the day turns at local midnight, and at the next one too', async () => {
  const place = await drawn(<Day />);
  expect(place.textContent).toBe('2026-11-23');
  day = '2026-11-24';
  await act(async () => vi.advanceTimersByTime(11 * 60_000));
  expect(place.textContent).toBe('2026-11-24');
  day = '2026-11-25';
  await act(async () => vi.advanceTimersByTime(24 * 3_600_000));
  expect(place.textContent).toBe('2026-11-25');
});

test('a machine that slept over midnight shows the new day as soon as the page is seen', async () => {
  const place = await drawn(<Day />);
  day = '2026-11-24';
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
  expect(place.textContent).toBe('2026-11-24');
});

test('a page in view all night on a machine that sleeps shows the new day soon after it wakes', async () => {
  const place = await drawn(<Day />);
  // Asleep from ten to twelve until seven: the clock has gone on, the timers have not.
  day = '2026-11-24';
  vi.setSystemTime(new Date(2026, 10, 24, 7, 0));
  await act(async () => vi.advanceTimersByTime(15 * 60_000));
  expect(place.textContent).toBe('2026-11-24');
});

test('a midnight that turns nothing, as in a practice build, is not the last one', async () => {
  const place = await drawn(<Day />);
  await act(async () => vi.advanceTimersByTime(24 * 3_600_000));
  expect(place.textContent).toBe('2026-11-23');
  day = '2026-11-25';
  await act(async () => vi.advanceTimersByTime(24 * 3_600_000));
  expect(place.textContent).toBe('2026-11-25');
});
