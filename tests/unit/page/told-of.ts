import type { Adapter, ListPage } from '../../../lib/adapters/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { BadgedPage, type PageServices } from '../../../lib/page/badged-page.ts';

/** A page that is looked at, and what is told of each case on it, look by look. */
export function toldOf(page: ListPage, services: Partial<PageServices> = {}) {
  const told: Record<string, RawReading['fields']>[] = [];
  const adapter: Adapter = {
    format: 'rettidig-adapter/1',
    id: 'x',
    system: 'x',
    name: 'X',
    matches: [],
    emptyWords: [],
    pages: { list: page },
  };
  const badged = new BadgedPage(
    { adapter, name: 'list', page },
    {
      observe: (readings) => {
        told.push(Object.fromEntries(readings.map(({ ref, fields }) => [ref, fields])));
        return Promise.resolve(Object.fromEntries(readings.map(({ ref }) => [ref, { words: ref } as BadgeView])));
      },
      draw: () => Promise.resolve(),
      erase: () => {},
      stands: () => true,
      isOurs: () => false,
      cannotRead: () => {},
      canRead: () => {},
      watchLooks: () => {},
      watchSight: () => ({ follow: () => {}, near: () => [] }),
      turn: () => Promise.resolve(),
      now: () => 0,
      stretch: 1,
      signal: new AbortController().signal,
      ...services,
    },
  );
  const look = () => {
    badged.replaced();
    return badged.look(document);
  };
  return { badged, look, told, forget: () => badged.forget() };
}
