import type { Adapter, Locator } from './adapter.ts';

/** The most ways to a field that an adapter may name. */
const mostLocators = 10;

/**
 * The adapter with one more way to a field, in front of the others: where it leads somewhere, the others are not asked.
 *
 * @throws RangeError where the adapter has no such page or field
 */
export function withLocator(adapter: Adapter, page: string, field: string, locator: Locator): Adapter {
  const described = adapter.pages[page];
  const before = described?.fields[field];
  if (!described || !before) throw new RangeError(`withLocator: ${adapter.id} has no field ${field} on page ${page}`);
  const others = before.find.filter((one) => JSON.stringify(one) !== JSON.stringify(locator));
  const find = [locator, ...others].slice(0, mostLocators);
  return {
    ...adapter,
    pages: {
      ...adapter.pages,
      [page]: { ...described, fields: { ...described.fields, [field]: { ...before, find } } },
    },
  };
}
