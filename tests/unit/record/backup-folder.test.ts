import 'fake-indexeddb/auto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { newFileKey, readBackupFile, type FileKey } from '../../../lib/record/backup-file.ts';
import { keepInPlace, mostInFolder } from '../../../lib/record/backup-folder.ts';
import { backupPlace, openBackupStore, type BackupPlace } from '../../../lib/record/backup-store.ts';
import { freshRecord, monday, observeRows, reading, tuesday } from './fresh-record.ts';

/** A folder in memory that does what browsers' folders do; `state` is what the browser would answer. */
function folderOf(files: Map<string, Blob>, state: PermissionState = 'granted') {
  const handle = (name: string) => ({
    getFile: async () => files.get(name)!,
    async createWritable() {
      let written: Blob;
      return {
        write: async (content: Blob) => void (written = content),
        close: async () => void files.set(name, written),
      };
    },
  });
  const folder = {
    queryPermission: async () => state,
    keys: async function* () {
      yield* [...files.keys()];
    },
    getFileHandle: async (name: string) => handle(name),
    removeEntry: async (name: string) => void files.delete(name),
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

async function atDesk() {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  const store = await openBackupStore(record.database.name);
  onTestFinished(() => store.database.close());
  const keep = async (folder: FileSystemDirectoryHandle | null, key: FileKey | null, on: IsoDate) => {
    const place = { ...(await backupPlace(store)), folder, key } satisfies BackupPlace;
    return keepInPlace(store, record, place, { at: `${on}T09:00:00.000Z`, on });
  };
  return { record, store, keep };
}

const passphrase = 'fire heste i regn';

describe('into the folder that was chosen', () => {
  test('one copy comes each day, and opens with its passphrase', async () => {
    const [{ store, record, keep }, key, files] = [
      await atDesk(),
      await newFileKey(passphrase),
      new Map<string, Blob>(),
    ];
    const folder = folderOf(files);
    expect([await keep(folder, key, monday), await keep(folder, key, monday)]).toEqual(['made', 'none']);
    expect(await backupPlace(store)).toMatchObject({ lastOn: monday, missedOn: null });
    expect([...files.keys()]).toEqual([expect.stringMatching(/^rettidig-2026-11-23-090000-[a-z0-9]{1,6}\.rettidig$/)]);
    const { content } = await readBackupFile([...files.values()][0]!, passphrase, record.database.verno);
    expect(content.cases.map(({ content }) => content.ref).toSorted()).toEqual(['26-1', '26-2']);
  });

  test('none comes where no folder was chosen, and from a record that has lost its cases', async () => {
    const [{ record, keep }, key, files] = [await atDesk(), await newFileKey(passphrase), new Map<string, Blob>()];
    expect(await keep(null, null, monday)).toBe('none');
    await record.database.cases.clear();
    expect(await keep(folderOf(files), key, monday)).toBe('none');
    expect(files.size).toBe(0);
  });

  test('where the browser would have to ask, nobody is asked, and it is noted until one lies there', async () => {
    const [{ store, keep }, key, files] = [await atDesk(), await newFileKey(passphrase), new Map<string, Blob>()];
    expect(await keep(folderOf(files, 'prompt'), key, monday)).toBe('missed');
    expect([files.size, await backupPlace(store)]).toMatchObject([0, { lastOn: null, missedOn: monday }]);
    expect(await keep(folderOf(files), key, tuesday)).toBe('made');
    expect(await backupPlace(store)).toMatchObject({ lastOn: tuesday, missedOn: null });
  });

  test('a folder that is gone is noted too', async () => {
    const [{ store, keep }, key] = [await atDesk(), await newFileKey(passphrase)];
    const gone = { ...folderOf(new Map()), getFileHandle: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    await expect(keep(gone as never, key, monday)).rejects.toMatchObject({ code: 'no-folder' });
    expect(await backupPlace(store)).toMatchObject({ lastOn: null, missedOn: monday });
  });

  test('a file that does not read back as it was written does not count', async () => {
    const [{ store, keep }, key, files] = [await atDesk(), await newFileKey(passphrase), new Map<string, Blob>()];
    const set = files.set.bind(files);
    files.set = (name, blob) => set(name, blob.slice(0, blob.size - 1));
    await expect(keep(folderOf(files), key, monday)).rejects.toMatchObject({ code: 'damaged' });
    expect(await backupPlace(store)).toMatchObject({ lastOn: null, missedOn: monday });
  });

  test('the newest of our own stay, and what others put there is never touched', async () => {
    const [{ keep }, key, theirs] = [await atDesk(), await newFileKey(passphrase), await newFileKey(passphrase)];
    const files = new Map<string, Blob>();
    const folder = folderOf(files);
    const colleague = await atDesk();
    for (const days of [-40, -39]) await colleague.keep(folder, theirs, plusDays(monday, days));
    files.set('Referat.docx', new Blob(['x']));
    // Named as ours are, by someone who changed what is in it.
    const own = (await keep(folder, key, plusDays(monday, -30)), [...files.keys()].at(-1)!);
    const copied = own.replace('2026-10-24', '2026-01-01');
    files.set(copied, new Blob(['another']));
    const others = [...files.keys()].filter((name) => name !== own);
    for (let days = 0; days < mostInFolder; days += 1) await keep(folder, key, plusDays(monday, days));
    const ofDays = [...files.keys()].filter((name) => !others.includes(name)).map((name) => name.slice(9, 19));
    expect(ofDays.toSorted()).toEqual(Array.from({ length: mostInFolder }, (_none, days) => plusDays(monday, days)));
    expect([...files.keys()]).toEqual(expect.arrayContaining(others));
  });

  test('a clock that stands wrong takes no more than one file away, and never the one just written', async () => {
    const [{ keep }, key, files] = [await atDesk(), await newFileKey(passphrase), new Map<string, Blob>()];
    const folder = folderOf(files);
    for (let days = 0; days < mostInFolder; days += 1) await keep(folder, key, plusDays(monday, days));
    await keep(folder, key, isoDate('2020-01-01'));
    const names = [...files.keys()].map((name) => name.slice(9, 19)).toSorted();
    expect(names).toEqual(['2020-01-01', ...Array.from({ length: 13 }, (_none, days) => plusDays(monday, days + 1))]);
  });
});
