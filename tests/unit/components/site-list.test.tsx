// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SiteList, type GrantOutcome, type SiteListProps } from '../../../components/site-list.tsx';
import { click, drawn, type } from './drawn.ts';

const site = { origin: 'https://fag.example.dk/*', name: 'fag.example.dk', builtIn: false, readBy: ['Fagsystemet'] };

function setUp(change: Partial<SiteListProps> = {}, outcome: GrantOutcome = 'granted') {
  const onGrantAddress = vi.fn(async () => ({ outcome, name: 'ny.example.dk' }));
  const onRevoke = vi.fn(async () => {});
  const onGrantAdapter = vi.fn(async () => ({ outcome, name: 'Fagsystemet' }));
  const props = {
    sites: [],
    adapters: [],
    language: 'da' as const,
    onGrantAddress,
    onGrantAdapter,
    onRevoke,
    ...change,
  };
  return { draw: () => drawn(<SiteList {...props} />), onGrantAddress, onRevoke, onGrantAdapter };
}

const told = (place: ParentNode) => place.querySelector('[role=status]')?.textContent;

test('the browser is asked in the very turn of the click, which it takes for the user’s wish', async () => {
  const { draw, onGrantAddress } = setUp();
  const place = await draw();
  await type(place.querySelector('input')!, 'https://ny.example.dk/sager');
  const form = place.querySelector('form')!;
  await act(async () => {
    form.requestSubmit();
    expect(onGrantAddress).toHaveBeenCalledWith('https://ny.example.dk/sager');
  });
  expect(told(place)).toContain('ny.example.dk er tilladt');
});

test.each([
  ['refused', 'Intet er ændret'],
  ['failed', 'kunne ikke tillades'],
  ['not-an-address', 'https://'],
] as const)('an address that is %s says what happened', async (outcome, words) => {
  const { draw } = setUp({}, outcome);
  const place = await draw();
  await type(place.querySelector('input')!, 'noget');
  await click(place, 'Tillad adressen');
  expect(told(place)).toContain(words);
  expect(place.querySelector('input')?.getAttribute('aria-invalid')).toBe(String(outcome === 'not-an-address'));
});

test('a site that was given can be taken back', async () => {
  const { draw, onRevoke } = setUp({ sites: [site] });
  const place = await draw();
  await click(place, 'Fjern fag.example.dk');
  expect(onRevoke).toHaveBeenCalledWith(site);
  expect(told(place)).toContain('fag.example.dk er fjernet');
});

test('a site from the installation has no button to take it back', async () => {
  const { draw } = setUp({ sites: [{ ...site, builtIn: true }] });
  const place = await draw();
  expect(place.textContent).toContain('Tilladt af kommunen ved installationen');
  expect(place.textContent).not.toContain('Fjern');
});

test('a site that no set-up can read says so', async () => {
  const { draw } = setUp({ sites: [{ ...site, readBy: [] }] });
  expect((await draw()).textContent).toContain('ingen opsætning');
});

test('a set-up whose site is not granted yet is one click away', async () => {
  const adapter = { id: 'x', name: 'Fagsystemet', pages: 2, origins: ['https://fag.example.dk/*'] };
  const { draw, onGrantAdapter } = setUp({ adapters: [adapter] });
  await click(await draw(), 'Tillad Fagsystemet');
  expect(onGrantAdapter).toHaveBeenCalledWith(adapter);
});
