import { doubtedFields, type FieldCounts } from '../adapters/field-trust.ts';
import type { AdapterPage } from '../adapters/adapter.ts';
import type { CaseReading, FieldReading } from '../case/case-reading.ts';
import type { FieldCount } from './diagnosis.ts';

/** A field that a set-up expects on a page. */
export interface ExpectedField {
  /** a meaning or event type id */
  field: string;
  label: string;
  optional: boolean;
}

/**
 * What became of each field over all rows; the field that fails most comes first, those without fault as expected.
 *
 * @param trust how often each field held something on the page, and how often that could be read
 */
export function fieldCounts(
  expected: readonly ExpectedField[],
  readings: readonly CaseReading[],
  trust: FieldCounts,
  page: AdapterPage,
): FieldCount[] {
  const doubted = new Set(doubtedFields(trust, page));
  const counts = expected.map((one): FieldCount => {
    const { filled = 0, clean = 0 } = trust[one.field] ?? {};
    const confidence = filled > 0 ? clean / filled : null;
    const sure = { confidence, doubted: doubted.has(one.field) };
    const count: FieldCount = { ...one, ...sure, read: 0, empty: 0, unreadable: 0, missing: 0, because: {} };
    for (const { fields } of readings) add(count, fields[one.field]);
    return count;
  });
  return counts.toSorted((one, other) => faultsOf(other) - faultsOf(one));
}

/** Rows in which the field should have been read and was not. */
export function faultsOf({ unreadable, missing, optional }: FieldCount): number {
  return unreadable + (optional ? 0 : missing);
}

function add(count: FieldCount, reading: FieldReading | undefined): void {
  if (!reading) count.missing += 1;
  else if (reading.status !== 'unreadable') count[reading.status] += 1;
  else {
    const { because } = reading;
    count[because === 'field-not-found' ? 'missing' : 'unreadable'] += 1;
    count.because[because] = (count.because[because] ?? 0) + 1;
  }
}
