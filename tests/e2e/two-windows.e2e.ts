import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges, wrongBadges } from './expectation.ts';
import { everyRowBadged, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/** The list shows its last interview only; the case page tells that the fourth is due today. */
const dueToday = '26-004125';
const [day] = practiceDays;

describe.each(browserNames)('two windows side by side in %s', (name) => {
  const at = atDemo(name, day);

  async function openWindow(url: string, rows: string): Promise<Page> {
    const page = await at.running.browser.newPage({ type: 'window' });
    await page.goto(url);
    await everyRowBadged(page, rows);
    return page;
  }

  test('what the case tells in one, the list in the other says at once, and neither goes on asking', async () => {
    const ears = await at.running.openExtensionPage('popup.html', 'main h1');
    const list = await openWindow(`${at.demo.url}/sager`, rowsOf.list);
    await countReturns(list);
    await hearReadings(ears);
    const beside = await openWindow(`${at.demo.url}/sager/${dueToday}`, rowsOf.case);
    const right = new Map([[dueToday, expectedBadges(day, 'case').get(dueToday)!]]);
    const ofCase = async () => (await drawnBadges(list)).filter(({ ref }) => ref === dueToday);
    await expect.poll(async () => wrongBadges(await ofCase(), right), { timeout: 20_000 }).toEqual([]);

    // Time enough for an answer to an answer.
    for (const page of [list, beside]) await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await readingsHeard(ears)).toEqual(['first', 'again']);
    expect(await returns(list)).toBe(0);
    expect(at.running.errors).toEqual([]);
  });
});

interface Counting {
  returns: number;
  parts: unknown[];
}

/** Counts how often someone comes back to the page, which would have it ask anew in any case. */
function countReturns(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counting = globalThis as unknown as Counting;
    counting.returns = 0;
    document.addEventListener('visibilitychange', () => (counting.returns += document.hidden ? 0 : 1));
  });
}

const returns = (page: Page) => page.evaluate(() => (globalThis as unknown as Counting).returns);

/** A page of the extension hears what pages tell the background. */
function hearReadings(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(() => {
    const counting = globalThis as unknown as Counting & { chrome: Messages };
    counting.parts = [];
    counting.chrome.runtime.onMessage.addListener(({ name, request }) => {
      if (name === 'cases/observe') counting.parts.push(request.part);
    });
  });
}

interface Messages {
  runtime: {
    onMessage: { addListener(hear: (message: { name: string; request: { part: string } }) => void): void };
  };
}

const readingsHeard = (extensionPage: Page) => extensionPage.evaluate(() => (globalThis as unknown as Counting).parts);
