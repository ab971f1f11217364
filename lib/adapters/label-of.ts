import type { Locator } from './adapter.ts';

/** The words that name a field on the page, for explanations; null where no locator holds any. */
export function labelOf(locators: readonly Locator[]): string | null {
  for (const locator of locators) {
    for (const by of ['column', 'label', 'beside', 'aria', 'title'] as const) {
      const words = (locator as Partial<Record<typeof by, string>>)[by];
      if (words !== undefined) return words;
    }
  }
  return null;
}
