import type { Adapter, AdapterPage } from './adapter.ts';

export interface ChosenPage {
  adapter: Adapter;
  /** the page's name within its adapter */
  name: string;
  page: AdapterPage;
}

/**
 * The page description that fits where we are, from the address first and then from what is on the page.
 *
 * @returns null where no adapter knows the page: then nothing is read and nothing drawn
 */
export function choosePage(adapters: readonly Adapter[], url: URL, document: Document): ChosenPage | null {
  for (const adapter of adapters) {
    if (!adapter.matches.some((pattern) => matchesPattern(pattern, url))) continue;
    for (const [name, page] of Object.entries(adapter.pages)) {
      if (fitsAddress(page, url) && fitsDocument(page, document)) return { adapter, name, page };
    }
  }
  return null;
}

/** Whether a page of an adapter that fits the site may be at this address. */
export function fitsAddress({ path }: AdapterPage, url: URL): boolean {
  return globToRegExp(path).test(url.pathname);
}

/** Whether what must stand on the page does. */
export function fitsDocument({ has }: AdapterPage, document: Document): boolean {
  return !has || document.querySelector(has) !== null;
}

/** A browser match pattern with scheme, host (`*.` in front allowed) and path; ports are left aside, as in browsers. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host !== '*' && host !== url.hostname) {
    if (!host.startsWith('*.')) return false;
    const domain = host.slice(2);
    if (url.hostname !== domain && !url.hostname.endsWith(`.${domain}`)) return false;
  }
  return new RegExp(`^${path.split('*').map(escape).join('.*')}$`).test(url.pathname + url.search);
}

function globToRegExp(glob: string): RegExp {
  const source = glob.split(/(\*\*|\*)/).map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : escape(part)));
  return new RegExp(`^${source.join('')}/?$`);
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');
}
