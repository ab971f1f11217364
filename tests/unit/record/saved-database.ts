import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';

/**
 * A database as an earlier version of Rettidig left it, with invented citizens: what each version's tables and indexes were,
 * and rows that its code sealed. A version that is released gets a file here, and no file is ever changed.
 */
interface Saved {
  version: number;
  /** by version, from the first: what Dexie was told */
  stores: Record<string, string>[];
  /** in the open here, since a test has to open them; no installation has these */
  keys: { sealing: JsonWebKey; finding: JsonWebKey };
  tables: Record<string, Record<string, unknown>[]>;
}

export const savedVersions = [1, 2, 3, 4, 5] as const;

/** Makes the database of that version. @returns what was put into it */
export async function makeSaved(version: (typeof savedVersions)[number], name: string): Promise<Saved> {
  const file = new URL(`saved/version-${version}.json`, import.meta.url);
  const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved;
  const database = new Dexie(name);
  for (const [index, stores] of saved.stores.entries()) database.version(index + 1).stores(stores);
  await database.open();
  const { sealing, finding } = saved.keys;
  await database.table('keys').put({
    id: 'installation',
    sealing: await crypto.subtle.importKey('jwk', sealing, 'AES-GCM', false, ['encrypt', 'decrypt']),
    finding: await crypto.subtle.importKey('jwk', finding, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  });
  for (const [table, rows] of Object.entries(saved.tables)) {
    await database.table(table).bulkPut(rows.map((row) => withBytes(row)));
  }
  database.close();
  return saved;
}

function withBytes({ sealed, ...row }: Record<string, unknown>): Record<string, unknown> {
  return typeof sealed === 'string' ? { ...row, sealed: Uint8Array.from(Buffer.from(sealed, 'base64')).buffer } : row;
}
