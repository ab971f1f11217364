import type { Adapter, AdapterPage } from '../adapters/adapter.ts';
import { checkField } from '../adapters/check-field.ts';
import { interpretReading } from '../adapters/interpret-reading.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import type { FieldReading } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';

/** One row of the page as it would be read, by meaning; null where the key of the case cannot be read. */
export type TriedRow = { ref: string; fields: Record<string, FieldReading>; raw: RawReading } | null;

/** How often a field was read, was empty, and could not be read; and the first texts that could not. */
export interface FieldTried {
  read: number;
  empty: number;
  unreadable: number;
  /** the page's own texts, each once, at most five */
  texts: string[];
  /** two days are possible, such as 04/12/2026 */
  ambiguous: boolean;
}

/** What the product would make of the rows as the page shows them now. */
export function tryRows(
  rows: readonly (RawReading | null)[],
  page: AdapterPage,
  adapter: Adapter,
  today: IsoDate,
): TriedRow[] {
  return rows.map((raw) => {
    if (!raw) return null;
    const { ref, fields } = interpretReading(raw, page, adapter);
    const checked = Object.entries(fields).flatMap(([name, reading]) => {
      const field = page.fields[name];
      return field ? [[name, checkField(reading, field, today)] as const] : [];
    });
    return { ref, fields: Object.fromEntries(checked), raw };
  });
}

export function tryField(rows: readonly TriedRow[], meaning: string): FieldTried {
  const tried: FieldTried = { read: 0, empty: 0, unreadable: 0, texts: [], ambiguous: false };
  for (const row of rows) {
    const reading = row?.fields[meaning];
    if (!row || !reading) continue;
    tried[reading.status] += 1;
    if (reading.status !== 'unreadable') continue;
    tried.ambiguous ||= reading.because === 'ambiguous-date';
    const raw = row.raw.fields[meaning];
    const text = raw && 'text' in raw ? raw.text : '';
    if (text !== '' && tried.texts.length < 5 && !tried.texts.includes(text)) tried.texts.push(text);
  }
  return tried;
}

/** How many lines of the history the first case shows; null = there is one, and it cannot be read. */
export function tryHistory([first]: readonly TriedRow[]): number | null {
  const reading = first?.fields.history;
  if (reading?.status === 'unreadable') return null;
  return reading?.status === 'read' && typeof reading.value !== 'string' ? reading.value.length : 0;
}
