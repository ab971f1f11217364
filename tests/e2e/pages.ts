import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browsers.ts';
import { drawnBadges, type DrawnBadge } from './drawn-badges.ts';

/** Opens a page of the demo case system and waits until each of its cases in view carries a badge. */
export async function openPage({ browser }: RunningBrowser, url: string, rows = 'tbody tr'): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await everyRowBadged(page, rows);
  return page;
}

/** Waits until each row in the page has its badge, and no row two. */
export async function everyRowBadged(page: Page, rows: string): Promise<void> {
  await page.waitForFunction(
    (selector) => {
      const found = [...document.querySelectorAll(selector)];
      return found.length > 0 && found.every((row) => row.querySelectorAll('[data-rettidig="badge"]').length === 1);
    },
    { timeout: 20_000 },
    rows,
  );
}

/** Rows of the grid in `page`, which draws only what is in view. */
export const gridRows = '[role="row"][row-id]';

/** Scrolls a grid from top to bottom; the badge of each case is read where it is drawn. */
export async function badgesThroughoutGrid(page: Page): Promise<DrawnBadge[]> {
  const badges = new Map<string | null, DrawnBadge>();
  for (;;) {
    await everyRowBadged(page, gridRows);
    for (const badge of await drawnBadges(page)) badges.set(badge.ref, badge);
    const atEnd = await page.evaluate(async () => {
      const viewport = document.querySelector('.ag-grid-viewport')!;
      const before = viewport.scrollTop;
      viewport.scrollTop = before + viewport.clientHeight * 0.8;
      // Two frames: the grid draws in the first, and what it drew stands in the second.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return viewport.scrollTop === before;
    });
    if (atEnd) return [...badges.values()];
  }
}
