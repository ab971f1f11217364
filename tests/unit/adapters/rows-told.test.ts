import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdapterPage } from '../../../lib/adapters/adapter.ts';
import { doubtedFields } from '../../../lib/adapters/field-trust.ts';
import { countRows, hasTurned, nothingTold, withRows } from '../../../lib/adapters/rows-told.ts';
import type { CaseReading } from '../../../lib/case/case-reading.ts';

const page = {
  kind: 'list',
  fields: { start: { read: { as: 'date' } }, next: { read: { as: 'date' } } },
} as unknown as AdapterPage;
/** A row whose start could be read or not; in its other field stands nothing. */
const row = (number: number, isRead = true): CaseReading => ({
  ref: `26-${number}`,
  complete: [],
  fields: {
    start: isRead
      ? { status: 'read', label: 'Start', value: '2026-11-02' }
      : { status: 'unreadable', label: 'Start', because: 'not-a-date' },
    next: { status: 'empty', label: 'Næste' },
  },
});
const rows = (count: number, first = 0, isRead = true) =>
  Array.from({ length: count }, (_, at) => row(first + at, isRead));

describe('what rows have said of the fields', () => {
  test('a row that is told again says what it says now', () => {
    const told = withRows(withRows(nothingTold, rows(10), page, false), [row(3, false)], page, true);
    expect(countRows(told, page)).toEqual({ start: { filled: 10, clean: 9 } });
  });

  test('rows that come later say nothing against a field that was fit, and speak for it', () => {
    const first = withRows(nothingTold, rows(10), page, false);
    const later = withRows(first, [...rows(5, 10, false), ...rows(5, 15)], page, true);
    expect(countRows(later, page).start).toEqual({ filled: 15, clean: 15 });
  });

  // Sorted, a column of remarks shows all that look like days in one screenful: read by itself, it would be believed.
  test('a doubt lasts until four fifths of all that was told can be read, however well all reads that is in sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 40 }), { maxLength: 12 }),
        fc.integer({ min: 5, max: 40 }),
        (sights, first) => {
          let told = withRows(nothingTold, rows(first, 0, false), page, false);
          let next = first;
          for (const count of sights) {
            told = withRows(told, rows(count, next), page, true);
            next += count;
            const isDoubted = doubtedFields(countRows(told, page), page).includes('start');
            expect(isDoubted).toBe((next - first) / next < 0.8);
          }
        },
      ),
    );
  });

  test('the next part of a page that is being told counts in full', () => {
    const first = withRows(nothingTold, rows(10), page, false);
    expect(countRows(withRows(first, rows(5, 10, false), page, false), page).start).toEqual({ filled: 15, clean: 10 });
  });

  test('of a very long list every row counts, though not each is kept by itself', () => {
    let told = nothingTold;
    for (let first = 0; first < 3000; first += 200) told = withRows(told, rows(200, first, first >= 400), page, false);
    expect(countRows(told, page).start).toEqual({ filled: 3000, clean: 2600 });
    expect(Object.keys(told.cases)).toHaveLength(1000);
  });

  test('what is kept does not tell which cases they are', () => {
    expect(JSON.stringify(withRows(nothingTold, rows(50), page, false))).not.toMatch(/26-|2026/);
  });
});

describe('a page has turned into another', () => {
  const told = withRows(nothingTold, rows(20), page, false);

  test('where too many of the same cases can be read no longer', () => {
    expect(hasTurned(told, [...rows(2, 0, false), ...rows(3, 2)], page)).toBe(true);
    expect(hasTurned(told, [...rows(1, 0, false), ...rows(4, 1)], page)).toBe(false);
  });

  test('not by four of them, and not by cases that are new or never could be read', () => {
    expect(hasTurned(told, rows(4, 0, false), page)).toBe(false);
    expect(hasTurned(told, rows(20, 20, false), page)).toBe(false);
    const unread = withRows(nothingTold, rows(20, 0, false), page, false);
    expect(hasTurned(unread, rows(20, 0, false), page)).toBe(false);
  });
});
