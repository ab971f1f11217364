import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { RecordDatabase } from '../../../lib/record/database.ts';
import { dataLines, keptTables } from '../../../lib/views/data-tables.ts';

const settings = { retentionDays: 60, countWeeks: 13 };

test('every table of the record is told of, and none that is not there', () => {
  const tables = new RecordDatabase('for its tables').tables.map(({ name }) => name);
  expect(Object.keys(keptTables).toSorted()).toEqual(tables.toSorted());
});

test('each says what it is, why, how long, and how much there is', () => {
  const lines = dataLines({ cases: 42, log: 4 }, settings, 'da');
  const line = (table: string) => lines.find((one) => one.table === table)!;
  expect(line('cases')).toMatchObject({
    count: 42,
    aboutWords: 'Om borgere, krypteret',
    howLong: '60 dage efter, at en side sidst viste sagen',
  });
  expect(line('dailyCounts')).toMatchObject({ count: 0, howLong: '13 uger', aboutWords: 'Ikke om borgere' });
  // One row of the log's only says how long it is.
  expect(line('log').count).toBe(3);
  expect(line('plan').aboutWords).toBe('Nævner sager ved et tilfældigt nummer');
});
