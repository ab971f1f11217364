import { csvFile } from '../export/csv-file.ts';
import { logText } from '../text/log-text.ts';
import type { Language } from '../text/language.ts';
import type { KeptLine } from './log-view.ts';

/** The log as a table for a spreadsheet; what is in a line stands in the code's own words, so that it can be checked. */
export function logCsv(lines: readonly KeptLine[], language: Language): string {
  const text = logText[language];
  const columns = [
    text['column.number'],
    text['column.when'],
    text['column.what'],
    text['column.detail'],
    text['column.hash'],
  ];
  const rows = lines.map(({ number, entry, hash }) => [
    number,
    entry?.at ?? text['line.notUnderstood'],
    entry?.act ?? null,
    entry ? JSON.stringify(entry.detail) : null,
    hash,
  ]);
  return csvFile({ name: text['log.title'], columns, rows });
}

/** The log as it is kept, with all that it takes to work the hashes out again. */
export function logJson(lines: readonly KeptLine[]): string {
  const how =
    'hash = SHA-256 (hex) over the JSON of [hash before (64 zeros for the first), number, entry as [name, value] pairs, names sorted, objects inside too]';
  return `${JSON.stringify({ format: 'rettidig-log/1', how, lines }, null, 2)}\n`;
}
