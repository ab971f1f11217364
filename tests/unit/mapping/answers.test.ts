import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import {
  fieldPointed,
  groupSaid,
  keyPointed,
  meaningSaid,
  noAnswers,
  nothingSaid,
  pageOpened,
  setUpOf,
  type Answers,
  type OpenedPage,
} from '../../../lib/mapping/answers.ts';
import { keyOf } from '../../../lib/mapping/draft.ts';
import type { FoundField } from '../../../lib/mapping/mapped.ts';
import { vocabularyIn } from '../../../entrypoints/mapping/vocabulary-in.ts';

const vocabulary = vocabularyIn('da');
const column = (label: string, values: string[]): FoundField => ({ find: [{ column: label }], label, values });
const ref = column('Sagsnr.', ['26-000101', '26-000102', '26-000103']);
const cpr = column('Cpr-nr.', ['610190-1234', '620290-1234', '630390-1234']);
const group = column('Målgruppe', ['Dagpengemodtager', 'Vores egen gruppe', '–']);

const list: OpenedPage = {
  place: { kind: 'list', list: '#sager', row: 'tr' },
  url: 'https://sager.example.dk/liste/7',
  heading: 'Mine sager',
  fields: [ref, group],
  tables: [],
  key: null,
  own: [],
  inForce: [],
  usualNames: { list: 'Sagslisten', case: 'Sagen' },
};
const opened = (page: Partial<OpenedPage> = {}, answers: Answers = noAnswers) =>
  pageOpened(answers, { ...list, ...page }, vocabulary);
const wordsIn = (answers: Answers) => {
  const read = setUpOf(answers, vocabulary)!.page.fields.targetGroup!.read;
  return read.as === 'choice' ? read.words : {};
};

test('as long as nobody has shown where the cases stand, and what tells them apart, there is no set-up', () => {
  expect(setUpOf(noAnswers, vocabulary)).toBeNull();
  expect(setUpOf(opened({ fields: [group] }), vocabulary)).toBeNull();
  expect(setUpOf(opened(), vocabulary)).not.toBeNull();
});

test.each([
  ['a list by its heading', {}, 'Mine sager'],
  ['a list whose heading has a number in it by the usual name', { heading: 'Liste 7' }, 'Sagslisten'],
  ['a list without heading by the usual name', { heading: '' }, 'Sagslisten'],
  [
    'the page of a case never by its heading, which may be a citizen’s name',
    { place: { kind: 'case', root: 'main' }, heading: 'Anna Prøve' } as const,
    'Sagen',
  ],
])('a page is called: %s', (_which, page, name) => {
  expect(opened(page).pageName).toBe(name);
});

test('a site that nobody has set up before is called by its address', () => {
  const { system, before } = opened();
  expect([system, before]).toEqual(['sager.example.dk', null]);
  expect(setUpOf(opened(), vocabulary)!.adapter).toMatchObject({
    id: 'sager-example-dk',
    matches: ['https://sager.example.dk/*'],
    pages: { 'Mine sager': { path: '/liste/*' } },
  });
});

test('another page of a site is added to its set-up, and what was said of a word there stands', () => {
  const first = setUpOf(groupSaid(opened(), 'Vores egen gruppe', 'flexjob'), vocabulary)!.adapter;
  const known: Adapter = { ...first, id: 'vores', name: 'Vores system' };
  const other: Adapter = { ...first, id: 'andre', matches: ['https://andre.example.dk/*'] };
  const second = opened({ heading: 'Hele teamet', own: [other, known] });
  expect(second.system).toBe('Vores system');
  expect(second.groups['Vores egen gruppe']).toBe('flexjob');
  const { adapter } = setUpOf(second, vocabulary)!;
  expect(adapter.id).toBe('vores');
  expect(Object.keys(adapter.pages).toSorted()).toEqual(['Hele teamet', 'Mine sager']);
});

describe('a case on a page that is added is the same case as on the pages that are read already', () => {
  const ofMunicipality: Adapter = {
    ...setUpOf(opened(), vocabulary)!.adapter,
    id: 'kommunen',
    system: 'kmd',
    matches: ['https://*.example.dk/*'],
  };
  const systemWith = (inForce: Adapter[], own: Adapter[] = []) =>
    setUpOf(opened({ inForce, own }), vocabulary)!.adapter.system;

  test('where the municipality’s set-up covers the site, the cases are of its system', () => {
    expect(systemWith([ofMunicipality])).toBe('kmd');
  });

  test('one of another site says nothing of it', () => {
    expect(systemWith([{ ...ofMunicipality, matches: ['https://andre.dk/*'] }])).toBe('sager-example-dk');
  });

  test('where two systems are read on the site nobody knows which it is, and the page is of its own', () => {
    expect(systemWith([ofMunicipality, { ...ofMunicipality, id: 'andre', system: 'andre' }])).toBe('sager-example-dk');
    expect(systemWith([ofMunicipality, { ...ofMunicipality, id: 'andre' }])).toBe('kmd');
  });

  test('a set-up of one’s own that stands keeps the system it has: its cases are kept under it', () => {
    const own = setUpOf(opened(), vocabulary)!.adapter;
    expect(systemWith([own, ofMunicipality], [own])).toBe('sager-example-dk');
  });
});

test('a word that the law has is known, one that nobody knows is not, and a word for »nothing« is not asked about', () => {
  expect(opened().groups).toEqual({ Dagpengemodtager: 'insured' });
  expect(wordsIn(opened())).toMatchObject({ Dagpengemodtager: 'insured' });
  expect(wordsIn(opened())).not.toHaveProperty('Vores egen gruppe');
});

test('where someone says that nobody knows a word of the law’s, it stays unknown', () => {
  const unsaid = groupSaid(opened(), 'Dagpengemodtager', null);
  expect(wordsIn(unsaid)).not.toHaveProperty('Dagpengemodtager');
  expect(wordsIn(groupSaid(unsaid, 'Dagpengemodtager', ''))).toMatchObject({ Dagpengemodtager: '' });
});

test('a word of the law’s that this page does not show means on other pages what the law means', () => {
  const words = wordsIn(opened());
  for (const [word, id] of Object.entries(vocabulary.lawWords)) expect(words[word]).toBe(id);
});

test('what was said of a word stands when another field is given its meaning', () => {
  const said = groupSaid(opened(), 'Dagpengemodtager', 'flexjob');
  expect(meaningSaid(said, 0, null, vocabulary).groups.Dagpengemodtager).toBe('flexjob');
});

test('a CPR number that is pointed at as the key is used as one, and gives way to a case number that is pointed at', () => {
  const byCpr = keyPointed(opened({ fields: [group] }), cpr, vocabulary);
  expect(keyOf(byCpr.fields)).toMatchObject({ label: 'Cpr-nr.', meaning: 'cpr' });
  const byRef = keyPointed(byCpr, ref, vocabulary);
  expect(keyOf(byRef.fields)).toMatchObject({ label: 'Sagsnr.', meaning: 'ref' });
});

test('the key that was pointed at among the frames of a case is the key when its page is opened', () => {
  const other = column('Journalnr.', ['9', '8', '7']);
  expect(keyOf(opened({ key: other }).fields)).toMatchObject({ label: 'Journalnr.', meaning: 'ref' });
});

test('a field that is pointed at has the meaning that its heading says', () => {
  const pointed = fieldPointed(opened(), column('Sidste samtale', ['01-10-2026', '', '']), vocabulary);
  expect(pointed.fields.at(-1)).toMatchObject({ label: 'Sidste samtale', meaning: 'lastInterview' });
});

test('a text that means »nothing« is one more of those, and stands in the set-up', () => {
  expect(setUpOf(nothingSaid(opened(), 'ukendt'), vocabulary)!.adapter.emptyWords).toContain('ukendt');
  const said = nothingSaid(opened({ fields: [ref] }), 'Dagpengemodtager');
  expect(fieldPointed(said, group, vocabulary).groups).toEqual({});
});

test('the badge stands at the key of the case, or where someone pointed', () => {
  expect(setUpOf(opened(), vocabulary)!.page.anchor).toEqual({ column: 'Sagsnr.' });
  expect(setUpOf({ ...opened(), anchor: group }, vocabulary)!.page.anchor).toEqual({ column: 'Målgruppe' });
});

test('only a list can be one’s own cases', () => {
  expect(setUpOf({ ...opened(), mine: true }, vocabulary)!.page.mine).toBe(true);
  expect(setUpOf({ ...opened(), mine: true, kind: 'case' }, vocabulary)!.page.mine).toBe(false);
});
