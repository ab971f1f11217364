import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { casesOf } from '../../../lib/record/cases.ts';
import type { StoredKeys } from '../../../lib/record/database.ts';
import { newLockKeys, usableKeys, wrapKeys } from '../../../lib/record/lock-keys.ts';
import { keepLooked, readLooked } from '../../../lib/record/looked.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { rekey, type NextKeys } from '../../../lib/record/rekey.ts';
import { makeKeys, seal } from '../../../lib/record/sealing.ts';
import { rememberKeys } from '../../../lib/record/session-keys.ts';
import { anotherContext, freshRecord, letWriteFirst, monday, observeRows, reading } from './fresh-record.ts';
import { killAfter } from './killed-context.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const refs = ['26-1', '26-2', '26-3'];

async function filled(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(
    record,
    refs.map((ref) => reading(ref)),
  );
  await keepLooked(record, { on: monday, at: '09:00', standings: new Map() });
  return record;
}

/** Keys of a lock, and with them at hand whatever is found afterwards can be opened. */
async function keysOfLock({ keys: { finding } }: CaseRecord): Promise<NextKeys> {
  const made = newLockKeys();
  await rememberKeys(made);
  const lock = await wrapKeys(made, 'en lang sætning');
  return { ...(await usableKeys(made)), stored: { id: 'installation', finding, made: made.made, lock } };
}

test('killed at any step, all is under the old keys or all under the new, and all of it opens', async () => {
  for (let steps = 0; ; steps += 1) {
    const record = await filled();
    const next = await keysOfLock(record);
    const kill = killAfter(steps);
    const isDone = await kill.acknowledges(rekey(record, next));
    kill.end();
    record.database.close();
    const after = await anotherContext(record);
    if (isDone) expect(after.lock, `killed after ${steps} steps`).toBeDefined();
    const { cases, unopened } = await casesOf(after);
    expect([unopened, ...cases.map(({ ref }) => ref).toSorted()], `killed after ${steps} steps`).toEqual([0, ...refs]);
    expect(await readLooked(after)).toMatchObject({ at: '09:00' });
    // What is told next is of the case that is there, and not of another.
    await observeRows(after, [reading('26-1')]);
    expect(await after.database.cases.count()).toBe(3);
    if (!kill.hasHappened) return expect(isDone).toBe(true);
  }
});

test('what another context writes while the rows are made ready is not lost', async () => {
  const record = await filled();
  const other = await anotherContext(record);
  const next = await keysOfLock(record);
  let writes = 0;
  let last: Promise<unknown> = Promise.resolve();
  // Written when the rows of this attempt are read already; three times, so that three attempts are in vain.
  const onProgress = () => {
    if (writes === 3) return;
    writes += 1;
    last = Promise.all([
      observeRows(other, [reading(`26-9${writes}`)]),
      seal(other.keys.sealing, 'more', writes).then((sealed) => other.database.sealed.put({ id: 'more', sealed })),
    ]);
  };
  letWriteFirst(record, () => last);
  await rekey(record, next, { onProgress });
  const { cases, unopened } = await casesOf(await anotherContext(record));
  expect([unopened, cases.length]).toEqual([0, 6]);
});

test('keys that the record no longer has change nothing', async () => {
  const record = await filled();
  const stale = await anotherContext(record);
  await rekey(record, await keysOfLock(record));
  const keys = await makeKeys();
  const stored: StoredKeys = { id: 'installation', ...keys };
  await expect(rekey(stale, { sealing: keys.sealing, layer: null, stored })).rejects.toMatchObject({
    code: 'keys-changed',
  });
  expect((await casesOf(await anotherContext(record))).unopened).toBe(0);
});

test('work that is stopped leaves all as it was', async () => {
  const record = await filled();
  const stop = new AbortController();
  const work = { signal: stop.signal, onProgress: () => stop.abort() };
  await expect(rekey(record, await keysOfLock(record), work)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await casesOf(await anotherContext(record))).cases).toHaveLength(3);
});
