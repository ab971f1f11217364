/**
 * The pattern by which the browser is asked for the site of an address. The whole site, on every port: a browser grants
 * no less, and Firefox knows no pattern with a port.
 *
 * @returns null for what is no address of a site with TLS
 *
 * @example
 * originPattern(' https://fagsystem.example.dk:8443/sager?id=1 ') //=> 'https://fagsystem.example.dk/*'
 * originPattern('fagsystem.example.dk') //=> 'https://fagsystem.example.dk/*'
 */
export function originPattern(address: string): string | null {
  const typed = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  // A star would ask for more than one site, a name without a dot is most often a slip.
  if (!url || url.protocol !== 'https:' || !/^[^*\s]+\.[^*\s]+$/.test(url.hostname) || url.username) return null;
  return `https://${url.hostname}/*`;
}

/**
 * The pattern of a site whose origin is known; the port is left out, as above.
 *
 * @example
 * sitePattern('https://fagsystem.example.dk:8443') //=> 'https://fagsystem.example.dk/*'
 */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The site of a pattern or an origin, as people read it. */
export function siteName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*?$/, '');
}
