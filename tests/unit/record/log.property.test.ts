import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { StoredLogEntry } from '../../../lib/record/database.ts';
import { checkedLog, writeLog } from '../../../lib/record/log.ts';
import { openRecord } from '../../../lib/record/open-record.ts';

const length = 12;
let written: StoredLogEntry[];

beforeAll(async () => {
  const record = await openRecord(crypto.randomUUID());
  for (let number = 1; number <= length; number += 1) {
    const detail = { what: number % 3 === 0 ? 'texts' : 'adapters', count: number % 4 };
    await writeLog(record, { at: `2026-11-23T09:${10 + number}:00.000Z`, act: 'import', detail });
  }
  written = await record.database.log.toArray();
  record.database.close();
});

/** Of the rows by `order`: the first says how long the log is, the others are its lines. */
const line = fc.integer({ min: 1, max: length });
const copy = () => structuredClone(written);

test('as it was written it is whole', async () => {
  expect((await checkedLog(copy())).brokenAt).toBeNull();
});

test('a line of which anything was changed is noticed, and named', async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.constantFrom('act', 'at', 'what', 'count', 'more'), async (number, part) => {
      const rows = copy();
      const entry = rows[number]!.entry as { act: string; at: string; detail: Record<string, string | number> };
      if (part === 'act') entry.act = 'export';
      else if (part === 'at') entry.at = '2026-11-24T09:00:00.000Z';
      else entry.detail[part] = part === 'count' ? 17 : 'offers';
      expect((await checkedLog(rows)).brokenAt).toBe(number - 1);
    }),
  );
});

test('a line that was changed with a hash to fit it is noticed by the next one, or by the end', async () => {
  await fc.assert(
    fc.asyncProperty(line, async (number) => {
      const rows = copy();
      rows[number]!.hash = 'f'.repeat(64);
      expect((await checkedLog(rows)).brokenAt).not.toBeNull();
    }),
  );
});

test('lines that are missing are noticed, wherever they stood', async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.integer({ min: 1, max: length }), async (from, count) => {
      const rows = copy();
      rows.splice(from, count);
      expect((await checkedLog(rows)).brokenAt).toBe(from - 1);
    }),
  );
});

test('lines that changed places are noticed', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, async (one, other) => {
      fc.pre(one !== other);
      const rows = copy();
      const [a, b] = [rows[one]!, rows[other]!];
      [rows[one], rows[other]] = [
        { ...b, order: a.order! },
        { ...a, order: b.order! },
      ];
      expect((await checkedLog(rows)).brokenAt).toBe(Math.min(one, other) - 1);
    }),
  );
});

test('a line that was put in is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, async (place, like) => {
      const rows = copy();
      rows.splice(place, 0, { ...rows[like]!, order: place });
      const renumbered = rows.map((row, index) => ({ ...row, order: index }));
      expect((await checkedLog(renumbered)).brokenAt).not.toBeNull();
    }),
  );
});

test('without the row that says how long it is, it is not whole', async () => {
  expect((await checkedLog(copy().slice(1))).brokenAt).toBe(length);
});
