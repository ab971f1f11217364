import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { managedSchema } from '../../../lib/policy/managed-schema.ts';
import { settingChecks } from '../../../lib/record/settings.ts';
import { localBif } from '../../../lib/rules/packs/local-bif.ts';
import { noPolicy, readManagedPolicy } from '../../../lib/policy/managed-policy.ts';

const policyOf = (raw: unknown) => readManagedPolicy(raw).policy;
const problemsOf = (raw: unknown) => readManagedPolicy(raw).problems.map(({ key }) => key);

test.each([[undefined], [null], ['policy'], [[]], [{}]])('%j is no policy, and nothing is wrong', (raw) => {
  expect(readManagedPolicy(raw)).toEqual({ policy: noPolicy, problems: [] });
});

test('a policy says which adapters, sites and settings there are, and what is locked', () => {
  const raw = {
    $schema: 'managed.schema.json',
    adapters: [demo],
    adaptersLocked: true,
    hosts: ['https://sager.example.dk/*', 'https://*.example.dk/*'],
    requireSignOff: true,
    settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 10 } },
    guidance: { workflows: {} },
    rulePacks: [localBif],
    features: { team: false, notes: true },
  };
  expect(readManagedPolicy(raw)).toEqual({
    policy: {
      adapters: [demo],
      adaptersLocked: true,
      rulePacks: [localBif],
      hosts: raw.hosts,
      settings: {
        featuresOff: { value: ['team'], locked: true },
        requireSignOff: { value: true, locked: true },
        retentionDays: { value: 30, locked: true },
        bookingDays: { value: 10, locked: false },
      },
      guidance: { workflows: {} },
    },
    problems: [],
  });
});

test('what a system can only write as a text is read from the text', () => {
  const raw = {
    adapters: [JSON.stringify(demo)],
    rulePacks: [JSON.stringify(localBif)],
    guidance: '{"workflows":{}}',
  };
  expect(policyOf(raw)).toMatchObject({ adapters: [demo], rulePacks: [localBif], guidance: { workflows: {} } });
});

describe('a key that is wrong is named and left out, and the others stand', () => {
  test.each<[string, object, string]>([
    ['a key there is not', { colour: 'blue' }, 'colour'],
    ['one that reaches into the language', JSON.parse('{"__proto__": {"hosts": []}}'), '__proto__'],
    ['adapters that are no list', { adapters: 'demo' }, 'adapters'],
    ['an adapter with a key there is not', { adapters: [{ ...demo, colour: 1 }] }, 'adapters[0]'],
    ['a text that is no JSON', { adapters: ['{'] }, 'adapters[0]'],
    ['a site without TLS', { hosts: ['http://sager.example.dk/*'] }, 'hosts[0]'],
    ['every site there is', { hosts: ['https://*/*'] }, 'hosts[0]'],
    ['half a demand', { requireSignOff: 'yes' }, 'requireSignOff'],
    ['half a lock', { adaptersLocked: 1 }, 'adaptersLocked'],
    ['a setting without its form', { settings: { retentionDays: 30 } }, 'settings.retentionDays'],
    [
      'a setting with a key there is not',
      { settings: { retentionDays: { value: 3, lock: true } } },
      'settings.retentionDays',
    ],
    ['settings that are a list', { settings: [] }, 'settings'],
    ['guidance that is a list', { guidance: [] }, 'guidance'],
    ['a pack that is no pack', { rulePacks: ['{'] }, 'rulePacks[0]'],
    ['a pack with a key there is not', { rulePacks: [{ ...localBif, colour: 1 }] }, 'rulePacks[0].colour'],
    ['a part there is not', { features: { colour: false } }, 'features.colour'],
    ['half a switch', { features: { team: 'off' } }, 'features.team'],
  ])('%s', (_what, wrong, key) => {
    const stands = { bookingDays: { value: 10 } };
    const { settings = stands } = wrong as { settings?: object };
    const raw = { ...wrong, settings: Array.isArray(settings) ? settings : { ...stands, ...settings } };
    expect(problemsOf(raw)).toEqual([key]);
    if (!Array.isArray(settings)) expect(policyOf(raw).settings).toEqual({ bookingDays: { value: 10, locked: false } });
    expect(policyOf(raw)).toMatchObject({ adapters: [], hosts: [], rulePacks: [], guidance: null });
  });

  test('of a list, the others stand', () => {
    const raw = { adapters: [demo, 'x'], hosts: ['alle', 'https://sager.example.dk/*'] };
    expect(policyOf(raw)).toMatchObject({ adapters: [demo], hosts: ['https://sager.example.dk/*'] });
    expect(problemsOf(raw)).toEqual(['adapters[1]', 'hosts[0]']);
  });
});

test('Chromium lets every key through that is read, and no other', () => {
  const { properties } = managedSchema(settingChecks) as { properties: Record<string, unknown> };
  const read = [
    ...['adapters', 'adaptersLocked', 'hosts', 'rulePacks', 'requireSignOff', 'guidance', 'features', 'settings'],
  ];
  expect(Object.keys(properties).toSorted()).toEqual(read.toSorted());
  expect(problemsOf(Object.fromEntries(read.map((key) => [key, 7])))).toEqual(read);
});

test('the schema for Chromium has no word that Chromium does not know', () => {
  const known = ['$schema', 'type', 'properties', 'items', 'description', 'required'];
  const walk = (schema: Record<string, unknown>): string[] => [
    ...Object.keys(schema).filter((key) => !known.includes(key)),
    ...Object.values(schema.properties ?? {}).flatMap((one) => walk(one as Record<string, unknown>)),
    ...(schema.items ? walk(schema.items as Record<string, unknown>) : []),
  ];
  expect(walk(managedSchema(settingChecks) as unknown as Record<string, unknown>)).toEqual([]);
});

test('a pack is taken whole or not at all, and the other packs stand', () => {
  const broken = { ...localBif, rules: [...localBif.rules, { ...localBif.rules[0], id: 'Ikke et id' }] };
  const read = readManagedPolicy({ rulePacks: [broken, JSON.stringify(localBif)] });
  expect(read.policy.rulePacks).toEqual([localBif]);
  expect(read.problems.map(({ key }) => key)).toEqual([expect.stringMatching(/^rulePacks\[0\]/)]);
});

test('a setting of another shape than Chromium’s policies know stops the schema, by name', () => {
  expect(() => managedSchema({ colour: z.union([z.string(), z.number()]) })).toThrow(/colour/);
});
