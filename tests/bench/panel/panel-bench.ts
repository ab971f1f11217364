import { fileURLToPath } from 'node:url';
import { launch, type BrowserName, type RunningBrowser } from '../../e2e/browsers.ts';
import type { BenchLine } from '../bench-line.ts';
import { bundle } from '../bundle.ts';
import { ratiosOf, spreadOf } from '../spread.ts';

export interface PanelBenchOptions {
  browsers: readonly BrowserName[];
  /** how many cases and workflows are kept */
  sizes: readonly { cases: number; workflows: number }[];
  rounds: number;
  say: (words: string) => void;
}

/** A tab that is none: what is open beside it is told by hand. */
const tabId = 424_242;

/** The side panel of the built extension on one case of the record, beside the same page with no case open. */
export async function benchPanel({ browsers, sizes, rounds, say }: PanelBenchOptions): Promise<BenchLine[]> {
  const script = await bundle(fileURLToPath(new URL('panel-page.ts', import.meta.url)));
  const lines: BenchLine[] = [];
  for (const name of browsers) {
    const running = await launch(name, { day: '2026-11-23' });
    try {
      for (const { cases, workflows } of sizes) {
        say(`panel: ${name}, ${cases} cases, ${workflows} workflows`);
        const page = await running.openExtensionPage('options.html', '#app');
        page.setDefaultTimeout(300_000);
        await page.evaluate(script);
        await page.evaluate((...many) => fillPanel(...many), cases, workflows, tabId);
        const size = `${cases.toLocaleString('en')} cases, ${workflows.toLocaleString('en')} workflows`;
        lines.push(...linesOf(name, size, await measure(running, rounds)));
        await page.close();
      }
    } finally {
      await running.close();
    }
  }
  return lines;
}

/** Milliseconds from the opening of the page on, one reading for each round. */
interface PanelReadings {
  useful: number[];
  workflows: number[];
  without: number[];
}

async function measure(running: RunningBrowser, rounds: number): Promise<PanelReadings> {
  const readings: PanelReadings = { useful: [], workflows: [], without: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const withCase = await openPanel(running, tabId, { useful: '#open-procedure', workflows: 'a[href^="https:"]' });
    const without = await openPanel(running, tabId + 1, { useful: 'main h1' });
    // The first round warms up and is not told.
    if (round === 0) continue;
    readings.useful.push(withCase.useful!);
    readings.workflows.push(withCase.workflows!);
    readings.without.push(without.useful!);
  }
  return readings;
}

/** Opens the panel as a page and waits until all that is named has been painted. @returns milliseconds by name */
async function openPanel(
  running: RunningBrowser,
  tab: number,
  wanted: Record<string, string>,
): Promise<Record<string, number>> {
  const page = await running.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument((wanted) => {
    const seen: Record<string, number> = {};
    const found = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const [name, selector] of Object.entries(wanted)) {
        if (found.has(name) || !document.querySelector(selector)) continue;
        found.add(name);
        // What runs after the frame's own work runs when the frame has been handed over.
        requestAnimationFrame(() => setTimeout(() => (seen[name] = performance.now())));
      }
    }).observe(document, { childList: true, subtree: true });
  }, wanted);
  // Firefox never reports an extension's page as loaded.
  page.goto(running.extensionUrl(`sidepanel.html#tab=${tab}`)).catch(() => {});
  await page.waitForFunction(
    (names) => {
      const { seen } = globalThis as unknown as { seen?: Record<string, number> };
      return seen !== undefined && names.every((name) => name in seen);
    },
    { timeout: 120_000, polling: 50 },
    Object.keys(wanted),
  );
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Record<string, number> }).seen);
  await page.close();
  return seen;
}

function linesOf(where: BrowserName, size: string, { useful, workflows, without }: PanelReadings): BenchLine[] {
  const line = (what: string, times: readonly number[]): BenchLine => {
    return { bench: 'panel', where, what, subject: 'rettidig', size, unit: 'ms', value: spreadOf(times) };
  };
  const ratio = { ...ratiosOf(useful, without), to: 'the page without a case' };
  return [
    { ...line('what is due and the next step painted', useful), ratio, target: '≤ 100 ms' },
    line('the workflows that fit painted', workflows),
    { ...line('»No case is open« painted', without), subject: 'the page without a case' },
  ];
}
