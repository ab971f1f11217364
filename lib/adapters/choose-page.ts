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
 * @param onUnknown told of each page that may be at this address and has a condition that is no selector to the browser
 * @returns null where no adapter knows the page: then nothing is read and nothing drawn
 */
export function choosePage(
  adapters: readonly Adapter[],
  url: URL,
  document: Document,
  onUnknown?: (page: ChosenPage) => void,
): ChosenPage | null {
  for (const adapter of adapters) {
    if (!adapter.matches.some((pattern) => matchesPattern(pattern, url))) continue;
    for (const [name, page] of Object.entries(adapter.pages)) {
      if (!fitsAddress(page, url)) continue;
      const chosen = { adapter, name, page };
      if (fitsDocument(page, document, () => onUnknown?.(chosen))) return chosen;
    }
  }
  return null;
}

/** Whether a page of an adapter that fits the site may be at this address. */
export function fitsAddress(
  { path, query = {}, fragment }: AdapterPage,
  { pathname, searchParams, hash }: URL,
): boolean {
  return (
    (fitsGlob(path, pathname) || fitsGlob(`${path}/`, pathname)) &&
    Object.entries(query).every(([name, value]) =>
      value === '*' ? searchParams.has(name) : searchParams.getAll(name).includes(value),
    ) &&
    (fragment === undefined || fitsGlob(fragment, hash.slice(1)))
  );
}

/**
 * Whether what must stand on the page does, and what may not does not. One page whose selector the browser does not know
 * must not take the site's other pages with it: it fits nothing.
 *
 * @param onUnknown called where a selector is none to the browser
 */
export function fitsDocument({ has, hasNot }: AdapterPage, document: Document, onUnknown?: () => void): boolean {
  try {
    return (!has || document.querySelector(has) !== null) && (!hasNot || document.querySelector(hasNot) === null);
  } catch {
    onUnknown?.();
    return false;
  }
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
  return fitsGlob(path.replaceAll('*', '**'), url.pathname + url.search);
}

/**
 * Whether a text is as a pattern says, in which `*` stands for one step and `**` for anything. All ways of filling the
 * stars are followed at once, so that no pattern, however many stars it has, can keep the page waiting.
 */
function fitsGlob(glob: string, text: string): boolean {
  let ends = new Set([0]);
  for (const part of glob.split(/(\*\*|\*)/)) {
    const next = new Set<number>();
    for (const end of ends) {
      if (!part.startsWith('*')) {
        if (text.startsWith(part, end)) next.add(end + part.length);
        continue;
      }
      const any = part === '**';
      // Where another way has come before, it has been to all that follows, too.
      for (let at = any ? end : end + 1; at <= text.length && !next.has(at); at += 1) {
        if (!any && text[at - 1] === '/') break;
        next.add(at);
      }
    }
    ends = next;
  }
  return ends.has(text.length);
}
