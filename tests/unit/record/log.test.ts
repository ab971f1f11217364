import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { liveLog, readLog, writeLog, type LogEntry } from '../../../lib/record/log.ts';
import { anotherContext, everythingStored, freshRecord } from './fresh-record.ts';

const at = '2026-11-23T09:30:00.000Z';
const entry = (what: string): LogEntry => ({ at, act: 'import', detail: { what, count: 3 } });

test('what was done stands in the order it was done, after a restart too', async () => {
  const record = await freshRecord();
  await writeLog(record, entry('adapters'));
  await writeLog(record, { at, act: 'deletion', detail: { what: 'citizen', cases: 2 } });
  const { lines, brokenAt } = await readLog(await anotherContext(record));
  expect(brokenAt).toBeNull();
  expect(lines.map(({ number, entry: line }) => [number, line?.act, line?.detail])).toEqual([
    [1, 'import', { what: 'adapters', count: 3 }],
    [2, 'deletion', { what: 'citizen', cases: 2 }],
  ]);
});

test('an empty log is whole', async () => {
  expect(await readLog(await freshRecord())).toEqual({ lines: [], brokenAt: null });
});

test('many lines written at once from two tabs all stand, and the log is whole', async () => {
  const record = await freshRecord();
  const other = await anotherContext(record);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => writeLog(index % 2 ? record : other, entry(`kind-${index}`))),
  );
  const { lines, brokenAt } = await readLog(record);
  expect(brokenAt).toBeNull();
  expect(new Set(lines.map((line) => line.entry?.detail['what'])).size).toBe(20);
});

describe('no citizen comes into it', () => {
  test('a CPR number in what people named themselves is cut out', async () => {
    const record = await freshRecord();
    await writeLog(record, { at, act: 'import', detail: { file: 'sager 650391-1234.csv', other: '6503911234' } });
    expect((await readLog(record)).lines[0]?.entry?.detail).toEqual({ file: 'sager .csv', other: '' });
    expect(await everythingStored(record)).not.toMatch(/6503911234|650391-1234/);
  });

  test('a number that looks like one is refused, and nothing is written', async () => {
    const record = await freshRecord();
    await expect(writeLog(record, { at, act: 'import', detail: { what: 'x', of: 6503911234 } })).rejects.toThrow(
      RangeError,
    );
    expect((await readLog(record)).lines).toEqual([]);
  });

  test('a checksum is no CPR number, whatever digits are in it', async () => {
    const record = await freshRecord();
    const hash = `a6503911234b${'0'.repeat(52)}`;
    await writeLog(record, { at, act: 'backup', detail: { hash } });
    expect((await readLog(record)).lines[0]?.entry?.detail).toEqual({ hash });
  });
});

test.each([
  ['an act that is none', { at, act: 'something', detail: {} }],
  ['a moment that is none', { at: 'i dag', act: 'import', detail: {} }],
  ['a table inside the detail', { at, act: 'import', detail: { inner: { ref: '26-1' } } }],
])('%s is refused', async (_what, wrong) => {
  const record = await freshRecord();
  await expect(writeLog(record, wrong as unknown as LogEntry)).rejects.toThrow(/^writeLog: /);
  expect(await record.database.log.count()).toBe(0);
});

test('whoever watches the log hears of a new line', async () => {
  const record = await freshRecord();
  const counts: number[] = [];
  const heard = new Promise<void>((resolve, reject) => {
    const { unsubscribe } = liveLog(record).subscribe(({ lines }) => {
      counts.push(lines.length);
      if (lines.length < 1) return;
      unsubscribe();
      resolve();
    }, reject);
  });
  await writeLog(record, entry('texts'));
  await heard;
  expect(counts.at(-1)).toBe(1);
});
