import type { IsoDate } from '../dates/iso-date.ts';

/** A day, so that a spreadsheet gets a date and no text that looks like one. */
export interface DayCell {
  day: IsoDate;
}

/** Text, number or day; null = an empty cell. */
export type Cell = string | number | DayCell | null;

/** One table to be saved: a sheet of a workbook, or a file of its own. */
export interface Table {
  /** name of the sheet, 31 characters at most */
  name: string;
  columns: readonly string[];
  /** each as long as `columns` */
  rows: readonly (readonly Cell[])[];
}

/** @returns the cell of a day; empty where there is none */
export function dayCell(day: IsoDate | null | undefined): DayCell | null {
  return day ? { day } : null;
}

export function isDay(cell: Cell): cell is DayCell {
  return typeof cell === 'object' && cell !== null;
}
