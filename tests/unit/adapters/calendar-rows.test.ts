// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Adapter, Field, ListPage } from '../../../lib/adapters/adapter.ts';
import { AdapterSchema } from '../../../lib/adapters/adapter-schema.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';
import { factsFromReadings } from '../../../lib/case/facts-from-readings.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const column = (name: string, read: Field['read']): Field => ({ find: [{ column: name }], read });
const words = { Aftalt: 'interview-booked', Holdt: 'heldInterviews', Flyttet: 'interview-cancelled', Ferie: '' };
const page: ListPage = {
  kind: 'list',
  path: '/kalender',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  rowsAre: 'events',
  anchor: { column: 'Borger' },
  whole: false,
  complete: [],
  fields: {
    ref: column('Sag', { as: 'text' }),
    name: column('Borger', { as: 'text' }),
    history: {
      find: [{ css: ':scope' }],
      label: 'Kalender',
      read: {
        as: 'history',
        row: ':scope',
        kind: column('Status', { as: 'choice', words }),
        on: column('Dag', { as: 'date' }),
      },
    },
  },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: ['https://x.example.dk/*'],
  emptyWords: [],
  pages: { Kalender: page },
};

/** The readings of a calendar, one for each row, and the rows' anchors. */
function calendar(...rows: [day: string, ref: string, name: string, status: string][]) {
  document.body.innerHTML = `<table><thead><tr><th>Dag<th>Sag<th>Borger<th>Status</thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`)
    .join('')}</tbody></table>`;
  const read = readPage(document, { adapter, name: 'Kalender', page });
  return read.rows.map(({ anchor, reading }) => ({ anchor, reading: interpretReading(reading, page, adapter) }));
}

test('two appointments of a case are one reading, and both rows carry the case’s badge', () => {
  const rows = calendar(
    ['30-11-2026', 'A-1', 'Vibeke', 'Flyttet'],
    ['01-12-2026', 'A-2', 'Omar', 'Aftalt'],
    ['04-12-2026', 'A-1', 'Vibeke', 'Aftalt'],
  );
  const both = [
    { type: 'interview-cancelled', on: '2026-11-30' },
    { type: 'interview-booked', on: '2026-12-04' },
  ];
  expect(rows.map(({ reading }) => reading.fields.history)).toMatchObject([
    { value: both },
    { value: [{ type: 'interview-booked', on: '2026-12-01' }] },
    { value: both },
  ]);
  expect(new Set(rows.map(({ anchor }) => anchor)).size).toBe(3);
});

test('rows that give one case two names are two answers, not one', () => {
  const [one, other] = calendar(['30-11-2026', 'A-1', 'Vibeke', 'Aftalt'], ['04-12-2026', 'A-1', 'Omar', 'Aftalt']);
  expect(one!.reading.fields.history).toMatchObject({ value: [{ on: '2026-11-30' }] });
  expect(other!.reading.fields.history).toMatchObject({ value: [{ on: '2026-12-04' }] });
});

test('one day that cannot be read makes all of the case’s appointments uncertain', () => {
  const rows = calendar(['30-11-2026', 'A-1', 'Vibeke', 'Aftalt'], ['uge 49', 'A-1', 'Vibeke', 'Flyttet']);
  expect(rows.map(({ reading }) => reading.fields.history!.status)).toEqual(['unreadable', 'unreadable']);
});

test('rows that are no appointment are passed over', () => {
  expect(calendar(['30-11-2026', 'A-1', 'Vibeke', 'Ferie'])[0]!.reading.fields.history!.status).toBe('empty');
});

const factsOf = (group: string, ...rows: Parameters<typeof calendar>) => {
  const reading = calendar(...rows)[0]!.reading;
  reading.fields.targetGroup = { status: 'read', label: 'Målgruppe', value: group };
  return factsFromReadings('A-1', [{ adapter: 'x', page: 'Kalender', seenOn: isoDate('2026-11-27'), reading }]);
};

test.each([
  ['insured', 'interview-held'],
  ['sickness-benefit', 'follow-up-held'],
])('what the calendar calls held is, for the group %s, %s', (group, type) => {
  expect(factsOf(group, ['23-11-2026', 'A-1', 'Vibeke', 'Holdt']).events).toMatchObject([{ type, on: '2026-11-23' }]);
});

test('a calendar shows its weeks only: it never makes the interviews known in full, nor those of the fund at all', () => {
  const { known } = factsOf('insured', ['23-11-2026', 'A-1', 'Vibeke', 'Holdt']);
  expect(known!['interview-held']).toEqual({ extent: 'latest', completeUntil: null });
  expect(known!['interview-held by unemployment-fund']).toEqual({ extent: 'none' });
});

test('a page of events has the form that is published', () => {
  expect(AdapterSchema.safeParse(adapter).success).toBe(true);
});

test('a calendar that cannot be read leaves open what is agreed, and an empty one says nothing of it', () => {
  const { unreadable } = factsOf('insured', ['uge 49', 'A-1', 'Vibeke', 'Aftalt']);
  expect(unreadable).toEqual([{ meaning: 'interview-booked', label: 'Kalender' }]);
  const nothing = factsOf('insured', ['30-11-2026', 'A-1', 'Vibeke', 'Ferie']);
  expect(nothing.unreadable).toEqual([]);
  expect(nothing.known).not.toHaveProperty('interview-booked');
});
