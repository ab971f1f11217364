import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { RowRead } from '../../../lib/export/entries-from-sheet.ts';
import { importPreview } from '../../../lib/views/exchange-import.ts';

const today = isoDate('2026-11-23');
const held = (on: string) => ({ type: 'interview-held', on: isoDate(on), enteredOn: today }) as const;
const rows: RowRead[] = [
  {
    row: 2,
    of: { system: 'demo', ref: '650391-1234' },
    entries: [held('2026-11-12'), held('2026-09-01')],
    problems: [],
  },
  { row: 3, of: { system: 'demo', ref: '650391-1234' }, entries: [held('2026-10-01')], problems: [] },
  { row: 4, of: null, entries: [], problems: [] },
  { row: 5, of: null, entries: [], problems: [{ code: 'unknown-case', field: 'Sag', said: '660391-1234' }] },
];

test('each row says what would be taken of it, or why nothing can', () => {
  const { cases, entries, empty, refused, lines } = importPreview(rows, today, 'da');
  expect({ cases, entries, empty, refused }).toEqual({ cases: 1, entries: 3, empty: 1, refused: 1 });
  expect(lines.map(({ place, words }) => `${place}: ${words}`)).toEqual([
    'Række 2: 650391-1234: Samtale holdt tor. 12. nov. · Samtale holdt tir. 1. sept.',
    'Række 3: 650391-1234: Samtale holdt tor. 1. okt.',
    'Række 5: 660391-1234 er ikke blandt dine sager',
  ]);
});

test('while names are hidden on the screen, no CPR number stands in it', () => {
  expect(JSON.stringify(importPreview(rows, today, 'da', true))).not.toMatch(/650391|660391/);
});

test('nor does a name, whichever column somebody took for the case’s', () => {
  const said = (what: string): string[] => {
    const problem = { code: 'unknown-case', field: 'Sag', said: what } as const;
    const row: RowRead = { row: 5, of: null, entries: [], problems: [problem] };
    return importPreview([row], today, 'da', true).lines.map(({ words }) => words);
  };
  expect(said('Prøvesen, Mette')).toEqual(['••• er ikke blandt dine sager']);
  expect(said('Mette 650391-1234')).toEqual(['••• er ikke blandt dine sager']);
  expect(said('')).toEqual(['borgeren er ikke blandt dine sager']);
  expect(said('26-004117')).toEqual(['26-004117 er ikke blandt dine sager']);
});

test('nor a heading, which may be a name', () => {
  const problem = { code: 'not-a-day', field: 'Samtale med Mette Prøvesen', said: 'snart' } as const;
  const row: RowRead = { row: 5, of: null, entries: [], problems: [problem] };
  const said = (isMasked: boolean) => importPreview([row], today, 'da', isMasked).lines[0]!.words;
  expect(said(false)).toContain('Mette');
  expect(said(true)).not.toContain('Mette');
});
