import type { RawField, RawReading } from './raw-reading.ts';
import type { ReadRow } from './read-page.ts';

/**
 * Makes one reading of all rows of a case, where rows are events: their lines follow each other as the page shows them.
 * Rows that say different things of the case besides stay as they are, and are two answers then.
 */
export function gatherEvents(rows: readonly ReadRow[]): void {
  const cases = new Map<string, ReadRow[]>();
  for (const row of rows) cases.set(row.reading.ref, [...(cases.get(row.reading.ref) ?? []), row]);
  for (const ofCase of cases.values()) {
    const readings = ofCase.map(({ reading }) => reading);
    if (new Set(readings.map(asideFromLines)).size > 1) continue;
    const whole = gathered(readings);
    for (const row of ofCase) row.reading = whole;
  }
}

function gathered(readings: readonly RawReading[]): RawReading {
  const [first] = readings;
  const fields: Record<string, RawField> = {};
  for (const [name, field] of Object.entries(first!.fields)) {
    fields[name] = 'lines' in field ? { lines: readings.flatMap((reading) => linesOf(reading.fields[name])) } : field;
  }
  return { ref: first!.ref, fields };
}

function linesOf(field: RawField | undefined) {
  return field && 'lines' in field ? field.lines : [];
}

function asideFromLines({ fields }: RawReading): string {
  return JSON.stringify(fields, (_name, part: unknown) => (Object.hasOwn(Object(part), 'lines') ? 'lines' : part));
}
