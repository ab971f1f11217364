import { demo } from '../../../lib/adapters/demo/adapter.ts';
import type { MessageName } from '../../../lib/messaging/messages.ts';

/*
 * One of everything that comes in, as it should be: what is changed at random begins as something that is taken.
 */

/** One page of each kind: many alike would be changed in the same ways, and take their time. */
export const setUp = {
  ...demo,
  pages: Object.fromEntries(
    ['Mine sager', 'Kalender', 'To ruder', 'Stort gitter', 'Sagen'].map((name) => [name, demo.pages[name]!]),
  ),
};

export const policyExample = {
  hosts: ['https://sager.example.dk/*'],
  requireSignOff: true,
  settings: { retentionDays: { value: 30, locked: true } },
  adapters: [JSON.stringify(setUp)],
};

export const countsExample = {
  format: 'rettidig-counts/1',
  madeOn: '2026-11-23',
  who: { initials: 'ABC', unit: '' },
  weeks: [
    {
      monday: '2026-11-16',
      countedOn: '2026-11-20',
      rows: [
        { place: 'late', rule: 'x', localNorm: false, age: null, cause: null, unit: '', cases: 7, clear: 7 },
        { place: 'timely', rule: null, localNorm: false, age: null, cause: null, unit: '', cases: 30, clear: 28 },
      ],
      othersDuties: 2,
    },
  ],
  key: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) },
  signature: 'C'.repeat(86),
};

const reading = { ref: '26-004117', fields: { start: { text: '18-05-2026' } } };

export const backupExample = {
  databaseVersion: 4,
  madeAt: '2026-11-23T08:00:00.000Z',
  installation: 'a',
  unopened: 0,
  cases: [
    {
      id: 'one',
      citizenHash: 'c',
      seenOn: '2026-11-23',
      revision: 1,
      content: {
        system: 'demo',
        ref: '26-004117',
        sourcedReadings: [
          {
            adapter: 'demo',
            page: 'Mine sager',
            seenOn: '2026-11-23',
            saysMine: true,
            reading: {
              ref: '26-004117',
              fields: { start: { status: 'read', label: 'Start', value: '2026-05-18' } },
              complete: [],
            },
          },
        ],
        entries: [{ id: 'e', enteredOn: '2026-11-20', type: 'interview-held', on: '2026-11-19' }],
        decisions: [],
      },
    },
  ],
  settings: [{ name: 'language', value: 'da' }],
  faults: [{ key: 'f', code: 'no-rows', firstOn: '2026-11-01', lastOn: '2026-11-23' }],
  ruleChanges: [{ id: 'r', change: {} }],
  log: [{ order: 0, entry: {}, hash: 'h' }],
};

const named = { system: 'demo', ref: '26-004117', seen: { adapter: 'demo', page: 'Mine sager', reading } };
const tab = { tabId: 1 };

export const messageExamples: Record<MessageName, unknown> = {
  'site/adapters': { first: true, withPen: true },
  'cases/observe': {
    adapter: 'demo',
    page: 'Mine sager',
    complete: true,
    readings: [reading],
    shown: 1,
    part: 'first',
    listed: ['26-004117'],
  },
  'page/unreadable': { adapter: 'demo', page: 'Mine sager', lookedFor: 'table.cases' },
  'page/passed': { off: { adapter: 'demo', page: 'Mine sager' } },
  'pen/open': {},
  'panel/open': {},
  'panel/fill': {},
  'case/explain': named,
  'entry/add': { ...named, entry: { type: 'interview-held', on: '2026-11-19', channel: 'phone' } },
  'entry/remove': { ...named, id: 'e' },
  'contradiction/decide': {
    ...named,
    decision: {
      meaning: 'start',
      between: ['a', 'b'],
      made: { kind: 'chosen', alternative: 'a', because: 'page-is-right' },
    },
  },
  'steps/open': named,
  'ring/show': { ...tab, system: 'demo', ref: '26-004117', field: 'start' },
  'rulebook/open': { rule: 'x' },
  'diagnosis/open': { field: 'start' },
  'page/diagnose': tab,
  'page/candidates': { ...tab, frameId: 0, adapter: 'demo', page: 'Mine sager', field: 'start' },
  'page/status': tab,
  'team/count': tab,
  'team/draw': { ...tab, seed: 4, size: 10 },
  'record/changed': {},
  'record/reopen': {},
};
