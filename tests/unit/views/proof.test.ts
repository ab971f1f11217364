import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import { loadedBy, packLines, permissionLines, policyLines, trialWords } from '../../../lib/views/proof.ts';

const today = isoDate('2026-11-23');

test('a directive stands in the policy’s words and in ours; one that nobody has explained says so', () => {
  expect(policyLines("connect-src 'none'; worker-src 'self';", 'da')).toEqual([
    { name: "connect-src 'none'", why: 'Ingen forbindelser, heller ikke til os selv.' },
    { name: "worker-src 'self'", why: 'Ingen begrundelse. Spørg leverandøren.' },
  ]);
});

test('a permission without a reason is not passed over in silence', () => {
  expect(permissionLines(['cookies'], 'da')).toEqual([
    { name: 'cookies', why: 'Ingen begrundelse. Spørg leverandøren.' },
  ]);
});

test('what was loaded from elsewhere is named once, and the rest is counted', () => {
  const root = 'chrome-extension://x/';
  const trial = 'https://rettidig.invalid/';
  const others = ['https://a.example/1', 'https://a.example/1', `${trial}picture.png`];
  expect(loadedBy([`${root}a.js`, `${root}b.js`, ...others], root, trial)).toEqual({
    own: 2,
    others: ['https://a.example/1'],
  });
});

test('a trial says which directive refused it, or that nothing did', () => {
  expect(trialWords({ kind: 'picture', refusedBy: "img-src 'self'" }, 'da')).toBe(
    "Billede: afvist af browseren (img-src 'self').",
  );
  expect(trialWords({ kind: 'style', refusedBy: null }, 'da')).toBe('Typografiark: ikke afvist. Kontakt leverandøren.');
});

test('each pack tells how many rules and versions it has, when they were checked, and whose text was not seen', () => {
  const rules = rulePacks.flatMap((pack) => pack.rules);
  const lines = packLines(rulePacks, rules, { 'local-bif': 'ab'.repeat(32) }, today, 'da');
  expect(lines).toHaveLength(rulePacks.length);
  const local = lines.find(({ title }) => title === 'Lokale normer og tal')!;
  expect(local.size).toMatch(/^\d+ regler, \d+ udgaver$/);
  expect(local.checked).toMatch(/^(Senest kontrolleret|Kontrolleret mellem) .*2026/);
  expect(local.hash).toBe('abababababababab');
  expect(lines.filter(({ unseen }) => unseen !== null).length).toBeGreaterThan(0);
});
