import { expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adaptersInForce, type AdapterSources } from '../../../lib/adapters/adapters-in-force.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';

const named = (id: string, name: string): Adapter => ({ ...demo, id, name });
const sources: AdapterSources = {
  policy: [named('fasit', 'kommunens fasit'), named('opera', 'kommunens opera')],
  policyLocked: false,
  own: [named('fasit', 'min fasit'), named('eget', 'mit eget')],
  known: [named('demo', 'øvelse'), named('opera', 'opera')],
};
const order = (change: Partial<AdapterSources> = {}) =>
  adaptersInForce({ ...sources, ...change }).map(({ name }) => name);

test('one’s own comes first, then the municipality’s, then what ships; of one id only the first reads', () => {
  expect(order()).toEqual(['min fasit', 'mit eget', 'kommunens opera', 'øvelse']);
});

test('where the municipality locks, its own come first', () => {
  expect(order({ policyLocked: true })).toEqual(['kommunens fasit', 'kommunens opera', 'mit eget', 'øvelse']);
});

test('where nobody has any, what ships reads', () => {
  expect(order({ policy: [], own: [] })).toEqual(['øvelse', 'opera']);
});
