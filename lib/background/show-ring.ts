import { browser } from 'wxt/browser';
import type { AdapterPage } from '../adapters/adapter.ts';
import type { Reply, Request } from '../messaging/messages.ts';
import type { Desk } from './desk.ts';
import { framesOf } from './page-status.ts';

/** What the ring's script is told: the page as it is described, which case, and where the field stands. */
export interface RingOrder {
  page: AdapterPage;
  ref: string;
  field: string;
}

/**
 * Draws a ring around a field in the first frame of the tab that shows it of the case; rings drawn before are gone.
 * Nothing of the case comes back.
 */
export async function showRing(desk: Desk, request: Request<'ring/show'>): Promise<Reply<'ring/show'>> {
  const { tabId, system, ref, field } = request;
  const adapters = desk.adapters.filter((one) => one.system === system);
  for (const [frameId, { place }] of await framesOf(tabId)) {
    const adapter = adapters.find(({ id }) => id === place.page?.adapter);
    const page = adapter?.pages[place.page!.page];
    const name = page && fieldFor(page, field);
    if (name && (await ringIn(tabId, frameId, { page, ref, field: name }))) return { shown: true, pages: [] };
  }
  const pages = adapters
    .flatMap((adapter) => Object.entries(adapter.pages))
    .filter(([, page]) => fieldFor(page, field) !== null)
    .toSorted(([, one], [, other]) => Number(other.mine) - Number(one.mine))
    .map(([name]) => name);
  return { shown: false, pages: [...new Set(pages)].slice(0, mostPages) };
}

/** More names than these are no help in finding it. */
const mostPages = 2;

/** The page's field of that meaning, or its history, where such an event would stand in it. */
function fieldFor({ fields }: AdapterPage, meaning: string): string | null {
  if (Object.hasOwn(fields, meaning)) return meaning;
  const { history } = fields;
  const isLine = history?.read.as === 'history' && history.read.kind.read.as === 'choice';
  const words = isLine && history.read.as === 'history' && history.read.kind.read;
  return words && words.as === 'choice' && Object.values(words.words).includes(meaning) ? 'history' : null;
}

async function ringIn(tabId: number, frameId: number, order: RingOrder): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/ring.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      args: [order] as const,
      // Compiled on its own and run in the page's isolated world, so nothing from here is in reach.
      func: (what: RingOrder) => globalThis.rettidigRing?.show(what.page, what.ref, what.field) ?? false,
    });
    return answer?.result === true;
  } catch {
    // The frame has gone meanwhile, or is closed to us.
    return false;
  }
}
