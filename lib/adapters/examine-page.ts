import type { Adapter, AdapterPage } from './adapter.ts';
import { fitsAddress, fitsDocument, matchesPattern } from './choose-page.ts';
import { readPage, watchedElement } from './read-page.ts';
import type { RawReading } from './raw-reading.ts';

/** A page of an adapter, and whether it is the page in front of us. */
export interface ExaminedPage {
  adapter: string;
  page: string;
  pathFits: boolean;
  /** null where the path did not fit, so that it was not looked for */
  hasFits: boolean | null;
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
      const pathFits = fitsAddress(page, url);
      const hasFits = pathFits ? fitsDocument(page, document) : null;
      found.tried.push({ adapter: adapter.id, page: name, pathFits, hasFits });
      if (!hasFits) continue;
      found.chosen = { adapter: adapter.id, page: name };
      const isOff = off.pages.some((one) => one.adapter === adapter.id && one.page === name);
      if (isOff) found.off = 'page';
      else found.rows = examineRows(adapter, name, page, document);
      return found;
    }
  }
  return found;
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
