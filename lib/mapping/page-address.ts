/** Which addresses a page is read at, as an adapter says it. */
export interface PageAddress {
  path: string;
  query: Record<string, string>;
  fragment: string | null;
}

/**
 * The addresses that an address stands for: every step with a figure in it is a number of something and may be any other.
 * What stands after `?` tells pages apart where it is a word, and a case apart where it is a number.
 *
 * @example
 * pageAddress('https://sager.example.dk/liste/26-004117?vis=mine&side=2#/sag/7')
 * //=> { path: '/liste/*', query: { vis: 'mine' }, fragment: '/sag/*' }
 */
export function pageAddress(url: string): PageAddress {
  const { pathname, searchParams, hash } = new URL(url);
  const words = [...searchParams].filter(([name, value]) => isWord(name) && isWord(value));
  const fragment = hash.slice(1);
  // An anchor within the page is no page of its own; an application's way is written with slashes.
  const isWay = fragment.includes('/');
  return { path: anyNumber(pathname), query: Object.fromEntries(words), fragment: isWay ? anyNumber(fragment) : null };
}

/** The pattern of the site, without a port: browsers know none. */
export function sitePatternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** A name for the set-up of a site: `sager.example.dk` is `sager-example-dk`. */
export function adapterIdOf(url: string): string {
  const { hostname } = new URL(url);
  const words = hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, 50) || 'fagsystem';
}

function anyNumber(path: string): string {
  return path
    .split('/')
    .map((step) => (/\d/.test(safelyDecoded(step)) ? '*' : step))
    .join('/');
}

function safelyDecoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A lone per cent sign: taken as it stands.
    return step;
  }
}

/** A word that a programmer wrote; what a person typed may have spaces, and a number tells cases apart. */
function isWord(text: string): boolean {
  return /^[a-zæøå_-]{1,40}$/i.test(text);
}
