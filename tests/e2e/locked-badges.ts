import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { drawnBadges } from './drawn-badges.ts';
import { everyRowBadged, rowsOf } from './pages.ts';

const polling = 50;

/** What each badge of the page says. */
export async function formsOf(page: Page): Promise<string[]> {
  return (await drawnBadges(page)).map(({ ref, form, words }) => `${ref} ${form} ${words}`);
}

const closedWords = { locked: 'Rettidig er låst', waiting: 'Rettidig venter på en lås' };

/** Waits until every badge of the page says that Rettidig is locked, or waits for its lock, or none says either. */
export async function badgesAre(page: Page, how: 'locked' | 'waiting' | 'open'): Promise<string[]> {
  // A page behind another draws when it is looked at.
  await page.bringToFront();
  let forms: string[] = [];
  await vi.waitFor(
    async () => {
      await everyRowBadged(page, rowsOf.list);
      forms = await formsOf(page);
      const says = (words: string) => (one: string) => one.endsWith(`unknown ${words}`);
      const isSo =
        how === 'open'
          ? !Object.values(closedWords).some((words) => forms.some(says(words)))
          : forms.every(says(closedWords[how]));
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
