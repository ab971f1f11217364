import { liveQuery } from 'dexie';
import type { StoredLogEntry } from './database.ts';
import type { Live } from './live-cases.ts';
import { LogEntry } from './log-entry.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';

export type { LogAct, LogEntry } from './log-entry.ts';

/** One line of the log. */
export interface LogLine {
  /** as it was given when the line was written: from 1, without gaps */
  number: number;
  /** null for a line that this version does not understand; its hash is checked all the same */
  entry: LogEntry | null;
  /** SHA-256 in hexadecimal over the hash before it and this line */
  hash: string;
}

export interface LogRead {
  /** in the order they were written */
  lines: LogLine[];
  /**
   * Where in `lines` the first stands that is not as it was written or not where it was; `lines.length` where lines are
   * gone from the end; null where all is well.
   */
  brokenAt: number | null;
}

/** The row that says how long the log is, so that lines missing at its end are noticed too. No line has its number. */
const endRow = 0;
const beforeAll = '0'.repeat(64);

/** So many times others may be faster before this gives up; each time means that one of them did get on. */
const mostAttempts = 100;

/**
 * Adds one line to the log. When this returns, it is in the database.
 *
 * The hashes tell that a line was changed, moved or taken out by something that does not write logs. Whoever runs code
 * in the extension, or in the profile, can write a new log from the beginning; only a copy kept elsewhere tells of that.
 *
 * @throws RangeError where the entry is not as it must be; `busy` as a RecordError where others are always faster
 */
export async function writeLog(record: CaseRecord, entry: LogEntry): Promise<void> {
  const checked = LogEntry.safeParse(entry);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`writeLog: ${first?.path.join('.') || 'entry'}: ${first?.message}`);
  }
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) if (await isWritten(record, checked.data)) return;
  throw new RecordError('busy', `writeLog: others wrote ${mostAttempts} times in a row. Try again.`);
}

/** Hashed before the transaction: to wait for anything else inside it would end it. @returns false where another was faster */
async function isWritten({ database }: CaseRecord, entry: LogEntry): Promise<boolean> {
  const { log } = database;
  const last = await lastLine(log);
  const number = (last?.order ?? 0) + 1;
  const hash = await hashOf(last?.hash ?? beforeAll, number, entry);
  return database.transaction('rw', log, async () => {
    if ((await lastLine(log))?.hash !== last?.hash) return false;
    await log.add({ order: number, entry, hash });
    // It only ever moves on by one: a log whose lines were taken out stays too short for it.
    const before = endIn(await log.get(endRow));
    await log.put({ order: endRow, entry: { lines: before + 1 }, hash });
    return true;
  });
}

function lastLine(log: CaseRecord['database']['log']): Promise<StoredLogEntry | undefined> {
  return log.where('order').above(endRow).last();
}

/** The whole log, and whether it is as it was written. */
export async function readLog({ database }: CaseRecord): Promise<LogRead> {
  return checkedLog(await database.log.toArray());
}

/** The log, now and after every line. For pages only, as `liveCases`. */
export function liveLog({ database }: CaseRecord): Live<LogRead> {
  return {
    subscribe(next, error) {
      let newest = 0;
      // Checked outside the query, which must not wait for anything but the database.
      const subscription = liveQuery(() => database.log.toArray()).subscribe({
        async next(rows) {
          const turn = (newest += 1);
          const read = await checkedLog(rows);
          if (turn === newest) next(read);
        },
        error: (reason) => error?.(reason),
      });
      return {
        unsubscribe() {
          newest += 1;
          subscription.unsubscribe();
        },
      };
    },
  };
}

/** @param rows of the whole table, by `order` */
export async function checkedLog(rows: readonly StoredLogEntry[]): Promise<LogRead> {
  const lines: LogLine[] = [];
  let brokenAt: number | null = null;
  let before = beforeAll;
  for (const { order = endRow, entry, hash } of rows) {
    if (order === endRow) continue;
    const place = lines.length;
    if (order !== place + 1 || hash !== (await hashOf(before, order, entry))) brokenAt ??= place;
    const read = LogEntry.safeParse(entry);
    lines.push({ number: order, entry: read.success ? read.data : null, hash });
    before = hash;
  }
  const end = rows.find(({ order }) => order === endRow);
  if (endIn(end) !== lines.length || (end?.hash ?? beforeAll) !== before) brokenAt ??= lines.length;
  return { lines, brokenAt };
}

function endIn(row: StoredLogEntry | undefined): number {
  const lines = (row?.entry as { lines?: unknown } | undefined)?.lines;
  return typeof lines === 'number' ? lines : 0;
}

/** Over the entry with its names in one order: a database may give them back in another. */
async function hashOf(before: string, number: number, entry: unknown): Promise<string> {
  const text = JSON.stringify([before, number, ordered(entry)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function ordered(data: unknown): unknown {
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map(ordered);
  return Object.entries(data)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, ordered(value)]);
}
