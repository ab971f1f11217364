import type { SheetData } from 'write-excel-file/browser';
import { isDay, type Cell, type Table } from './table.ts';

/** A workbook takes no control characters, and a cell no more than this. */
const longestCell = 32_767;
const widest = 40;

/**
 * The tables as the sheets of one workbook, in which days are dates and texts are texts, whatever they begin with.
 * What writes it is loaded when it is first asked for.
 */
export async function xlsxFile(tables: readonly Table[]): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const sheets = tables.map((table) => ({
    sheet: table.name,
    data: [table.columns.map(heading), ...table.rows.map((row) => row.map(cellOf))] satisfies SheetData,
    columns: table.columns.map((title, place) => ({ width: widthOf(title, table, place) })),
    stickyRowsCount: 1,
  }));
  return writeWorkbook(sheets).toBlob();
}

function heading(title: string) {
  return { type: String, value: title, fontWeight: 'bold' as const };
}

function cellOf(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  // Days have no clock: a workbook counts them from midnight of the universal day.
  if (isDay(cell)) return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'dd-mm-yyyy' };
  return { type: String, value: cell.slice(0, longestCell) };
}

/** In characters. */
function widthOf(title: string, { rows }: Table, place: number): number {
  const lengths = rows.map((row) => {
    const cell = row[place]!;
    return cell === null ? 0 : isDay(cell) ? 'dd-mm-yyyy'.length : String(cell).length;
  });
  return Math.min(widest, lengths.reduce((most, length) => Math.max(most, length), title.length) + 2);
}
