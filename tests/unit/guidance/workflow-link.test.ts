import { expect, test } from 'vitest';
import { linkOf, listedHost } from '../../../lib/guidance/workflow-link.ts';

const rules = { hosts: ['arbejdsgange.example.dk', '*.kommune.example.dk'], loopback: false };
const base = 'https://arbejdsgange.example.dk/start/';

test.each([
  ['a whole address on the list', 'https://arbejdsgange.example.dk/a?b=c#d', 'https://arbejdsgange.example.dk/a?b=c#d'],
  ['the rest of one', 'samtaler/foerste', 'https://arbejdsgange.example.dk/start/samtaler/foerste'],
  ['a host below one with a star', 'https://portal.kommune.example.dk/', 'https://portal.kommune.example.dk/'],
  ['a host written with capitals', 'HTTPS://Arbejdsgange.Example.DK/x', 'https://arbejdsgange.example.dk/x'],
])('%s is opened', (_what, address, href) => {
  expect(linkOf(address, base, rules)).toEqual({ open: true, href });
});

test.each([
  ['javascript', 'javascript:alert(1)', 'not-https'],
  ['javascript with a line break in it', 'java\nscript:alert(1)', 'not-https'],
  ['a document of its own', 'data:text/html,hej', 'not-https'],
  ['a file', 'file:///etc/passwd', 'not-https'],
  ['an address without TLS', 'http://arbejdsgange.example.dk/', 'not-https'],
  ['this machine, in the version that ships', 'http://127.0.0.1:4000/', 'not-https'],
  ['a host not on the list', 'https://example.org/', 'host-not-listed'],
  ['a host that only ends like one on the list', 'https://ondarbejdsgange.example.dk/', 'host-not-listed'],
  ['the parent of one with a star', 'https://kommune.example.dk/', 'host-not-listed'],
  ['another host behind two slashes', '//example.org/x', 'host-not-listed'],
  ['another host behind backslashes', '\\\\example.org\\x', 'host-not-listed'],
  ['a host hidden behind a name', 'https://arbejdsgange.example.dk@example.org/', 'malformed'],
  ['nothing that is an address', 'https://', 'malformed'],
])('%s is not', (_what, address, because) => {
  expect(linkOf(address, base, rules)).toEqual({ open: false, because });
});

test('a practice build opens pages of this machine', () => {
  expect(linkOf('http://127.0.0.1:4000/a', undefined, { hosts: [], loopback: true })).toEqual({
    open: true,
    href: 'http://127.0.0.1:4000/a',
  });
  expect(linkOf('http://example.org/a', undefined, { hosts: ['example.org'], loopback: true }).open).toBe(false);
});

test('the rest of an address without a beginning is none', () => {
  expect(linkOf('samtaler', undefined, rules)).toEqual({ open: false, because: 'malformed' });
});

test.each([
  [' https://Portal.example.dk/start ', 'portal.example.dk'],
  ['portal.example.dk', 'portal.example.dk'],
  ['*.example.dk', '*.example.dk'],
  ['http://portal.example.dk', null],
  ['portal', null],
  ['*', null],
  ['a@portal.example.dk', null],
  ['', null],
])('%j typed as a host is %j', (typed, host) => {
  expect(listedHost(typed)).toBe(host);
});
