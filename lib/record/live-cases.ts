import { liveQuery } from 'dexie';
import { versionsOnList, type CaseVersion } from './case-versions.ts';
import { casesMark } from './cases-mark.ts';
import { openCase, type CasesRead, type RecordedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';

/** The shape that `useObservable` of dexie-react-hooks takes. */
export interface Live<Value> {
  subscribe(next: (value: Value) => void, error?: (reason: unknown) => void): { unsubscribe(): void };
}

export interface WhileOpening {
  /**
   * Given some cases as soon as they are open, so that work can be done on them while the next ones are being read; each
   * of them once, those that stand already not again.
   *
   * @param opened how many are open by now
   * @param of how many there are
   */
  onSome?: (some: readonly RecordedCase[], opened: number, of: number) => void;
}

export interface CasesFollowed extends CasesRead {
  /** the mark under which they were read, or one before it (`casesMark`) */
  mark: string | null;
}

/** Rows in memory at a time, sealed; so many are opened between two breaths of the page. */
const rowsAtOnce = 250;

/**
 * The cases on my list, or those that are not on it, now and after every change, from whichever context. Many are read
 * some at a time; after a change only what changed is read.
 *
 * For pages only: in the background changes made in pages do not wake it, so the background is told by message
 * (https://github.com/dexie/Dexie.js/issues/1467).
 */
export function liveCases(
  record: CaseRecord,
  { mine }: { mine: boolean },
  { onSome }: WhileOpening = {},
): Live<CasesFollowed> {
  return {
    subscribe(next, error) {
      const known = new Map<string, RecordedCase>();
      let newest = 0;
      let stopped = false;
      // The first rows watch all of the list, and so does counting them; to read thousands of rows here would have each
      // of them watched by itself.
      const seen = liveQuery(async () => {
        // Asked for in this order, so the rows are never older than the mark: who writes both comes before the mark is
        // read, or after it.
        const [mark, rows] = await Promise.all([
          casesMark(record),
          known.size < rowsAtOnce ? onList(record, mine).limit(rowsAtOnce).toArray() : null,
        ]);
        const isAll = rows && rows.length < rowsAtOnce;
        return { mark, count: isAll ? rows.length : await onList(record, mine).count(), rows };
      });
      const subscription = seen.subscribe({
        async next({ mark, count, rows }) {
          const turn = (newest += 1);
          const isOld = () => stopped || turn !== newest;
          try {
            const reading = { known, isOld, onOpened: (some: RecordedCase[]) => onSome?.(some, known.size, count) };
            // Opened outside the query, which must not wait for anything but the database.
            const read = rows ? await openPages(record, mine, rows, reading) : await openChanged(record, mine, reading);
            if (read && !isOld()) next({ ...read, mark });
          } catch (reason) {
            if (!isOld()) error?.(reason);
          }
        },
        error: (reason) => error?.(reason),
      });
      return {
        unsubscribe() {
          stopped = true;
          subscription.unsubscribe();
        },
      };
    },
  };
}

interface Reading {
  /** what is open already, by id; what is opened is added */
  known: Map<string, RecordedCase>;
  /** somebody wrote meanwhile, or nobody watches any more: the rest need not be read */
  isOld: () => boolean;
  onOpened: (some: RecordedCase[]) => void;
}

/** Reads them page by page, the next page while one is being opened. @returns null where it was given up */
async function openPages(
  record: CaseRecord,
  mine: boolean,
  first: StoredCase[],
  reading: Reading,
): Promise<CasesRead | null> {
  const read: CasesRead = { cases: [], unopened: 0 };
  let page: Promise<StoredCase[]> | null = Promise.resolve(first);
  while (page) {
    const rows: StoredCase[] = await page;
    if (reading.isOld()) return null;
    const last = rows.length === rowsAtOnce ? rows.at(-1) : null;
    page = last ? onList(record, mine, last.keyHash).limit(rowsAtOnce).toArray() : null;
    // Waited for below, unless opening fails first: then that is what is told.
    page?.catch(() => {});
    const opened = await openRows(record, rows, reading);
    read.cases.push(...opened);
    read.unopened += rows.length - opened.length;
  }
  forget(reading.known, read);
  return read;
}

/** Reads the rows of which another version stands than the one that is open. @returns null where it was given up */
async function openChanged(record: CaseRecord, mine: boolean, reading: Reading): Promise<CasesRead | null> {
  const { known } = reading;
  const versions = await versionsOnList(record, mine);
  const changed = versions.filter((version) => !openAs(known, version)).map(({ keyHash }) => keyHash);
  const closed = new Set<string>();
  for (let start = 0; start < changed.length; start += rowsAtOnce) {
    if (reading.isOld()) return null;
    const rows = await record.database.cases.bulkGet(changed.slice(start, start + rowsAtOnce));
    // One that has gone or changed hands since is told of by the writing that did it.
    const standing = rows.flatMap((row) => (row?.mine === (mine ? 1 : 0) ? row : []));
    const opened = new Set((await openRows(record, standing, reading)).map(({ id }) => id));
    for (const { id } of standing) if (!opened.has(id)) closed.add(id);
  }
  const cases = versions.flatMap(({ id }) => (closed.has(id) ? [] : (known.get(id) ?? [])));
  const read = { cases, unopened: closed.size };
  forget(known, read);
  return read;
}

/** @returns those that open; what is unchanged is not opened again */
async function openRows(record: CaseRecord, rows: readonly StoredCase[], reading: Reading): Promise<RecordedCase[]> {
  const { known, isOld, onOpened } = reading;
  const standing = rows.map((row) => openAs(known, row)).filter((one) => one !== null);
  const others = rows.filter((row) => !openAs(known, row));
  const fresh = (await Promise.all(others.map((row) => openCase(record, row)))).filter((one) => one !== null);
  // What was read before somebody wrote stays open for the next reading, unless that has come further already.
  for (const one of fresh) if ((known.get(one.id)?.revision ?? 0) < one.revision) known.set(one.id, one);
  if (fresh.length > 0 && !isOld()) onOpened(fresh);
  return [...standing, ...fresh];
}

/** @returns the case where it is open in this version */
function openAs(known: Reading['known'], { id, revision }: CaseVersion): RecordedCase | null {
  const one = known.get(id);
  return one?.revision === revision ? one : null;
}

function forget(known: Map<string, RecordedCase>, { cases }: CasesRead): void {
  if (known.size === cases.length) return;
  const standing = new Set(cases.map(({ id }) => id));
  for (const id of known.keys()) if (!standing.has(id)) known.delete(id);
}
