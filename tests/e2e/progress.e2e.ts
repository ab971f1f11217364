import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames } from './browsers.ts';
import { keepCounts } from './kept-counts.ts';
import { openPage, rowsOf } from './pages.ts';

const address = 'dashboard.html#udvikling';
const line = '[role=slider]';

const says = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, words);
const spoken = (page: Page) => page.$eval(line, (one) => one.getAttribute('aria-valuetext'));

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  let page: Page;
  beforeAll(async () => {
    page = await at.running.openExtensionPage(address, 'h1');
  });

  test('before any case was read the page tells what will come, and how', async () => {
    await says(page, 'Her kommer udviklingen');
  });

  test('the day is counted as soon as a list was read, and the numbers add up', async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
    await page.bringToFront();
    await says(page, 'Første optælling er i dag');
    expect(await page.evaluate(sumsOfStanding)).toEqual({ adds: true, cases: expect.any(Number) });
    // The background keeps it, so that it is there tomorrow.
    await page.waitForFunction(keptDays, { polling: 200, timeout: 15_000 });
  });

  test('counts of earlier weeks make a line, with a gap where nothing was counted', async () => {
    await keepCounts(page, {
      '2026-10-30': { timely: 8, late: 2 },
      '2026-11-06': { timely: 9, late: 1 },
      '2026-11-20': { timely: 19, late: 1 },
    });
    await page.close();
    page = await at.running.openExtensionPage(address, line);
    await page.bringToFront();
    await page.focus(line);
    await page.keyboard.press('ArrowLeft');
    expect(await spoken(page)).toBe('Uge 47, talt fre. 20. nov.: 95 %, 19 af 20, klart svar i 20 af 20');
    await page.keyboard.press('ArrowLeft');
    expect(await spoken(page)).toBe('uge 46: ikke talt');
    await page.keyboard.press('ArrowLeft');
    expect(await spoken(page)).toBe('Uge 45, talt fre. 6. nov.: 90 %, 9 af 10, klart svar i 10 af 10');
    // Weeks 44 to 45, and 47 to 48.
    expect(await page.$eval(line, (one) => one.querySelectorAll('line[stroke-width="2"]').length)).toBe(2);
  });

  test('another target moves the line, and stays', async () => {
    await says(page, 'mål 90 %');
    await page.select('form select', '95');
    await page.click('form button[type=submit]');
    await says(page, 'mål 95 %');
  });

  test('nothing on the page stands in the way of those who use it otherwise', async () => {
    expect(await axeFaults(page)).toEqual([]);
    expect(at.running.errors).toEqual([]);
  });
});

/** Runs in the page. */
function sumsOfStanding() {
  const heading = [...document.querySelectorAll('h2')].find(
    ({ textContent }) => textContent === 'Hvor alle sager står',
  )!;
  const numbers = [...heading.parentElement!.querySelectorAll('tbody tr')].map((row) =>
    Number(row.querySelector('td')!.textContent),
  );
  const all = numbers.at(-1)!;
  return { adds: numbers.slice(0, -1).reduce((sum, count) => sum + count, 0) === all && all > 0, cases: all };
}

/** Runs in the page: whether the practice day is kept. */
function keptDays() {
  return new Promise<boolean>((resolve, reject) => {
    const opening = indexedDB.open('rettidig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('dailyCounts').objectStore('dailyCounts').getKey('2026-11-23');
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result === '2026-11-23');
      };
      asked.onerror = () => reject(asked.error);
    };
  });
}
