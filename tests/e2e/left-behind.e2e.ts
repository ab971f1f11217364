import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges, wrongBadges } from './expectation.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { openByKeys } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';

/** An update ends the extension under the pages that are open. What it drew there must not stay, nor stand twice. */
describe.each(browserNames)('after an update in %s', (name) => {
  const at = atDemo(name);

  test.each([
    ['a list', '/sager', rowsOf.list],
    ['a long list whose column was given room', '/bench/auto?rows=600', '.cases tbody tr:nth-child(-n+20)'],
  ])('an open page, %s, carries one badge per case, of the new version', async (_what, path, rows) => {
    const page = await openPage(at.running, at.demo.url + path, rows);
    for (const round of ['the first', 'the second']) {
      await markAsOld(page, round);
      await at.running.browser.installExtension(
        practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', practiceDays[0]),
      );
      await page.waitForFunction((words) => !document.querySelector(`[data-old="${words}"]`), {}, round);
      await everyRowBadged(page, rows);
      // The old script has heard of all of this too, if it still hears anything.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      await everyRowBadged(page, rows);
      expect(await page.$$eval('[data-old]', (old) => old.length)).toBe(0);
    }
    if (path === '/sager') {
      expect(wrongBadges(await drawnBadges(page), expectedBadges(practiceDays[0], 'list'))).toEqual([]);
      await openByKeys(page);
      await page.waitForSelector('[data-rettidig="panel"]');
    }
    expect(at.running.errors).toEqual([]);
    await page.close();
  });
});

/** Everything of ours that stands in the page now. */
function markAsOld(page: Page, words: string): Promise<void> {
  return page.evaluate((round) => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-rettidig]')) one.dataset.old = round;
  }, words);
}
