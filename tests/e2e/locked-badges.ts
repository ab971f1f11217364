import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { drawnBadges } from './drawn-badges.ts';
import { everyRowBadged, rowsOf } from './pages.ts';

const polling = 50;

/** What each badge of the page says. */
export async function formsOf(page: Page): Promise<string[]> {
  return (await drawnBadges(page)).map(({ ref, form, words }) => `${ref} ${form} ${words}`);
}

/** Waits until every badge of the page says, or none says, that Rettidig is locked. */
export async function badgesAre(page: Page, how: 'locked' | 'open'): Promise<string[]> {
  // A page behind another draws when it is looked at.
  await page.bringToFront();
  let forms: string[] = [];
  await vi.waitFor(
    async () => {
      await everyRowBadged(page, rowsOf.list);
      forms = await formsOf(page);
      const isLocked = (one: string) => one.endsWith('unknown Rettidig er låst');
      const isSo = how === 'locked' ? forms.every(isLocked) : !forms.some(isLocked);
      if (!isSo) throw new Error(`The badges are not ${how}: ${forms.join(', ')}`);
    },
    { timeout: 20_000, interval: polling },
  );
  return forms;
}

/** The number on the icon, and what it says when one points at it; asked in one of the extension's own pages. */
export function iconOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as Icon).chrome;
    return [await action.getBadgeText({}), await action.getTitle({})];
  });
}

interface Icon {
  chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };
}
