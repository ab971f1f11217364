/** Which links may be opened. */
export interface LinkRules {
  /** hosts that may be opened; `*.example.dk` stands for every host below example.dk */
  hosts: readonly string[];
  /** a practice build may also open pages of this machine without TLS */
  loopback: boolean;
}

/** Why a link is shown as words and not opened. */
export type ClosedLink = 'malformed' | 'not-https' | 'host-not-listed';

export type Link = { open: true; href: string } | { open: false; because: ClosedLink };

/**
 * Security check: whether an address from a catalogue may become a link. It may where it is `https` and its host is on
 * the list; all else is shown as text with the reason.
 *
 * @param base where an address begins that is not whole
 *
 * @example
 * linkOf('samtaler/foerste', 'https://arbejdsgange.example.dk/', { hosts: ['arbejdsgange.example.dk'], loopback: false })
 *   //=> { open: true, href: 'https://arbejdsgange.example.dk/samtaler/foerste' }
 */
export function linkOf(address: string, base: string | undefined, rules: LinkRules): Link {
  const url = URL.parse(address, base);
  // A name in front of the host makes one address look like another.
  if (!url || url.username || url.password) return { open: false, because: 'malformed' };
  if (url.protocol === 'http:' && rules.loopback && isLoopback(url.hostname)) return { open: true, href: url.href };
  if (url.protocol !== 'https:') return { open: false, because: 'not-https' };
  if (!rules.hosts.some((host) => isHost(url.hostname, host))) return { open: false, because: 'host-not-listed' };
  return { open: true, href: url.href };
}

function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}

function isHost(hostname: string, listed: string): boolean {
  const host = listed.trim().toLowerCase();
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

/**
 * What a person typed as a host, as it stands in the list.
 *
 * @returns null for what names no host
 *
 * @example
 * listedHost('https://Arbejdsgange.example.dk/start') //=> 'arbejdsgange.example.dk'
 */
export function listedHost(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const wild = text.startsWith('*.');
  const rest = (wild ? text.slice(2) : text).replace(/^https:\/\//, '');
  const url = /^[^/\s@*]+/.test(rest) && !rest.includes('@') ? URL.parse(`https://${rest}`) : null;
  if (!url || !/^[^*\s]+\.[^*\s]+$/.test(url.hostname)) return null;
  return `${wild ? '*.' : ''}${url.hostname}`;
}
