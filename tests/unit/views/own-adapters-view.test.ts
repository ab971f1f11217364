import { expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { adapterLines, type AllAdapters } from '../../../lib/views/own-adapters-view.ts';
import { today } from './judged.ts';

const only = { Kalender: demo.pages.Kalender! };
const named = (id: string, name: string): Adapter => ({ ...demo, id, name, pages: only });
const saved = (adapter: Adapter) => ({ adapter, savedOn: today });
const all: AllAdapters = { known: [named('demo', 'Øvelse')], own: [], policy: [], policyLocked: false };
const lines = (change: Partial<AllAdapters>) =>
  adapterLines({ ...all, ...change }, today, 'da').map(({ source, name, words, differs }) => [
    source,
    name,
    words,
    differs,
  ]);

test('what comes along says so', () => {
  expect(lines({})).toEqual([['known', 'Øvelse', 'følger med Rettidig · 1 slags side', null]]);
});

test('one’s own stands above what it takes the place of, and says that it differs', () => {
  expect(lines({ own: [saved(named('demo', 'Rettet'))] })).toEqual([
    ['own', 'Rettet', expect.stringMatching(/^din egen, gemt .* · 1 slags side$/), 'Afviger fra den, der følger med'],
    ['known', 'Øvelse', 'følger med Rettidig · 1 slags side · bruges ikke: en anden med samme id går forud', null],
  ]);
});

test('one that says the same differs from nothing; the municipality’s word counts where it has one', () => {
  const given = named('demo', 'Kommunens');
  const differs = (own: Adapter) => lines({ own: [saved(own)], policy: [given] })[0]!.at(-1);
  expect(differs(given)).toBeNull();
  expect(differs(named('demo', 'Øvelse'))).toBe('Afviger fra kommunens');
});

test('where the municipality locks, its own stand above', () => {
  const sources = { own: [saved(named('a', 'Mit'))], policy: [named('b', 'Kommunens')] };
  expect(lines(sources).map(([source]) => source)).toEqual(['own', 'policy', 'known']);
  expect(lines({ ...sources, policyLocked: true }).map(([source]) => source)).toEqual(['policy', 'own', 'known']);
});
