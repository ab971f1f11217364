import { describe, expect, test } from 'vitest';
import type { AdapterPage, Field } from '../../../lib/adapters/adapter.ts';
import { countMissing, healthAfter, lostFields, noCounts, type PageCounts } from '../../../lib/adapters/page-health.ts';
import type { CaseReading, FieldReading } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const monday = isoDate('2026-11-23');
const tuesday = isoDate('2026-11-24');
const date: Field = { find: [{ column: 'Start' }], read: { as: 'date' } };
const page = {
  kind: 'list',
  path: '/',
  mine: true,
  list: 'table',
  row: 'tr',
  anchor: { css: 'td' },
  whole: true,
  complete: [],
  fields: { ref: date, start: date, remark: { ...date, optional: true } },
} as AdapterPage;
const empty = { adapter: 'fag', page: 'Mine sager', fields: {} };

/** So many rows, of which so many lack the start; the others are read, but for those that are not clean. */
function counts(rows: number, missing: number, clean = rows - missing): PageCounts {
  return { rows, missing: { start: missing }, fields: { start: { filled: rows - missing, clean } } };
}
const afterMonday = healthAfter(counts(10, 0), page, empty, monday);

describe('what is kept of a page', () => {
  test('the fields that were found, how well, and on which day', () => {
    expect(healthAfter(counts(10, 0, 9), page, empty, monday).fields).toMatchObject({
      start: { share: 0.9, on: monday },
      remark: { share: 1, on: monday },
    });
  });

  test('a page that is read the same on the same day changes nothing', () => {
    expect(healthAfter(counts(10, 0), page, afterMonday, monday)).toBe(afterMonday);
  });

  test('a field that is gone keeps what was known of it', () => {
    const after = healthAfter(counts(10, 10), page, afterMonday, tuesday);
    expect(after.fields).toMatchObject({ start: { share: 1, on: monday }, remark: { on: tuesday } });
  });

  test('two rows of a list say nothing', () => {
    expect(healthAfter(counts(2, 0), page, empty, monday)).toBe(empty);
  });
});

describe('a field is lost', () => {
  test('where it used to be found and more than half of the rows lack it now', () => {
    expect(lostFields(counts(10, 6), page, afterMonday)).toEqual(['start']);
    expect(lostFields(counts(10, 5), page, afterMonday)).toEqual([]);
  });

  test('where it is so often unreadable that it is likely another', () => {
    expect(lostFields(counts(10, 0, 7), page, afterMonday)).toEqual(['start']);
    expect(lostFields(counts(10, 0, 8), page, afterMonday)).toEqual([]);
  });

  test('not where it was never found, nor in a list of two rows', () => {
    expect(lostFields(counts(10, 10), page, empty)).toEqual([]);
    expect(lostFields(counts(10, 10), page, null)).toEqual([]);
    expect(lostFields(counts(2, 2), page, afterMonday)).toEqual([]);
  });

  test('not where the page need not have it, or draws its columns when one scrolls to them', () => {
    const both = { rows: 10, missing: { start: 10, remark: 10 }, fields: {} };
    expect(lostFields(both, page, afterMonday)).toEqual(['start']);
    expect(lostFields(both, { ...page, columnsComeAndGo: true } as AdapterPage, afterMonday)).toEqual([]);
    const grid = { ...page, list: '[role="grid"]' } as AdapterPage;
    expect(lostFields(both, grid, afterMonday)).toEqual([]);
    expect(lostFields(both, { ...grid, columnsComeAndGo: false } as AdapterPage, afterMonday)).toEqual(['start']);
  });
});

test('rows that lack a field, or have it twice, are counted, in parts too', () => {
  const reading = (because: 'field-not-found' | 'found-twice' | 'not-a-date'): CaseReading => {
    const start: FieldReading = { status: 'unreadable', label: 'Start', because };
    return { ref: '26-1', complete: [], fields: { start } };
  };
  const first = countMissing([reading('field-not-found'), reading('not-a-date')], noCounts);
  expect(first).toEqual({ rows: 2, missing: { start: 1 }, fields: {} });
  expect(countMissing([reading('found-twice')], first)).toEqual({ rows: 3, missing: { start: 2 }, fields: {} });
});
