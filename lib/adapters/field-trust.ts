import type { CaseReading, FieldReading, UnreadableBecause } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { AdapterPage, Field } from './adapter.ts';
import { checkField } from './check-field.ts';

/** How often a field held something on a page, and how often that could be read. */
export interface FieldCount {
  filled: number;
  clean: number;
}

/** By field. Counts of parts of a page can be added up: it tells its cases in several messages. */
export type FieldCounts = Record<string, FieldCount>;

/** The share that must be read where the adapter does not say. */
const usualShare = 0.8;
/** Fewer say nothing of the others. */
const fewest = 5;

/**
 * These say nothing of the same field in other rows: a cell that is not drawn, or a word that the adapter does not know
 * yet, makes its own row grey and no other.
 */
const ownFaults: readonly UnreadableBecause[] = ['field-not-found', 'found-twice', 'two-answers', 'unknown-word'];

/**
 * What a page's readings are worth, each field held to what the adapter expects of it; and where a field is so often
 * unreadable that it is likely another field, in none of the rows.
 *
 * @param before counts of other rows of the same page, as they were last read
 */
export function trustReadings(
  readings: readonly CaseReading[],
  page: AdapterPage,
  today: IsoDate,
  before: FieldCounts = {},
): { readings: CaseReading[]; counts: FieldCounts } {
  const checked = checkReadings(readings, page, today);
  const counts = addCounts(before, countFields(checked));
  return { readings: doubtReadings(checked, page, counts), counts };
}

/** Each field held to what the adapter expects of it, by itself. */
export function checkReadings(readings: readonly CaseReading[], page: AdapterPage, today: IsoDate): CaseReading[] {
  return readings.map((reading) =>
    changed(reading, page, (field, name) => checkField(field, page.fields[name]!, today)),
  );
}

/**
 * The same readings, but that nothing is read of a field that is likely another.
 *
 * @param counts of these and of all other rows of the page
 */
export function doubtReadings(checked: CaseReading[], page: AdapterPage, counts: FieldCounts): CaseReading[] {
  const doubted = new Set(doubtedFields(counts, page));
  if (doubted.size === 0) return checked;
  const doubt = (field: FieldReading, name: string): FieldReading =>
    doubted.has(name) && field.status !== 'unreadable'
      ? { status: 'unreadable', label: field.label, because: 'not-trusted' }
      : field;
  return checked.map((reading) => changed(reading, page, doubt));
}

/** The fields of which too small a share could be read. */
export function doubtedFields(counts: FieldCounts, { fields }: AdapterPage): string[] {
  return Object.entries(counts)
    .filter(([name, count]) => isUnfit(count, fields[name]))
    .map(([name]) => name);
}

/** Whether too small a share could be read; of a few rows nobody can tell. */
export function isUnfit({ filled, clean }: FieldCount, field: Field | undefined): boolean {
  return filled >= fewest && clean / filled < (field?.expect?.share ?? usualShare);
}

/** Whether enough rows have shown that the field is the one that the adapter means. */
export function isFit(count: FieldCount | undefined, field: Field | undefined): boolean {
  return count !== undefined && count.filled >= fewest && !isUnfit(count, field);
}

export function countFields(readings: readonly CaseReading[]): FieldCounts {
  const counts: FieldCounts = {};
  for (const { fields } of readings) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.status === 'empty' || (field.status === 'unreadable' && ownFaults.includes(field.because))) continue;
      const count = (counts[name] ??= { filled: 0, clean: 0 });
      count.filled += 1;
      if (field.status === 'read') count.clean += 1;
    }
  }
  return counts;
}

/** @returns a new sum */
export function addCounts(one: FieldCounts, other: FieldCounts): FieldCounts {
  const sum: FieldCounts = {};
  for (const [name, count] of Object.entries(one)) sum[name] = { ...count };
  for (const [name, { filled, clean }] of Object.entries(other)) {
    const { filled: more = 0, clean: cleaner = 0 } = sum[name] ?? {};
    sum[name] = { filled: filled + more, clean: clean + cleaner };
  }
  return sum;
}

/** The reading with its fields changed. What an empty field said of others goes when it is not empty any more. */
function changed(
  reading: CaseReading,
  page: AdapterPage,
  change: (field: FieldReading, name: string) => FieldReading,
): CaseReading {
  const fields = { ...reading.fields };
  for (const [name, field] of Object.entries(reading.fields)) {
    if (!Object.hasOwn(page.fields, name)) continue;
    const now = change(field, name);
    if (now === field) continue;
    fields[name] = now;
    for (const covered of page.fields[name]!.covers ?? []) if (fields[covered] === field) delete fields[covered];
  }
  return { ...reading, fields };
}
