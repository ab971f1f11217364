import type { Adapter, AdapterPage } from '../adapters/adapter.ts';
import { adaptersInForce } from '../adapters/adapters-in-force.ts';
import { knownAdapters } from '../adapters/known-adapters.ts';
import { today } from '../clock/today.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { MessageError } from '../messaging/client.ts';
import { rememberedPolicy } from '../policy/remembered-policy.ts';
import { holdsKeys } from '../record/held-keys.ts';
import { isLockWanted } from '../record/lock-wanted.ts';
import { openRecord, openTables, type CaseRecord, type RecordTables } from '../record/open-record.ts';
import { ownAdapters } from '../record/own-adapters.ts';
import { closedBecause, RecordError, type Closed } from '../record/record-error.ts';
import { rulesInForce } from '../record/rule-changes.ts';
import { readSettings, type Settings } from '../record/settings.ts';
import { rulePacks } from '../rules/packs/index.ts';
import type { Rule } from '../rules/rule.ts';

/** What judging needs besides the page's word: the record, the adapters, the law, the settings and the day. */
export interface Desk {
  record: CaseRecord;
  /** in the order in which they are tried: of two that fit a page the first one reads it */
  adapters: readonly Adapter[];
  /** the law as it was shipped, with what was changed on this machine */
  rules: readonly Rule[];
  settings: Settings;
  today: IsoDate;
}

/** What is known of pages whether or not the record is locked: nothing of it is about a citizen. */
export interface FrontDesk extends Pick<Desk, 'adapters' | 'settings' | 'today'> {
  /** the passphrase must be given, or chosen, first: nothing is said of any case, and nothing is taken in; null = it is open */
  closed: Closed | null;
}

/**
 * Opens the desk. `beforeLock`: also where a lock is demanded and there is none yet, for what cannot wait for someone to choose
 * a passphrase: what the municipality decides, and what is to be deleted.
 */
export type OpenDesk = (how?: { beforeLock?: boolean }) => Promise<Desk>;

let opening: Promise<CaseRecord> | null = null;
let front: Promise<RecordTables> | null = null;

/**
 * The desk as it is now. The record is opened once per life of the background; an opening that failed is tried again at
 * the next question, since the cause (no space, a profile being moved) may have passed.
 *
 * @throws RecordError as `openRecord`, and `lock-wanted`; neither that nor `locked` is a fault: what was to be done is done when
 * the passphrase is given (`lock.ts`)
 */
export async function desk({ beforeLock = false }: { beforeLock?: boolean } = {}): Promise<Desk> {
  opening ??= begun(openRecord(), (failed) => {
    if (opening === failed) opening = null;
  });
  const mine = opening;
  const record = await mine;
  const read = await deskBy(record).catch((error: unknown) => {
    // Let go of while it was read: what is there by now answers.
    if (opening !== mine) return null;
    throw error;
  });
  if (!read) {
    // The page that was to tell, as it turned a lock on or off, was closed meanwhile.
    if (opening === mine) await closeDesk();
    return desk({ beforeLock });
  }
  if (!beforeLock && isLockWanted(record, read.settings)) {
    throw new RecordError('lock-wanted', 'desk: the municipality demands a lock, and no passphrase was chosen yet.');
  }
  return read;
}

/** @returns null where the record is worked on by keys that it has no longer */
async function deskBy(record: CaseRecord): Promise<Desk | null> {
  const [known, isHeld] = await Promise.all([foreground(record), holdsKeys(record)]);
  if (!isHeld) return null;
  return { record, ...known, rules: await rulesInForce(record, rulePacks, known.settings) };
}

/** The same as far as it goes while the record is closed. @throws RecordError as `openTables` */
export async function frontDesk(open: () => Promise<Desk> = desk): Promise<FrontDesk> {
  const known = await open().catch((error: unknown) => {
    const closed = closedBecause(error);
    if (closed === null) throw error;
    return closed;
  });
  if (typeof known === 'object') return { ...known, closed: null };
  front ??= begun(openTables(), (failed) => {
    if (front === failed) front = null;
  });
  return { ...(await foreground(await front)), closed: known };
}

/** @param forget called where it fails: by then another may have been begun, which stays */
function begun<Opened>(opened: Promise<Opened>, forget: (failed: Promise<Opened>) => void): Promise<Opened> {
  const watched: Promise<Opened> = opened.catch((error: unknown) => {
    forget(watched);
    throw error;
  });
  return watched;
}

async function foreground(record: RecordTables): Promise<Pick<Desk, 'adapters' | 'settings' | 'today'>> {
  const [settings, { own }, { policy }] = await Promise.all([
    readSettings(record),
    ownAdapters(record),
    rememberedPolicy(),
  ]);
  const adapters = adaptersInForce({
    policy: policy.adapters,
    policyLocked: policy.adaptersLocked,
    own: own.map(({ adapter }) => adapter),
    known: knownAdapters,
  });
  return { adapters, settings, today: today() };
}

/** Lets go of the record and its keys: the next question opens it anew, and what is still under way by them fails. */
export async function closeDesk(): Promise<void> {
  const open = [opening, front].map((one) => one?.catch(() => null));
  // Before anything is waited for: who asks from now on gets no key that was given before.
  opening = null;
  front = null;
  for (const one of await Promise.all(open)) one?.database.close();
}

/** @throws MessageError `unknown-page` for an adapter or page that is not among ours */
export function pageOf(
  desk: Pick<Desk, 'adapters'>,
  named: { adapter: string; page: string },
): { adapter: Adapter; page: AdapterPage } {
  const adapter = desk.adapters.find((one) => one.id === named.adapter);
  const page = adapter && Object.hasOwn(adapter.pages, named.page) ? adapter.pages[named.page] : undefined;
  if (!adapter || !page) throw new MessageError('unknown-page', 'No adapter of ours has that page.');
  return { adapter, page };
}
