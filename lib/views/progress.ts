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
  chart: ChartView | null;
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
    standing: TableView;
    others: TableView | null;
    indicators: { title: string; empty: string | null; list: readonly IndicatorView[] };
    /** null where it is not counted */
    quota: TableView | null;
  } | null;
}
