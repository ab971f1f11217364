import { describe, expect, test } from 'vitest';
import { messages, type MessageName, type Request } from '../../../lib/messaging/messages.ts';

const reading = {
  ref: '26-1',
  fields: {
    start: { text: '05-01-2026' },
    history: { lines: [{ on: { text: '02-02-2026' }, by: { fault: 'field-not-found' as const } }] },
    nextInterview: { fault: 'found-twice' as const },
  },
};
const named = { system: 'fagsystem', ref: '26-1', seen: { adapter: 'fagsystem', page: 'list', reading } };
const entry = {
  type: 'interview-held',
  on: '2026-11-20',
  with: 'unemployment-fund',
  by: 'municipality',
  channel: 'phone',
} as const;
const chosen = { kind: 'chosen', alternative: 'a', because: 'page-is-right' } as const;

/** One request of each message with everything in it that it can hold. */
const full = {
  'site/adapters': { first: true },
  'cases/observe': {
    adapter: 'fagsystem',
    page: 'list',
    complete: true,
    readings: [reading],
    shown: 1,
    part: 'first',
    listed: ['26-1'],
  },
  'page/unreadable': { adapter: 'fagsystem', page: 'list', lookedFor: 'table' },
  'page/passed': { off: { adapter: 'fagsystem', page: 'list' } },
  'pen/open': {},
  'panel/open': {},
  'panel/fill': {},
  'case/explain': named,
  'entry/add': { ...named, entry: entry as Request<'entry/add'>['entry'] },
  'entry/remove': { ...named, id: 'x' },
  'contradiction/decide': { ...named, decision: { meaning: 'birthDate', between: ['a', 'b'], made: chosen } },
  'steps/open': named,
  'ring/show': { tabId: 7, system: 'demo', ref: '26-004117', field: 'nextInterview' },
  'rulebook/open': { rule: 'some-rule' },
  'page/diagnose': { tabId: 7 },
  'page/candidates': { tabId: 7, frameId: 0, adapter: 'demo', page: 'Mine sager', field: 'start' },
  'diagnosis/open': { field: 'start' },
  'page/status': { tabId: 7 },
  'team/count': { tabId: 7 },
  'team/draw': { tabId: 7, seed: 231126, size: 10 },
  'record/changed': {},
  'record/reopen': {},
} satisfies { [Name in MessageName]: Request<Name> };
const names = Object.keys(full) as MessageName[];

const isTaken = (name: MessageName, request: unknown) => messages[name].request.safeParse(request).success;

type Step = string | number;

/** The way to each part of plain data, itself included. */
function ways(data: unknown, way: Step[] = []): Step[][] {
  if (typeof data !== 'object' || data === null) return [way];
  return [way, ...Object.entries(data).flatMap(([key, part]) => ways(part, [...way, key]))];
}

/** The data with one part of it made anew. */
function changed(data: unknown, [step, ...rest]: Step[], make: (part: unknown) => unknown): unknown {
  if (step === undefined) return make(data);
  const copy = structuredClone(data) as Record<Step, unknown>;
  copy[step] = changed(copy[step], rest, make);
  return copy;
}

const partOf = (data: unknown, way: Step[]) => way.reduce((part, step) => (part as Record<Step, unknown>)[step], data);
const isObject = (part: unknown) => typeof part === 'object' && part !== null && !Array.isArray(part);

test('what a page may ask is this, and no more: all else is for pages of the extension alone', () => {
  const ofPages = names.filter((name) => (messages[name].senders as readonly string[]).includes('page'));
  expect(ofPages).toEqual([
    'site/adapters',
    'cases/observe',
    'page/unreadable',
    'page/passed',
    'pen/open',
    'panel/open',
    'panel/fill',
    'case/explain',
    'entry/add',
    'entry/remove',
    'contradiction/decide',
    'steps/open',
    'rulebook/open',
    'diagnosis/open',
  ]);
});

describe.each(names)('%s', (name) => {
  const request = full[name];

  test('is taken as it is meant', () => {
    expect(messages[name].request.safeParse(request)).toMatchObject({ success: true, data: request });
  });

  test('takes nothing beside what it knows, however deep it stands', () => {
    for (const way of ways(request).filter((one) => isObject(partOf(request, one)))) {
      const more = changed(request, way, (part) => ({ ...(part as object), unknownKey: 1 }));
      expect([way, isTaken(name, more)]).toEqual([way, false]);
    }
  });

  test('takes no part of another kind, none without end and none that is left out and needed', () => {
    const leaves = ways(request).filter((one) => one.length > 0 && !isObject(partOf(request, one)));
    for (const way of leaves) {
      for (const odd of [{}, null, Number.NaN, -1, 'x'.repeat(20_001), Symbol('odd')]) {
        // A page that is not known is passed without a name.
        if (name === 'page/passed' && odd === null) continue;
        const other = changed(request, way, () => odd);
        expect([way, typeof odd, isTaken(name, other)]).toEqual([way, typeof odd, false]);
      }
    }
  });

  test('is not made of what is no plain data', () => {
    for (const odd of [undefined, null, [], 'x', 7, () => request]) expect(isTaken(name, odd)).toBe(false);
  });
});

describe('a case that is named', () => {
  const about = ['case/explain', 'entry/add', 'entry/remove', 'contradiction/decide'] as const;

  test.each(about)('%s: what the page shows must be of that very case', (name) => {
    const other = changed(full[name], ['seen', 'reading', 'ref'], () => '26-2');
    expect(isTaken(name, other)).toBe(false);
    expect(isTaken(name, { ...full[name], ref: '26-2' })).toBe(false);
    const { seen: _seen, ...without } = full[name];
    expect(isTaken(name, { ...without, ref: '26-2' })).toBe(true);
  });
});
