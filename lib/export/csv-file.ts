import { writtenDay } from './written-day.ts';
import { formulaSafe } from './formula-safe.ts';
import { isDay, type Cell, type Table } from './table.ts';

const byteOrderMark = '\uFEFF';

/**
 * A table as Danish spreadsheets open it: semicolons, a mark that says UTF-8, days as 23-11-2026. No cell is a formula.
 */
export function csvFile({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText).join(';'));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (isDay(cell)) return writtenDay(cell.day);
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : formulaSafe(cell);
  return /[";\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
