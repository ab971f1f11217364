import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName, type RunningBrowser } from '../../e2e/browsers.ts';
import type { BenchLine } from '../bench-line.ts';
import { bundle } from '../bundle.ts';
import { ratiosOf, spreadOf } from '../spread.ts';

export interface WeekBenchOptions {
  browsers: readonly BrowserName[];
  /** how many cases are mine; each has ten interviews, on the average */
  cases: readonly number[];
  rounds: number;
  say: (words: string) => void;
}

/** The week of the built extension, from the click on, over its own record; beside IndexedDB used directly. */
export async function benchWeek({ browsers, cases, rounds, say }: WeekBenchOptions): Promise<BenchLine[]> {
  const script = await bundle(fileURLToPath(new URL('week-page.ts', import.meta.url)));
  const lines: BenchLine[] = [];
  for (const name of browsers) {
    const running = await launch(name, { day: '2026-11-23' });
    try {
      for (const count of cases) {
        say(`week: ${name}, ${count} cases`);
        const page = await running.openExtensionPage('options.html', '#app');
        page.setDefaultTimeout(300_000);
        await page.evaluate(script);
        await page.evaluate((many) => fillWeek(many), count);
        lines.push(...linesOf(name, count, await measure(running, page, rounds)));
        await page.close();
      }
    } finally {
      await running.close();
    }
  }
  return lines;
}

/** Milliseconds; one reading for each round unless said otherwise. */
interface WeekReadings {
  /** from the click to the numbers, when the same cases were counted before */
  counted: number[];
  /** the same, when they were not */
  uncounted: number[];
  /** from the click to the first names, when the same cases were counted before */
  names: number[];
  /** the same, when they were not */
  uncountedNames: number[];
  /** from the click until every case can be found and sorted */
  whole: number[];
  /** megabytes of heap with the whole week open, after what is not used was thrown away; Chromium only */
  heap: number[];
  raw: number[];
  /** one for each key stroke, over all rounds */
  keys: number[];
}

async function measure(running: RunningBrowser, page: Page, rounds: number): Promise<WeekReadings> {
  const readings: WeekReadings = {
    counted: [],
    uncounted: [],
    names: [],
    uncountedNames: [],
    whole: [],
    heap: [],
    raw: [],
    keys: [],
  };
  for (let round = 0; round <= rounds; round += 1) {
    await page.evaluate(() => forgetCounts());
    const without = await openWeek(running, page);
    const counted = await openWeek(running, page);
    const raw = await page.evaluate(() => readRaw());
    // The first round warms up and is not told.
    if (round === 0) continue;
    readings.uncounted.push(without.numbers);
    readings.counted.push(counted.numbers);
    readings.names.push(counted.names);
    readings.uncountedNames.push(without.names);
    readings.whole.push(counted.whole);
    if (counted.heap !== null) readings.heap.push(counted.heap);
    readings.raw.push(raw);
  }
  readings.keys = await page.evaluate((times) => typeInto(times), rounds);
  return readings;
}

/** What of the week stands on the page, in milliseconds from the click on. */
interface Seen {
  numbers: number;
  names: number;
  whole: number;
}

/** Opens the week in a tab of its own; it is closed when all is there and its numbers are remembered. */
async function openWeek(running: RunningBrowser, beside: Page): Promise<Seen & { heap: number | null }> {
  const page = await running.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen: Partial<Seen> = {};
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (document.querySelector('[aria-label="Hvor sagerne står"]')) seen.numbers ??= performance.now();
      if (document.querySelector('h2[id^="place-"]')) seen.names ??= performance.now();
      if (document.querySelector('input[type=search]:enabled')) seen.whole ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  // Firefox never reports an extension's page as loaded.
  page.goto(running.extensionUrl('dashboard.html')).catch(() => {});
  await page.waitForSelector('input[type=search]:enabled', { timeout: 120_000 });
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await beside.evaluate(() => isCounted());
  const heap = running.name === 'chromium' ? await usedHeap(page) : null;
  await page.close();
  return { ...seen, heap };
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

function linesOf(where: BrowserName, cases: number, readings: WeekReadings): BenchLine[] {
  const size = `${cases.toLocaleString('en')} cases`;
  const line = (what: string, times: readonly number[], unit = 'ms'): BenchLine => {
    return { bench: 'week', where, what, subject: 'rettidig', size, unit, value: spreadOf(times) };
  };
  const toRaw = (times: readonly number[]) => ({ ...ratiosOf(times, readings.raw), to: 'raw IndexedDB' });
  const { counted, uncounted, names, uncountedNames, whole, heap, raw, keys } = readings;
  const atMost = 'at most 1.5 ×';
  return [
    { ...line('numbers after the click', counted), ratio: toRaw(counted), target: '≤ 400 ms' },
    { ...line('numbers after the click, never counted', uncounted), ratio: toRaw(uncounted) },
    { ...line('first names after the click', names), ratio: toRaw(names), target: atMost },
    { ...line('first names after the click, never counted', uncountedNames), ratio: toRaw(uncountedNames) },
    { ...line('every case there, to be found and sorted', whole), ratio: toRaw(whole) },
    { ...line('all rows read and opened', raw), subject: 'raw IndexedDB' },
    { ...line('a key stroke in the search', keys), target: '≤ 20 ms' },
    ...(heap.length > 0 ? [line('heap with the whole week open', heap, 'MB')] : []),
  ];
}
