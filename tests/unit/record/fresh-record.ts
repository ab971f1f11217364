import { onTestFinished } from 'vitest';
import type { CaseReading, FieldReading } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { WhichCases } from '../../../lib/record/cases.ts';
import { observe, type Observation } from '../../../lib/record/observe.ts';
import { onList } from '../../../lib/record/on-list.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';

/** The day most tests are on, and those around it. */
export const monday = isoDate('2026-11-23');
export const tuesday = isoDate('2026-11-24');

/**
 * A record of its own for one test, closed after it. Test files import fake-indexeddb before anything else:
 * Dexie looks for IndexedDB when it is loaded.
 */
export async function freshRecord(name: string = crypto.randomUUID()): Promise<CaseRecord> {
  const record = await openRecord(name);
  onTestFinished(() => record.database.close());
  return record;
}

/** A second context on the same database: another tab, or the browser after a restart. */
export function anotherContext(record: CaseRecord): Promise<CaseRecord> {
  return freshRecord(record.database.name);
}

export function read(label: string, value: Extract<FieldReading, { status: 'read' }>['value']): FieldReading {
  return { status: 'read', label, value };
}

/** A row of a list: name, group and latest interview, or what else a test wants in it. */
export function reading(ref: string, fields: Record<string, FieldReading> = {}): CaseReading {
  return { ref, fields: { name: read('Borger', `Borger ${ref}`), ...fields }, complete: [] };
}

/** »Mine sager« on Monday, unless the test says otherwise. */
export function seen(readings: CaseReading[], others: Partial<Observation> = {}): Observation {
  const page = { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases', seenOn: monday };
  return { ...page, whose: () => 'mine', ...others, readings };
}

/** Observes, and gives back only what tests mostly look at. */
export async function observeRows(record: CaseRecord, readings: CaseReading[], others: Partial<Observation> = {}) {
  return observe(record, seen(readings, others));
}

/** How many cases the record holds, those that do not open among them. */
export function countCases(record: CaseRecord, { mine }: WhichCases = {}): Promise<number> {
  return mine === undefined ? record.database.cases.count() : onList(record, mine).count();
}

/** Everything the database holds, as text and as bytes read as text: what a thief of the files would search. */
export async function everythingStored(record: CaseRecord): Promise<string> {
  const parts: string[] = [];
  for (const table of record.database.tables) {
    for (const row of await table.toArray()) {
      parts.push(JSON.stringify(row));
      for (const value of Object.values(row as Record<string, unknown>)) {
        if (value instanceof ArrayBuffer) parts.push(new TextDecoder('latin1').decode(value));
      }
    }
  }
  return parts.join('\n');
}

/** Every transaction of this context waits for what another one is writing: who is first is not left to the machine. */
export function letWriteFirst({ database }: CaseRecord, writing: () => Promise<unknown>): void {
  const begin = database.transaction.bind(database) as (...asked: unknown[]) => Promise<unknown>;
  const later = async (...asked: unknown[]) => {
    await writing();
    return begin(...asked);
  };
  database.transaction = later as unknown as typeof database.transaction;
}
