import { plusDays } from '../dates/calendar.ts';
import { fromParts, isoDate, isRealDay, type IsoDate } from '../dates/iso-date.ts';
import { readDanishDate, type DateStyle } from '../dates/read-danish-date.ts';

/** Spreadsheets count days from here, with a 29 February 1900 that never was; right from 1 March 1900 on. */
const dayZero = isoDate('1899-12-30');
/** Numbers outside are no days of a working life: 1954 to 2064. */
const serials = { least: 20_000, most: 60_000 };

/**
 * The day that a spreadsheet's cell tells: as Danish dates are written (`23-11-2026`, `23.11.26`, `23/11/2026`), or as the
 * number by which a spreadsheet counts days (`46349`, with a time `46349,375`). A day without a year is none: nobody
 * knows when the sheet was written.
 *
 * @returns null for what is no day, or not certainly one
 *
 * @example
 * sheetDay('46349') //=> '2026-11-23'
 */
export function sheetDay(cell: string, style: DateStyle = { slashOrder: 'day-first' }): IsoDate | null {
  const text = cell.trim();
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial) return daySerial(Number(serial[1]));
  const short = /^(\d{1,2})([-./])(\d{1,2})\2(\d{2})$/.exec(text);
  if (short) return shortDay(short, style);
  const read = readDanishDate(text, style);
  return 'on' in read ? read.on : null;
}

/**
 * How the slashes of a column are meant: day first, as in Denmark, unless one of its cells can only be read the other way
 * round. Then what could be either is no day.
 */
export function slashStyle(cells: Iterable<string>): DateStyle {
  for (const cell of cells) {
    const parts = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(cell);
    if (parts && Number(parts[1]) <= 12 && Number(parts[2]) > 12) return {};
  }
  return { slashOrder: 'day-first' };
}

function daySerial(number: number): IsoDate | null {
  return number >= serials.least && number <= serials.most ? plusDays(dayZero, number) : null;
}

function shortDay([, day, mark, month, year]: RegExpExecArray, { slashOrder }: DateStyle): IsoDate | null {
  if (mark === '/' && slashOrder !== 'day-first') return null;
  const parts = [2000 + Number(year), Number(month), Number(day)] as const;
  return isRealDay(...parts) ? fromParts(...parts) : null;
}
