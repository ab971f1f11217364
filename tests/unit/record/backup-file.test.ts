import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBackupContent, type BackupContent } from '../../../lib/record/backup-content.ts';
import { backupFile, newFileKey, readBackupFile, type FileKey } from '../../../lib/record/backup-file.ts';
import { gatherBackup } from '../../../lib/record/backup-gather.ts';
import { tryBackup } from '../../../lib/record/backup-trial.ts';
import { freshRecord, observeRows, reading } from './fresh-record.ts';

const at = '2026-11-23T09:00:00.000Z';
const passphrase = 'fire heste i regn';
const version = 5;
let content: BackupContent;
let key: FileKey;
let file: Blob;

beforeAll(async () => {
  const record = await freshRecordForAll();
  content = await gatherBackup(record, at);
  key = await newFileKey(passphrase);
  file = await backupFile(content, key);
});

async function freshRecordForAll() {
  const { openRecord } = await import('../../../lib/record/open-record.ts');
  const record = await openRecord(crypto.randomUUID());
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  return record;
}

test('a file opens with its passphrase, on any machine, and holds what was in the record', async () => {
  const read = await readBackupFile(file, passphrase, version);
  expect(read.content).toEqual(JSON.parse(JSON.stringify(content)));
  await tryBackup(read.content, at);
});

test('nothing of it can be read without the passphrase', async () => {
  const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer());
  for (const secret of ['Borger', '26-1', 'fagsystem', passphrase]) expect(bytes).not.toContain(secret);
});

describe('it is said what is wrong with a file', () => {
  test.each([
    ['another passphrase', () => file, 'fire heste i sol', 'wrong-passphrase'],
    ['no passphrase', () => file, '', 'wrong-passphrase'],
    ['another kind of file', () => new Blob(['{"hello": 1}\n…']), passphrase, 'not-a-backup'],
    ['an empty file', () => new Blob([]), passphrase, 'not-a-backup'],
    ['a file that was cut', () => file.slice(0, file.size - 20), passphrase, 'damaged'],
    ['a file with something after it', () => new Blob([file, 'x']), passphrase, 'damaged'],
  ])('%s', async (_what, given, typed, code) => {
    await expect(readBackupFile(given(), typed, version)).rejects.toMatchObject({ name: 'BackupError', code });
  });

  test('a file of a newer Rettidig', async () => {
    const newer = await backupFile({ ...content, databaseVersion: version + 1 }, key);
    await expect(readBackupFile(newer, key, version)).rejects.toMatchObject({ code: 'newer-version' });
  });

  test('a file that holds a case twice, or what is no case', async () => {
    const [one] = content.cases;
    for (const cases of [[one!, one!], [{ ...one!, seenOn: '2026-02-30' }], [{ id: 'x' }]]) {
      const odd = await backupFile({ ...content, cases: cases as BackupContent['cases'] }, key);
      await expect(readBackupFile(odd, key, version)).rejects.toMatchObject({ code: 'damaged' });
    }
  });
});

test('a file in which any one byte was changed is refused whole', async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const changed = bytes.slice();
      changed[place]! ^= by;
      await expect(readBackupFile(new Blob([changed]), key, version)).rejects.toMatchObject({ name: 'BackupError' });
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 10_000 : 300 },
  );
});

test('whatever someone puts into a file under the right passphrase, it is taken whole or refused with a reason', () => {
  const table = fc.constantFrom(
    'cases',
    'sealed',
    'settings',
    'faults',
    'ruleChanges',
    'plan',
    'log',
    'madeAt',
    'unopened',
  );
  fc.assert(
    fc.property(table, fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (name, value, isRow) => {
      const changed = { ...structuredClone(content), [name]: isRow ? [value] : value };
      try {
        expect(readBackupContent(changed, version).cases.every(({ id }) => typeof id === 'string')).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'BackupError' });
      }
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 100_000 : 500 },
  );
});

test('a trial says when a case does not come back as it was', async () => {
  // Two cases that are one by their reference: only one of them can be laid in.
  const [one, other] = content.cases;
  const double = { ...content, cases: [one!, { ...other!, content: { ...other!.content, ref: one!.content.ref } }] };
  await expect(tryBackup(double, at)).rejects.toMatchObject({ name: expect.stringMatching(/Error/) });
  const left = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('rettidig-trial'));
  expect(left).toEqual([]);
});

test('a record of a fresh machine goes into a file too', async () => {
  const empty = await gatherBackup(await freshRecord(), at);
  expect((await readBackupFile(await backupFile(empty, key), key, version)).content.cases).toEqual([]);
});
