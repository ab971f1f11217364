import { expect, test } from 'vitest';
import { originPattern, siteName } from '../../../entrypoints/options/origin-pattern.ts';

test.each([
  ['a whole address', 'https://fag.example.dk/sager?id=1#x', 'https://fag.example.dk/*'],
  ['one with spaces around it', '  https://fag.example.dk ', 'https://fag.example.dk/*'],
  ['one without a scheme', 'fag.example.dk/sager', 'https://fag.example.dk/*'],
  ['one with a port, which Firefox knows no pattern for', 'https://fag.example.dk:8443/', 'https://fag.example.dk/*'],
  ['one in capitals', 'HTTPS://FAG.EXAMPLE.DK', 'https://fag.example.dk/*'],
  ['one with Danish letters', 'https://søborg.example.dk', 'https://xn--sborg-vua.example.dk/*'],
])('%s asks for the whole site', (_what, address, pattern) => {
  expect(originPattern(address)).toBe(pattern);
});

test.each([
  ['nothing', ''],
  ['a word', 'fagsystem'],
  ['a site without TLS', 'http://fag.example.dk'],
  ['every site at once', 'https://*/*'],
  ['many sites at once', 'https://*.dk'],
  ['a script', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['an address with a name before it, which is most often a trick', 'https://fag.example.dk@evil.example/'],
])('%s is no address to ask for', (_what, address) => {
  expect(originPattern(address)).toBeNull();
});

test('a site is shown without what people do not read', () => {
  expect(siteName('https://fag.example.dk/*')).toBe('fag.example.dk');
});
