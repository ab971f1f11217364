import type { ListPage, Locator } from '../adapters/adapter.ts';

/** One answer to »which are the rows«: as an adapter would say it, and how many there are by it. */
export interface RowChoice {
  list: string;
  row: string;
  count: number;
  /** where each row is drawn in two parts */
  otherPane?: NonNullable<ListPage['otherPane']>;
}

/** Where the cases stand on the page that is being mapped. */
export type Place = ({ kind: 'list' } & Pick<ListPage, 'list' | 'row' | 'otherPane'>) | { kind: 'case'; root: string };

/** Something that stands in the rows, or on the case page, and how to find it again. */
export interface FoundField {
  /** the steadiest way first; each of them finds it on the page as it is */
  find: Locator[];
  /** the page's own words for it; null where it has none */
  label: string | null;
  /** what it shows in each row, in the page's order; empty where there is nothing */
  values: string[];
}

/** A table on the page of a case, each line of which may be something that has happened. */
export interface FoundTable {
  find: Locator[];
  /** what stands above it; null where nothing does */
  label: string | null;
  /** its lines */
  row: string;
  /** by their headers, each with what it shows line by line */
  columns: { header: string; values: string[] }[];
}
