import { liveQuery } from 'dexie';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** How many rows each table of the record holds, by its name. */
export async function tableCounts({ database }: CaseRecord): Promise<Record<string, number>> {
  const counts = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const));
  return Object.fromEntries(counts);
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveTableCounts(record: CaseRecord): Live<Record<string, number>> {
  return { subscribe: (next, error) => liveQuery(() => tableCounts(record)).subscribe({ next, error }) };
}
