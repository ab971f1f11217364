import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browsers.ts';
import { drawnBadges, type DrawnBadge } from './drawn-badges.ts';

/** Where the cases of the demo's pages stand. */
export const rowsOf = {
  list: 'table.cases tbody tr',
  /** a row is an appointment: a case may stand on several */
  calendar: 'table.appointments tbody tr',
  /** the grid draws only what is in view */
  grid: '[role="row"][row-id]',
  case: 'main',
} as const;

/** Opens a page of the demo case system and waits until each of its cases in view carries a badge. */
export async function openPage(running: RunningBrowser, url: string, rows: string): Promise<Page> {
  const page = await running.newPage();
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

/** Scrolls a grid from top to bottom; the badge of each case is read where it is drawn. */
export async function badgesThroughoutGrid(page: Page): Promise<DrawnBadge[]> {
  const badges = new Map<string | null, DrawnBadge>();
  for (;;) {
    await everyRowBadged(page, rowsOf.grid);
    for (const badge of await drawnBadges(page)) badges.set(badge.ref, badge);
    const isAtEnd = await page.evaluate(async () => {
      const viewport = document.querySelector('.ag-grid-viewport')!;
      const before = viewport.scrollTop;
      viewport.scrollTop = before + viewport.clientHeight * 0.8;
      // Two frames: the grid draws in the first, and what it drew stands in the second.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return viewport.scrollTop === before;
    });
    if (isAtEnd) return [...badges.values()];
  }
}

/** The badges of the case pages of `refs`, one page after the other. */
export async function badgesOfCasePages(
  running: RunningBrowser,
  demo: string,
  refs: Iterable<string>,
): Promise<DrawnBadge[]> {
  const badges: DrawnBadge[] = [];
  const page = await running.newPage();
  for (const ref of refs) {
    await page.goto(`${demo}/sager/${ref}`);
    await everyRowBadged(page, rowsOf.case);
    badges.push(...(await drawnBadges(page)));
  }
  await page.close();
  return badges;
}
