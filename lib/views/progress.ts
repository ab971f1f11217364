import type { CountingStep } from '../plan/on-time-series.ts';
import type { ChartView } from './chart.ts';

/** What the line of shares is of: all cases, those of one target group (null = not known), or those of one rule. */
export type ProgressOf = { kind: 'all' } | { kind: 'group'; group: string | null } | { kind: 'rule'; rule: string };

/** What somebody has chosen to look at. */
export interface ProgressChoice {
  of: ProgressOf;
  step: CountingStep;
}

export interface ProgressOption {
  value: string;
  words: string;
}

/** Rows of words and numbers; the first cell of each row is its heading. */
export interface TableView {
  title: string;
  /** beneath the title */
  note: string | null;
  columns: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  id: string;
  cells: readonly string[];
  /** `part`: a heading with the sum of those below; `all`: the sum of the table */
  look?: 'part' | 'all';
}

export interface ShareView {
  title: string;
  /** »92 %«; null where there is nothing to give a share of */
  figure: string | null;
  /** of how many, with what coverage, and how far from the target */
  lines: readonly string[];
  reached: boolean;
  options: { all: ProgressOption; groups: ProgressOption[]; rules: ProgressOption[] };
  steps: { value: CountingStep; words: string }[];
  /** null until there are two counts to compare */
  chart: ChartView | null;
}

export interface IndicatorView {
  id: string;
  title: string;
  figure: string | null;
  lines: readonly string[];
  /** unit by unit; null where all cases are of one's own */
  units: TableView | null;
  chart: ChartView | null;
}

/** What was over its deadline, week by week. */
export interface OverdueTimeView {
  title: string;
  /** since which day it is counted */
  note: string;
  bars: BarsView;
  /** by how long and by who can do something about it; the newest week first */
  table: TableView;
  /** by cause; null where nobody told one */
  causes: TableView | null;
}

/** A bar for each time, of up to three parts that stand on each other; the numbers stand in a table beside it. */
export interface BarsView {
  /** what is seen, in a sentence */
  label: string;
  /** what the parts are called */
  keys: readonly [string, string, string];
  /** the highest bar, 1 or more */
  most: number;
  bars: readonly Bar[];
}

export interface Bar {
  id: string;
  /** beneath the axis */
  tick: string;
  /** null = not counted */
  parts: readonly [number, number, number] | null;
}

/** Is it getting better? */
export interface ProgressView {
  lead: string;
  /** nothing has been counted yet, or only today; null = there is something to compare with */
  empty: { title: string; text: string } | null;
  /** null where there are no cases at all */
  counted: {
    unopened: string | null;
    share: ShareView;
    groups: TableView;
    rules: TableView;
    overdue: TableView;
    /** null until there are two weeks to compare */
    overdueTime: OverdueTimeView | null;
    standing: TableView;
    others: TableView | null;
    indicators: { title: string; empty: string | null; list: readonly IndicatorView[] };
    /** null where it is not counted */
    quota: TableView | null;
  } | null;
}
