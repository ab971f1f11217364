import type { CaseReading } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { AdapterPage } from './adapter.ts';
import { doubtedFields, type FieldCounts } from './field-trust.ts';

/** How often each field was met on a page. Counts of parts of a page can be added up. */
export interface PageCounts {
  rows: number;
  /** rows in which the field should be and was not found, by field */
  missing: Record<string, number>;
  fields: FieldCounts;
}

/** What was found on one kind of page when it was last read well. Nothing in it is about a citizen. */
export interface PageHealth {
  adapter: string;
  page: string;
  /** by field; one that was never found there is not among them */
  fields: Record<string, FieldHealth>;
}

export interface FieldHealth {
  /** of the rows that held something, so many could be read, from 0 to 1 in hundredths */
  share: number;
  /** the last day on which it was so */
  on: IsoDate;
}

export const noCounts: PageCounts = { rows: 0, missing: {}, fields: {} };

/** So many rows of a list must agree before a field is called gone: one row may be half drawn. */
const fewestRows = 3;

/** Adds to `before` the rows that fields are missing in; what was read of the others is counted by `trustReadings`. */
export function countMissing(readings: readonly CaseReading[], before: PageCounts = noCounts): PageCounts {
  const missing = { ...before.missing };
  for (const { fields } of readings) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.status === 'unreadable' && isMissing.has(field.because)) missing[name] = (missing[name] ?? 0) + 1;
    }
  }
  return { rows: before.rows + readings.length, missing, fields: before.fields };
}

const isMissing: ReadonlySet<string> = new Set(['field-not-found', 'found-twice']);

/**
 * The fields that used to be found on the page and are no longer: missing in more than half of the rows, or so often
 * unreadable that they are likely others.
 *
 * @param before null where the page was never read well; then nothing can be missed
 */
export function lostFields(counts: PageCounts, page: AdapterPage, before: PageHealth | null): string[] {
  if (!isEnough(counts, page)) return [];
  const doubted = new Set(doubtedFields(counts.fields, page));
  return Object.keys(before?.fields ?? {}).filter(
    (name) => Object.hasOwn(page.fields, name) && (doubted.has(name) || isGone(name, counts, page)),
  );
}

/**
 * What is known of the page's health after it was read: the fields that were found stand there as of today, the others
 * as they last were.
 *
 * @returns `before` itself where nothing has changed
 */
export function healthAfter(counts: PageCounts, page: AdapterPage, before: PageHealth, today: IsoDate): PageHealth {
  if (!isEnough(counts, page)) return before;
  const doubted = new Set(doubtedFields(counts.fields, page));
  const found = Object.keys(page.fields).filter(
    (name) => name !== 'ref' && (counts.missing[name] ?? 0) * 2 <= counts.rows,
  );
  const fields = { ...before.fields };
  let changed = false;
  for (const name of found) {
    if (doubted.has(name)) continue;
    const { filled = 0, clean = 0 } = counts.fields[name] ?? {};
    // A field that nothing stands in says nothing of how well it is read.
    const share = filled > 0 ? Math.round((100 * clean) / filled) / 100 : (before.fields[name]?.share ?? 1);
    const known = before.fields[name];
    if (known?.share === share && known.on === today) continue;
    fields[name] = { share, on: today };
    changed = true;
  }
  return changed ? { ...before, fields } : before;
}

function isEnough({ rows }: PageCounts, { kind }: AdapterPage): boolean {
  return rows >= (kind === 'list' ? fewestRows : 1);
}

/** A grid draws its columns as it likes, unless its adapter says that it does not. */
function mayLackColumns(page: AdapterPage): boolean {
  return page.kind === 'list' && (page.columnsComeAndGo ?? /role=["']?(tree)?grid/.test(page.list));
}

/** A field that the page need not have is not missed, and neither is a column that is drawn when one scrolls to it. */
function isGone(name: string, { rows, missing }: PageCounts, page: AdapterPage): boolean {
  if (page.fields[name]!.optional || mayLackColumns(page)) return false;
  return (missing[name] ?? 0) * 2 > rows;
}
