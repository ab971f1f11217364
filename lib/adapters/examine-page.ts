import type { Adapter, AdapterPage } from './adapter.ts';
import { fitsAddress, fitsDocument, matchesPattern } from './choose-page.ts';
import { readPage, watchedElement } from './read-page.ts';
import type { RawReading } from './raw-reading.ts';

/** What must be so for a page of an adapter to be the one in front of us, in the order in which it is looked at. */
export type PageCondition = 'path' | 'query' | 'fragment' | 'has' | 'hasNot';

/** A page of an adapter, and whether it is the page in front of us. */
export interface ExaminedPage {
  adapter: string;
  page: string;
  /** the first condition that is not met; null where it is the page */
  misses: PageCondition | null;
}

export interface ExaminedRows {
  holderFound: boolean;
  readings: RawReading[];
  /** what was looked for and not found; null where all is well, an empty list that says so among it */
  problem: string | null;
  keyless: number;
  anchorless: number;
}

/** What there is to say of the document in one frame. */
export interface Examined {
  origin: string;
  /** the path with every step masked that no adapter of the site names: it may be a reference, a name or a number */
  path: string;
  off: 'site' | 'page' | null;
  /** ids of the adapters that fit the address */
  systems: string[];
  tried: ExaminedPage[];
  chosen: { adapter: string; page: string } | null;
  rows: ExaminedRows | null;
  /** origins that are framed in the document by their address */
  framed: string[];
}

/** What the user has switched off; nothing of it is read. */
export interface SwitchedOff {
  sites: readonly string[];
  pages: readonly { adapter: string; page: string }[];
}

/** Goes through all that must be so for a badge to stand on the page, without drawing or telling anyone. */
export function examinePage(adapters: readonly Adapter[], off: SwitchedOff, url: URL, document: Document): Examined {
  const { origin } = url;
  const fitting = adapters.filter(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));
  const found: Examined = {
    origin,
    path: maskedPath(url.pathname, fitting),
    off: off.sites.includes(origin) ? 'site' : null,
    systems: fitting.map(({ id }) => id),
    tried: [],
    chosen: null,
    rows: null,
    framed: framedOrigins(document),
  };
  if (found.off) return found;
  for (const adapter of fitting) {
    for (const [name, page] of Object.entries(adapter.pages)) {
      const misses = missedBy(page, url, document);
      found.tried.push({ adapter: adapter.id, page: name, misses });
      if (misses !== null) continue;
      found.chosen = { adapter: adapter.id, page: name };
      const isOff = off.pages.some((one) => one.adapter === adapter.id && one.page === name);
      if (isOff) found.off = 'page';
      else found.rows = examineRows(adapter, name, page, document);
      return found;
    }
  }
  return found;
}

/** Asks one condition after the other by the very checks that choose the page. */
function missedBy(page: AdapterPage, url: URL, document: Document): PageCondition | null {
  const { path, query, has } = page;
  const bare = { ...page, query: {}, fragment: undefined, has: undefined, hasNot: undefined } as AdapterPage;
  if (!fitsAddress({ ...bare, path }, url)) return 'path';
  if (query && !fitsAddress({ ...bare, path, query }, url)) return 'query';
  if (!fitsAddress(page, url)) return 'fragment';
  if (has !== undefined && !fitsDocument({ ...bare, has }, document)) return 'has';
  return fitsDocument(page, document) ? null : 'hasNot';
}

function examineRows(adapter: Adapter, name: string, page: AdapterPage, document: Document): ExaminedRows {
  const { rows, problem, keyless } = readPage(document, { adapter, name, page });
  return {
    holderFound: watchedElement(document, page) !== null,
    readings: rows.map(({ reading }) => reading),
    problem,
    keyless,
    anchorless: rows.filter(({ anchor }) => anchor === null).length,
  };
}

/**
 * @example
 * // with an adapter whose pages are `/sager` and `/sager/*`
 * maskedPath('/sager/26-004117', adapters) //=> '/sager/…'
 */
export function maskedPath(path: string, adapters: readonly Adapter[]): string {
  const named = new Set(adapters.flatMap(({ pages }) => Object.values(pages).flatMap((page) => page.path.split('/'))));
  const steps = path.split('/').map((step) => (step === '' || (named.has(step) && !step.includes('*')) ? step : '…'));
  return steps.join('/');
}

/** Of frames with an address of their own; the others belong to the document that holds them. */
function framedOrigins(document: Document): string[] {
  const frames = document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe[src], frame[src]');
  const urls = [...frames].map(({ src }) => URL.parse(src));
  return [...new Set(urls.filter((url) => /^https?:$/.test(url?.protocol ?? '')).map((url) => url!.origin))];
}
