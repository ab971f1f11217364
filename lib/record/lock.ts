import { partOf, type BackupWork } from './backup-work.ts';
import type { RecordDatabase, StoredLockedKeys } from './database.ts';
import { whileKeysTurn } from './keys-turned.ts';
import { newLockKeys, shortestPassphrase, unwrapKeys, usableKeys, wrapKeys } from './lock-keys.ts';
import { dropBackupsOfLock, dropOpenBackups, rewrapBackups } from './lock-backups.ts';
import type { CaseRecord, RecordTables } from './open-record.ts';
import { makeKeys } from './sealing.ts';
import { forgetKeys, rememberKeys } from './session-keys.ts';
import { rekey } from './rekey.ts';

/**
 * Turns the lock on: everything is under new keys from then on, which only the passphrase opens, and is unlocked until it is
 * locked. Whoever has the record open hears of it by `onKeysChanged` and opens it anew. The backups in the browser's own
 * storage, which the old keys open, go.
 *
 * @param between what is done when it is on, before the others hear of it
 * @throws RangeError for a passphrase that is too short, or a lock that is on; else as `rekey`: nothing was then changed
 */
export async function turnLockOn(
  record: CaseRecord,
  passphrase: string,
  work: BackupWork = {},
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  mustBeLong(passphrase);
  if (record.lock) throw new RangeError('turnLockOn: expected a record without a lock.');
  const made = newLockKeys();
  const lock = await wrapKeys(made, passphrase);
  // Opened once before anything depends on it.
  if ((await unwrapKeys(lock, made.made, passphrase))?.sealing !== made.sealing) {
    throw new Error('turnLockOn: what was wrapped does not come back. Nothing was changed.');
  }
  const { finding, layers = [] } = record.keys;
  const stored: StoredLockedKeys = { id: 'installation', finding, layers, made: made.made, lock };
  const next = { ...(await usableKeys(made)), stored };
  await whileKeysTurn(async () => {
    await rekey(record, next, partOf(work, 0, 0.9));
    try {
      await between();
      await dropOpenBackups(record);
    } finally {
      await rememberKeys(made);
    }
  });
}

/**
 * Turns the lock off: everything is under keys of the installation again, which lie beside it.
 *
 * @param between as for `turnLockOn`
 * @returns whether the passphrase was the right one; else nothing was changed
 * @throws as `rekey`: nothing was then changed
 */
export async function turnLockOff(
  record: CaseRecord,
  passphrase: string,
  work: BackupWork = {},
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const locked = await lockedKeys(record.database);
  const opened = locked && (await unwrapKeys(locked.lock, locked.made, passphrase));
  if (!locked || !opened) return false;
  const { sealing, made } = await makeKeys();
  const { finding, layers = [] } = locked;
  // What the hashes stand for is kept nowhere, so they cannot be made anew: the lock's layer stays, open like the others.
  const { layer } = await usableKeys(opened);
  const stored = { id: 'installation' as const, sealing, finding, layers: [...layers, layer], made: made! };
  await whileKeysTurn(async () => {
    await rekey(record, { sealing, layer: null, stored }, partOf(work, 0, 0.9));
    try {
      await between();
      await dropBackupsOfLock(record, locked.made);
    } finally {
      await forgetKeys();
    }
  });
  return true;
}

/**
 * Another passphrase for the same keys: nothing else is written anew, and what is unlocked stays so.
 *
 * @returns whether the old passphrase was the right one; else nothing was changed
 * @throws RangeError for a new one that is too short
 */
export async function changePassphrase(record: CaseRecord, old: string, passphrase: string): Promise<boolean> {
  mustBeLong(passphrase);
  const { database } = record;
  const locked = await lockedKeys(database);
  const opened = locked && (await unwrapKeys(locked.lock, locked.made, old));
  if (!locked || !opened) return false;
  const next: StoredLockedKeys = { ...locked, lock: await wrapKeys(opened, passphrase) };
  const isWritten = await database.transaction('rw', database.keys, async () => {
    // Changed elsewhere meanwhile, or turned off: then the old passphrase is no longer the right one.
    const now = await database.keys.get('installation');
    if (!now || !('lock' in now) || !isSameSalt(now.lock.salt, locked.lock.salt)) return false;
    await database.keys.put(next);
    return true;
  });
  // Their copies of the keys open with the old one.
  if (isWritten) await rewrapBackups(record, next);
  return isWritten;
}

/** Unlocks the record. @returns whether the passphrase was the right one; true too where no lock is on */
export async function unlock(record: RecordTables, passphrase: string): Promise<boolean> {
  const locked = await lockedKeys(record.database);
  if (!locked) return true;
  const opened = await unwrapKeys(locked.lock, locked.made, passphrase);
  if (opened) await rememberKeys(opened);
  return opened !== null;
}

/** Locks the record until the passphrase is given: every context hears of it and lets go of what it has. */
export function lockNow(): Promise<void> {
  return forgetKeys();
}

async function lockedKeys(database: RecordDatabase): Promise<StoredLockedKeys | null> {
  const stored = await database.keys.get('installation');
  return stored && 'lock' in stored ? stored : null;
}

function mustBeLong(passphrase: string): void {
  if (passphrase.length >= shortestPassphrase) return;
  throw new RangeError(`A passphrase of a lock has ${shortestPassphrase} characters or more.`);
}

function isSameSalt(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
