import { Dexie, type Table } from 'dexie';
import type { IsoDate } from '../dates/iso-date.ts';
import { markingCases, type StoredMark } from './cases-mark.ts';
import type { RecordKeys } from './sealing.ts';

/**
 * One case of one case system. All that is known of it, its reference and its name too, is in `sealed`;
 * only what is not personal stands in the clear.
 */
export interface StoredCase {
  /** Keyed hash of case system and reference: the way to a case without its reference standing in an index. */
  keyHash: string;
  /** Random; what other tables refer to. A case that is deleted and seen again gets a new one. */
  id: string;
  /** Keyed hash of the CPR number, where a page showed it; links the cases of one citizen. Absent rows are not indexed. */
  citizenHash?: string;
  /** 1 = on my list; a number, since IndexedDB cannot index booleans. */
  mine: 0 | 1;
  /** The last day any page showed the case. Retention counts from it; a day tells less of a working life than a time. */
  seenOn: IsoDate;
  /** Goes up by one with each write, so that a writer notices when another was faster. */
  revision: number;
  /** AES-GCM over `SealedCase`. */
  sealed: ArrayBuffer;
}

/** The keys of this installation, as long as no lock is on. */
export interface StoredOpenKeys extends RecordKeys {
  id: 'installation';
}

/** What a passphrase opens; and how the key is made of it. */
export interface StoredLock {
  /** of PBKDF2-HMAC-SHA-256 */
  rounds: number;
  salt: Uint8Array<ArrayBuffer>;
  /** AES-GCM over the two keys that are missing in the row (`lock-keys.ts`) */
  wrapped: ArrayBuffer;
}

/** The keys of an installation that has a lock: the key that seals, and the last layer of each hash, lie in `lock`. */
export interface StoredLockedKeys extends Pick<RecordKeys, 'finding' | 'layers'> {
  id: 'installation';
  made: string;
  lock: StoredLock;
}

/** There is one row. */
export type StoredKeys = StoredOpenKeys | StoredLockedKeys;

/** One setting; what is not here has its default. */
export interface StoredSetting {
  name: string;
  value: unknown;
}

/** Why something was not done. Coded: never a citizen's data. */
export interface StoredFault {
  /** code, adapter, page and detail: the same fault is one row */
  key: string;
  code: string;
  adapter: string | null;
  page: string | null;
  /** what the code needs to be understood, such as the selector that found nothing */
  detail: string | null;
  firstOn: IsoDate;
  lastOn: IsoDate;
}

/** One thing that was done to the rules. Rows are added and never changed; nothing in them is about a citizen. */
export interface StoredRuleChange {
  /** counts up by itself: the order in which changes were made, whatever the clock said */
  order?: number;
  id: string;
  /** a `RuleChange`, checked again when it is read */
  change: unknown;
}

/** An adapter of this machine's own: pointed out here, or brought as a file. Nothing in it is about a citizen. */
export interface StoredAdapter {
  /** the adapter's own id */
  id: string;
  /** an `Adapter`, checked again when it is read */
  adapter: unknown;
  savedOn: IsoDate;
}

/** What was found on one kind of page when it was last read well, so that what stops being found is noticed. */
export interface StoredPageHealth {
  /** adapter and page */
  key: string;
  /** checked again when it is read */
  health: unknown;
}

/** One kind of the municipality's own guidance, laid in whole: workflows, procedures, texts, offers. */
export interface StoredGuidance {
  kind: string;
  /** checked again when it is read */
  content: unknown;
  savedOn: IsoDate;
}

/** What was counted on one day: numbers by rule, group, age and cause; no case and no citizen. */
export interface StoredDailyCounts {
  day: IsoDate;
  /** checked again when it is read */
  counts: unknown;
}

/** Something sealed that is not a case, such as how things stood when the week was last looked at. One row of each kind. */
export interface StoredSealed {
  id: string;
  /** AES-GCM, with `id` as its owner */
  sealed: ArrayBuffer;
}

/** One thing of the plan, such as a joint summons; it names cases by their random ids only. */
export interface StoredPlan {
  id: string;
  kind: string;
  /** checked again when it is read */
  content: unknown;
}

/** One thing a team lead keeps: a counts file that was handed over, a key that was confirmed. Never a citizen. */
export interface StoredTeam {
  id: string;
  kind: string;
  /** checked again when it is read */
  content: unknown;
}

/** One thing that was done here: a sign-off, an import, a deletion. Rows are added and never changed. */
export interface StoredLogEntry {
  order?: number;
  /** checked again when it is read */
  entry: unknown;
  /** over this entry and the hash before it, so that a line that was changed is noticed */
  hash: string;
}

/**
 * The record's tables. It is opened in the extension's own origin only: in a content script
 * the same code would open a database of the case system, readable by its scripts.
 */
export class RecordDatabase extends Dexie {
  declare cases: Table<StoredCase, string>;
  declare keys: Table<StoredKeys, StoredKeys['id']>;
  declare settings: Table<StoredSetting, string>;
  declare faults: Table<StoredFault, string>;
  declare ruleChanges: Table<StoredRuleChange, number>;
  declare adapters: Table<StoredAdapter, string>;
  declare pageHealth: Table<StoredPageHealth, string>;
  declare guidance: Table<StoredGuidance, string>;
  declare dailyCounts: Table<StoredDailyCounts, IsoDate>;
  declare sealed: Table<StoredSealed, string>;
  declare plan: Table<StoredPlan, string>;
  declare team: Table<StoredTeam, string>;
  declare log: Table<StoredLogEntry, number>;
  declare marks: Table<StoredMark, StoredMark['id']>;

  constructor(name: string) {
    // What Dexie would keep of each query that is watched, thousands of sealed rows, nobody asks for a second time.
    super(name, { cache: 'disabled' });
    // Only indexed fields are listed. Never edit a released version: add the next one.
    this.version(1).stores({
      // The hash is the primary key, for a page's thousand rows are then one bulkGet. `[mine+keyHash]` pages through mine.
      cases: 'keyHash, &id, citizenHash, seenOn, [mine+keyHash]',
      keys: 'id',
      settings: 'name',
      faults: 'key, lastOn',
      ruleChanges: '++order, &id',
    });
    // The index of what is mine tells too whether a case has changed, without its row being loaded.
    this.version(2).stores({ cases: 'keyHash, &id, citizenHash, seenOn, [mine+keyHash+id+revision]' });
    this.version(3).stores({ adapters: 'id', pageHealth: 'key', guidance: 'kind' });
    this.version(4).stores({ dailyCounts: 'day', sealed: 'id', plan: 'id, kind', team: 'id, kind', log: '++order' });
    this.version(5).stores({ marks: 'id' });
    this.use(markingCases);
  }
}
