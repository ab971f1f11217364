import type { TableCell } from '../../components/mapping/read-table.tsx';
import type { FieldReading } from '../../lib/case/case-reading.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import type { DraftField } from '../../lib/mapping/draft.ts';
import type { TriedRow } from '../../lib/mapping/try-fields.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';

/** What the rows would be read as, in words, by the fields that are used. */
export function readCells(
  tried: readonly TriedRow[],
  fields: readonly DraftField[],
  groups: readonly { id: string; name: string }[],
  today: IsoDate,
  language: Language,
) {
  const text = mappingText[language];
  const used = fields.filter(({ meaning }) => meaning !== null && meaning !== 'ref');
  const key = fields.find(({ meaning }) => meaning === 'ref');
  const nameOf = ({ label }: DraftField) => label ?? text['fields.noLabel'];
  const headers = [key ? nameOf(key) : text['meaning.cpr'], ...used.map(nameOf)];
  const rows = tried.map((row) => {
    if (!row) return null;
    const cells = used.map(({ meaning }) => cellOf(row.fields[meaning!], row.raw.fields[meaning!]));
    return { ref: row.ref, cells };
  });
  return { headers, rows };

  function cellOf(reading: FieldReading | undefined, raw: unknown): TableCell {
    if (!reading || reading.status === 'empty') return { words: '', isUnreadable: false };
    if (reading.status === 'read') return { words: wordsOf(reading.value), isUnreadable: false };
    const said = (Object(raw) as { text?: string }).text ?? '';
    const words = reading.because === 'unknown-word' ? text['table.unknownWord'](said) : text['table.unreadable'](said);
    return { words, isUnreadable: true };
  }

  function wordsOf(value: (FieldReading & { status: 'read' })['value']): string {
    if (typeof value !== 'string') return value.map((one) => (typeof one === 'string' ? day(one) : '')).join(', ');
    return groups.find(({ id }) => id === value)?.name ?? day(value);
  }

  function day(value: string): string {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(isoDate(value), today, language, 'dated') : value;
  }
}
