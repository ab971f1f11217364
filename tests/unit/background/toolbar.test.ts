import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Desk } from '../../../lib/background/desk.ts';
import { countedWeek } from '../../../lib/background/counted-week.ts';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { casesMark } from '../../../lib/record/cases-mark.ts';
import { casesByHash, casesOf } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { leaveList } from '../../../lib/record/leave-list.ts';
import { turnLockOn } from '../../../lib/record/lock.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { versionsOfMine } from '../../../lib/record/case-versions.ts';
import { weekMark } from '../../../lib/record/week-mark.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import {
  anotherContext,
  countCases,
  freshRecord,
  monday,
  observeRows,
  read,
  reading,
  tuesday,
} from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A flex job's first follow-up was due on Friday, two and a half years after it began. */
const overdue = {
  targetGroup: read('Målgruppe', 'flexjob'),
  start: read('Start', '2024-05-20'),
  lastInterview: { status: 'empty', label: 'Seneste samtale' } as const,
};

let record: CaseRecord;
let icon: string;
beforeEach(async () => {
  fakeBrowser.reset();
  record = await freshRecord();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (icon = text ?? ''));
  await observeRows(
    record,
    ['26-1', '26-2', '26-3'].map((ref) => reading(ref, overdue)),
  );
});

const open = async (today = monday): Promise<Desk> => {
  return { record, adapters: [], rules: allRules, settings: await readSettings(record), today };
};
const count = async (today = monday) => {
  await refreshToolbar(() => open(today));
  return icon;
};

test('my cases over the deadline are counted, and only those that changed are opened again', async () => {
  expect(await count()).toBe('3');
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  expect(await count()).toBe('3');
  expect(decrypt).not.toHaveBeenCalled();
  const of = { system: 'fagsystem', ref: '26-1', seen: null };
  await addEntry(record, of, { type: 'interview-held', on: monday }, monday);
  const untilWritten = decrypt.mock.calls.length;
  expect(await count()).toBe('2');
  expect(decrypt).toHaveBeenCalledTimes(untilWritten + 1);
  decrypt.mockRestore();
});

test('a background that comes back from its rest opens no case where nothing was written since it counted', async () => {
  expect(await count()).toBe('3');
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  const walk = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
  // What the one before had at hand is gone.
  const awake = async () => refreshToolbar(async () => ({ ...(await open()), rules: [...allRules] }));
  await awake();
  expect(decrypt).not.toHaveBeenCalled();
  expect(walk).not.toHaveBeenCalled();
  expect(icon).toBe('3');
  await deleteCase(record, (await casesOf(record)).cases[0]!.id);
  await awake();
  expect(icon).toBe('2');
  vi.restoreAllMocks();
});

test('what is gone, and what is not mine any more, is not counted', async () => {
  expect(await count()).toBe('3');
  await deleteCase(record, (await casesOf(record)).cases.find(({ ref }) => ref === '26-1')!.id);
  expect(await count()).toBe('2');
  await leaveList(record, {
    system: 'fagsystem',
    adapter: 'fagsystem',
    page: 'my-cases',
    seenOn: monday,
    refs: ['26-2'],
  });
  expect(await count()).toBe('1');
});

test('another day and another setting judge all of them anew', async () => {
  await changeSettings(record, { staleAfterWorkingDays: 1 });
  expect(await count()).toBe('3');
  expect(await count(tuesday)).toBe('3');
  // Not seen since Monday, they may be settled: on Wednesday nobody can say.
  expect(await count(isoDate('2026-11-25'))).toBe('');
  await changeSettings(record, { staleAfterWorkingDays: 5 });
  expect(await count(isoDate('2026-11-25'))).toBe('3');
});

test('a case whose row has no key that can be read keeps what was read before, and grows stale with it', async () => {
  const later = isoDate('2026-12-01');
  const rows = ['26-1', '26-2'].map((ref) => reading(ref, overdue));
  // The third row's key cannot be read any more, so the list does not count as whole and nothing leaves it.
  await observeRows(record, rows, { seenOn: later });
  expect(await countCases(record, { mine: true })).toBe(3);
  expect(await count(isoDate('2026-11-30'))).toBe('3');
  expect(await count(later)).toBe('2');
});

test('the week is counted every half minute while cases change all the time, and the icon each time', async () => {
  let time = 0;
  // Nothing rests: between two looks at the clock goes a fifth of a second, and ten from one change to the next.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 200));
  const { set } = fakeBrowser.storage.session;
  const countedAt: number[] = [];
  const remember = vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    if ('counted-week' in items) countedAt.push(changes);
    return set(items);
  });
  let changes = 0;
  const icons: string[] = [];
  const openAndChange = async (): Promise<Desk> => {
    icons.push(icon);
    if (changes < 12) {
      changes += 1;
      time += 10_000;
      await observeRows(record, [reading(`26-1${changes}`, overdue)]);
      void refreshToolbar(openAndChange);
    }
    return open();
  };

  await refreshToolbar(openAndChange);

  const whileChanging = [...new Set(countedAt)].filter((change) => change < 12);
  expect(whileChanging.length).toBeGreaterThanOrEqual(2);
  expect(whileChanging.length).toBeLessThanOrEqual(4);
  expect(icons.slice(1)).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 4}`));
  clock.mockRestore();
  remember.mockRestore();
});

test('a case that does not open is a question mark, and is tried again each time', async () => {
  const rows = await record.database.cases.toArray();
  const [whole] = rows;
  await record.database.cases.put({ ...whole!, revision: 9, sealed: new ArrayBuffer(40) });
  expect(await count()).toBe('2?');
  await record.database.cases.put(whole!);
  expect(await count()).toBe('3');
});

test('what was counted, and what comes first, is at hand for the week’s page, and for no other state of the cases', async () => {
  const at = async (today = monday) => {
    const mark = await weekMark((await casesMark(record))!, allRules, await readSettings(record), today);
    const counted = await countedWeek();
    return counted?.mark === mark ? counted : null;
  };
  const hashes = async () => (await versionsOfMine(record)).map(({ keyHash }) => keyHash);
  await count();
  expect((await at())?.counts).toMatchObject({ all: 3, unopened: 0, places: { late: 3, timely: 0 } });
  expect((await at())?.first.toSorted()).toEqual(await hashes());
  expect(await at(tuesday)).toBeNull();
  await deleteCase(record, (await casesOf(record)).cases[0]!.id);
  expect(await at()).toBeNull();
  await count();
  expect((await at())?.counts).toMatchObject({ all: 2, places: { late: 2 } });
  // Those that were judged before are found by the same hashes.
  expect((await at())?.first.toSorted()).toEqual(await hashes());
});

test('who asks while a counting fails is answered all the same', async () => {
  const other = await anotherContext(record);
  const desks = [{ ...(await open()), record: other }, await open()];
  let asked: Promise<void> | null = null;
  const opened = async () => {
    await null;
    // As when the lock falls in the middle: the record is closed, and the icon is asked for anew.
    other.database.close();
    asked ??= refreshToolbar(opened);
    return desks.shift()!;
  };
  await refreshToolbar(opened);
  await asked;
  expect(icon).toBe('3');
});

test('the cases that the week begins with are found by their new hashes when a lock was turned on', async () => {
  await count();
  await turnLockOn(record, 'en lang sætning');
  record = await anotherContext(record);
  await count();
  const first = await casesByHash(record, (await countedWeek())!.first);
  expect(first.map((one) => one?.ref).toSorted()).toEqual(['26-1', '26-2', '26-3']);
});

test('while cases change all the time the icon follows, and the numbers of the week wait until they rest', async () => {
  const counting = refreshToolbar(() => open());
  await vi.waitFor(() => expect(icon).toBe('3'));
  expect(await countedWeek()).toBeNull();
  await deleteCase(record, (await casesOf(record)).cases[0]!.id);
  void refreshToolbar(() => open());
  await vi.waitFor(() => expect(icon).toBe('2'));
  expect(await countedWeek()).toBeNull();
  await counting;
  expect(await countedWeek()).toMatchObject({ isDone: true });
});

test('a record that is closed while its numbers wait is not counted', async () => {
  const counting = refreshToolbar(() => open());
  await vi.waitFor(() => expect(icon).toBe('3'));
  record.database.close();
  await counting;
  expect(await countedWeek()).toBeNull();
});
