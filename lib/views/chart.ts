/** A line over time, as plain data. */
export interface ChartView {
  /** what the line shows, in words */
  label: string;
  /** how the points are reached by keyboard */
  hint: string;
  points: readonly ChartPoint[];
  /** a line across; null = none */
  target: { value: number; words: string } | null;
  /** the same numbers beside it; the first column is the time */
  columns: readonly string[];
}

/** One day or one week of it. */
export interface ChartPoint {
  id: string;
  /** beneath the axis */
  tick: string;
  /** per cent; null where nothing was counted, or nothing there is to give a share of */
  value: number | null;
  /** whether a line comes from the point before: never across a day or a week without a count */
  joined: boolean;
  /** the whole of it, spoken */
  words: string;
  /** the rest of its row in the table; one cell, to be read across all columns, where nothing was counted */
  cells: readonly string[];
}
