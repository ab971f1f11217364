/** The record's database, as long as none was set aside. */
export const firstName = 'rettidig';

/** What parts the name from the number of a later database. */
const mark = '~';

/**
 * The record's database: the newest one. Where a database could not be used any more, it was left as it was, and a new one
 * with the next number stands in its place (`set-aside.ts`).
 *
 * @param listed every database there is
 */
export function recordNameAmong(listed: readonly IDBDatabaseInfo[]): string {
  return recordNamesAmong(listed).at(-1) ?? firstName;
}

/** The databases that were set aside: nothing opens them, and nothing deletes them but »delete everything«. */
export async function namesSetAside(): Promise<string[]> {
  return recordNamesAmong(await indexedDB.databases()).slice(0, -1);
}

/** The name of the database that takes the place of the record's. */
export async function nextRecordName(): Promise<string> {
  const last = recordNamesAmong(await indexedDB.databases()).at(-1);
  return `${firstName}${mark}${(last === undefined ? 1 : numberOf(last)) + 1}`;
}

/** @returns the name by which the backups of a record are found, whichever of its databases is in use */
export function ownerOf(name: string): string {
  return name.split(mark)[0]!;
}

/** Whether a database is one of a record's own: its backups, a trial of one, and what was set aside. */
export function belongsTo(name: string, recordName: string): boolean {
  const owner = ownerOf(recordName);
  return name === owner || [mark, '-'].some((parts) => name.startsWith(owner + parts));
}

/** @returns the record's own databases, the oldest first */
function recordNamesAmong(listed: readonly IDBDatabaseInfo[]): string[] {
  const names = listed.map(({ name = '' }) => name);
  return names.filter((name) => numberOf(name) > 0).toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** 1 for the first; 0 for what is no record's name */
function numberOf(name: string): number {
  if (name === firstName) return 1;
  const [first, number, ...more] = name.split(mark);
  return first === firstName && more.length === 0 && /^[1-9]\d{0,5}$/.test(number ?? '') ? Number(number) : 0;
}
