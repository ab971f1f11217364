import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdapterPage } from '../../../lib/adapters/adapter.ts';
import { doubtedFields } from '../../../lib/adapters/field-trust.ts';
import {
  hasTurned,
  nothingTold,
  packRows,
  unpackRows,
  withRows,
  type RowsTold,
} from '../../../lib/adapters/rows-told.ts';
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
    expect(told.counts).toEqual({ start: { filled: 10, clean: 9 } });
  });

  test('rows that come later say nothing against a field that was fit, and speak for it', () => {
    const first = withRows(nothingTold, rows(10), page, false);
    const later = withRows(first, [...rows(5, 10, false), ...rows(5, 15)], page, true);
    expect(later.counts.start).toEqual({ filled: 15, clean: 15 });
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
            const isDoubted = doubtedFields(told.counts, page).includes('start');
            expect(isDoubted).toBe((next - first) / next < 0.8);
          }
        },
      ),
    );
  });

  test('the next part of a page that is being told counts in full', () => {
    const first = withRows(nothingTold, rows(10), page, false);
    expect(withRows(first, rows(5, 10, false), page, false).counts.start).toEqual({ filled: 15, clean: 10 });
  });

  test('in whatever order and however often they are told, each case counts once, as it said last', () => {
    const telling = fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 8 }), (tellings) => {
        const last = new Map(tellings.flat());
        const read = [...last.values()].filter((isRead) => isRead).length;
        const told = tellings.reduce(
          (soFar, some) =>
            withRows(
              soFar,
              some.map(([number, isRead]) => row(number, isRead)),
              page,
              false,
            ),
          nothingTold,
        );
        expect(told.counts).toEqual(last.size === 0 ? {} : { start: { filled: last.size, clean: read } });
        expect(unpackRows(JSON.parse(JSON.stringify(packRows(told))))).toEqual(told);
        expect([...unpackRows(packRows(told)).cases.keys()]).toEqual([...told.cases.keys()]);
      }),
    );
  });

  test('of a very long list every row counts, though not each is kept by itself', () => {
    let told = nothingTold;
    for (let first = 0; first < 3000; first += 200) told = withRows(told, rows(200, first, first >= 400), page, false);
    expect(told.counts.start).toEqual({ filled: 3000, clean: 2600 });
    expect(told.cases.size).toBe(1000);
  });

  test('of those the ones told last are kept by themselves', () => {
    const tell = (told: RowsTold, ...some: CaseReading[]) => withRows(told, some, page, false);
    const full = tell(tell(tell(nothingTold, ...rows(1000)), row(0)), row(1000));
    expect(tell(full, row(0)).counts.start).toEqual({ filled: 1001, clean: 1001 });
    expect(tell(full, row(1)).counts.start).toEqual({ filled: 1002, clean: 1002 });
  });

  test('a case whose field is empty by now says nothing of it any more', () => {
    const empty = { ...row(0), fields: { start: { status: 'empty', label: 'Start' } } } as const;
    expect(withRows(withRows(nothingTold, [row(0)], page, false), [empty], page, true).counts).toEqual({});
  });

  test('what is kept does not tell which cases they are', () => {
    expect(JSON.stringify(packRows(withRows(nothingTold, rows(50), page, false)))).not.toMatch(/26-|2026/);
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
