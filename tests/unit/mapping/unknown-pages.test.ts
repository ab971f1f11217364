// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAdapter } from '../../../lib/adapters/adapter-file.ts';
import type { ReadEvent } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { draftAdapter, draftPage, type Draft } from '../../../lib/mapping/draft.ts';
import { guessHistory } from '../../../lib/mapping/draft-history.ts';
import { draftFields } from '../../../lib/mapping/draft-fields.ts';
import { fieldsOnPage } from '../../../lib/mapping/fields-on-page.ts';
import { guessGroup } from '../../../lib/mapping/guess-group.ts';
import type { Place } from '../../../lib/mapping/mapped.ts';
import { pageAddress } from '../../../lib/mapping/page-address.ts';
import { readRowsOf } from '../../../lib/mapping/read-rows-of.ts';
import { rowChoices } from '../../../lib/mapping/row-choices.ts';
import { tablesOnPage } from '../../../lib/mapping/tables-on-page.ts';
import { tryField, tryRows } from '../../../lib/mapping/try-fields.ts';
import { adapterWords } from '../../../lib/record/own-adapters.ts';
import { eventTypes, targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { foreignPage } from '../../demo-case-system/pages/foreign-system.ts';
import { inListOrder, listRow } from '../../demo-case-system/list-row.ts';

const today = isoDate('2026-11-23');
const events = eventTypes.map(({ id, da }) => ({ id, name: da }));
const groups = targetGroups.map(({ id, da }) => ({ id, name: da }));
const shown = inListOrder().slice(0, 24).map(listRow);

function open(path: string): void {
  const page = new DOMParser().parseFromString(foreignPage(path)!, 'text/html');
  document.body.replaceWith(document.adoptNode(page.body));
}

const elementSaying = (text: string) =>
  [...document.querySelectorAll('*')].find((one) => one.childElementCount === 0 && one.textContent.trim() === text)!;

/** What someone who answers each question with yes gets. */
function mapped(place: Place, path: string) {
  const fields = draftFields(fieldsOnPage(document, place), events);
  const words = new Set(fields.find(({ meaning }) => meaning === 'targetGroup')?.values);
  const known = [...words].flatMap((word) => {
    const group = guessGroup(word, groups);
    return group === null ? [] : [[word, group]];
  });
  const draft: Draft = {
    place,
    fields,
    groups: Object.fromEntries(known) as Record<string, string>,
    history: guessHistory(tablesOnPage(document, place), events),
    anchor: null,
    address: pageAddress(`https://sager.example.dk${path}`),
    mine: true,
  };
  const page = draftPage(draft)!;
  const system = {
    id: 'fremmed',
    system: 'fremmed',
    name: 'Fremmed',
    match: 'https://sager.example.dk/*',
    emptyWords: ['–'],
    slashOrder: null,
  };
  const adapter = draftAdapter(system, 'Siden', page, null);
  return { fields, page, adapter, rows: tryRows(readRowsOf(document, page).rows, page, adapter, today) };
}

describe.each(['tabel', 'kasser', 'formularer'])('a list that nobody knows, built of /fremmed/%s', (kind) => {
  const place = (): Place => {
    open(`/fremmed/${kind}`);
    const { choices, best } = rowChoices(elementSaying(shown[3]!.name));
    return { kind: 'list', ...choices[best]! };
  };

  test('pointing at one citizen finds the row of each, and not the one with the headings', () => {
    open(`/fremmed/${kind}`);
    const { choices, best } = rowChoices(elementSaying(shown[3]!.name));
    expect(choices[best]!.count).toBe(24);
    expect(choices.map(({ count }) => count)).toEqual(
      choices.map(({ count }) => count).toSorted((one, other) => one - other),
    );
  });

  test('each column is found with its meaning by its heading and by what stands in it', () => {
    const { fields } = mapped(place(), `/fremmed/${kind}`);
    expect(Object.fromEntries(fields.map(({ label, meaning }) => [label, meaning]))).toEqual({
      Navn: 'name',
      Sag: 'ref',
      Gruppe: 'targetGroup',
      'Ledig fra': 'start',
      'Sidste samtale': 'lastInterview',
      'Næste samtale': 'nextInterview',
      Rådgiver: 'responsible',
    });
  });

  test('the reader then reads every case as it stands, and nothing of a form that is hidden', () => {
    const { rows } = mapped(place(), `/fremmed/${kind}`);
    expect(rows.map((row) => row?.ref)).toEqual(shown.map(({ ref }) => ref));
    const held = rows.map((row) => row!.fields.lastInterview!);
    const days = shown.map(({ lastInterview }) => lastInterview);
    for (const [index, reading] of held.entries()) {
      const [day, month, year] = days[index]!.split('-');
      if (days[index] === '') expect(reading.status).toBe('empty');
      else if (/^\d\d-\d\d-\d{4}$/.test(days[index]!))
        expect(reading).toMatchObject({ value: `${year}-${month}-${day}` });
      else expect(reading.status).toBe('unreadable');
    }
    expect(tryField(rows, 'start').read).toBeGreaterThan(15);
  });

  test('the set-up that comes of it is one that would be taken from a file', () => {
    const { adapter } = mapped(place(), `/fremmed/${kind}`);
    expect(readAdapter(JSON.parse(JSON.stringify(adapter)), adapterWords)).toMatchObject({ ok: true });
  });
});

test('the page of a case is found by the words before each value, and names no citizen', () => {
  const { ref, name } = shown[3]!;
  open(`/fremmed/sag/${ref}`);
  const { fields, adapter, rows } = mapped({ kind: 'case', root: 'body' }, `/fremmed/sag/${ref}`);
  expect(fields.map(({ meaning }) => meaning)).toEqual([
    'ref',
    'targetGroup',
    'start',
    'lastInterview',
    'nextInterview',
  ]);
  expect(rows.map((row) => row?.ref)).toEqual([ref]);
  expect(adapter.pages.Siden!.path).toBe('/fremmed/sag/*');
  expect(JSON.stringify(adapter)).not.toContain(ref);
  expect(JSON.stringify(adapter)).not.toContain(name);
  expect(readAdapter(JSON.parse(JSON.stringify(adapter)), adapterWords)).toMatchObject({ ok: true });
});

test('what has happened in a case is read line by line; letters and notes are other matters', () => {
  const citizen = inListOrder()[9]!;
  open(`/fremmed/sag/${citizen.ref}`);
  const { rows, page } = mapped({ kind: 'case', root: 'body' }, `/fremmed/sag/${citizen.ref}`);
  const held = citizen.events.filter(({ type }) => type === 'interview-held').map(({ on }) => on);
  const history = rows[0]!.fields.history!;
  const lines = history.status === 'read' ? (history.value as ReadEvent[]) : [];
  expect(
    lines
      .filter(({ type }) => type === 'heldInterviews')
      .map(({ on }) => on)
      .toSorted(),
  ).toEqual(held);
  expect(held.length).toBeGreaterThan(1);
  // Another case may have words that nobody has been asked about: never taken for all there is.
  expect(page.complete).toEqual([]);
});

test('what was shown on one case reads the others', () => {
  open(`/fremmed/sag/${shown[0]!.ref}`);
  const { page, adapter } = mapped({ kind: 'case', root: 'body' }, `/fremmed/sag/${shown[0]!.ref}`);
  for (const { ref, start, targetGroup } of shown) {
    open(`/fremmed/sag/${ref}`);
    const [row] = tryRows(readRowsOf(document, page).rows, page, adapter, today);
    expect([ref, row?.ref, row?.raw.fields.targetGroup, row?.raw.fields.start]).toEqual([
      ref,
      ref,
      { text: targetGroup },
      { text: start || '–' },
    ]);
  }
});
