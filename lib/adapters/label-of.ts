import type { Locator } from './adapter.ts';

/** The words that name a field on the page, for explanations: the column's header or the label; null where it has none. */
export function labelOf(locators: readonly Locator[]): string | null {
  for (const locator of locators) {
    if ('column' in locator) return locator.column;
    if ('label' in locator) return locator.label;
  }
  return null;
}
