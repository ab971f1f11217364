import type { PageCondition } from '../adapters/examine-page.ts';
import type { UnreadableBecause } from '../case/case-reading.ts';

/**
 * What was found out about the page in a tab. Names and selectors of set-ups, counts and codes; nothing that a page
 * says of a citizen has a place in it, which is why a fault report can be made from all of it.
 */
export interface TabDiagnosis {
  /** the page itself first, then what is framed in it */
  frames: FrameDiagnosis[];
  /** faults met lately, the newest first */
  faults: FaultCount[];
}

export interface FrameDiagnosis {
  /** null = a frame into which Rettidig may not look */
  frameId: number | null;
  /** such as `https://fagsystem.example.dk`; null where Rettidig may not see it */
  origin: string | null;
  /** the path of the address; steps that no set-up names are masked. Null where Rettidig may not see it. */
  path: string | null;
  /** the user, the municipality or the installation has allowed the site */
  permitted: boolean;
  /** switched off by the user: then nothing of it was looked at */
  off: 'site' | 'page' | null;
  /** the content script has been heard from in this very document */
  answered: boolean;
  /** names of the set-ups that fit the address */
  systems: string[];
  /** every page of those set-ups, in the order in which they are tried */
  tried: TriedPage[];
  /** the page it is; null where none fits */
  page: { adapter: string; page: string } | null;
  /** null where there is no page to find rows on */
  rows: RowsFound | null;
  /** worst first */
  fields: FieldCount[];
  /** fields that used to be found on the page and are no longer */
  lost: LostField[];
  coverage: Coverage | null;
}

export interface TriedPage {
  /** name of the page within its set-up */
  page: string;
  /** the first condition that is not met, and what it asks for in the set-up's own terms; null where it is the page */
  misses: { condition: PageCondition; wanted: string } | null;
}

export interface RowsFound {
  kind: 'list' | 'case';
  /** selector of what holds the rows, or the case */
  holder: string;
  holderFound: boolean;
  /** selector of a row; null on a case page */
  row: string | null;
  /** rows there are, with those whose case cannot be told */
  found: number;
  /** the list says itself that it holds nothing */
  truly: 'empty' | null;
  /** of the rows, those that do not tell which case they are */
  keyless: number;
  /** what names the case, in the page's own words or as a selector */
  key: string;
  /** of the rows with a case, those that have no place for a badge now */
  anchorless: number;
}

/** A field that used to be found on a page and is no longer. */
export interface LostField {
  /** a meaning or event type id */
  field: string;
  /** the page's own word for it, as the set-up has it */
  label: string;
  /** the share of rows in which it could be read, from 0 to 1, and the day on which that was last so */
  share: number;
  on: string;
}

/** What became of one field over all rows; the four add up to the rows. */
export interface FieldCount {
  /** a meaning or event type id */
  field: string;
  /** the page's own word for it, as the set-up has it */
  label: string;
  /** the page need not have it */
  optional: boolean;
  read: number;
  empty: number;
  /** something stands there that could not be read with certainty */
  unreadable: number;
  /** it was not on the page */
  missing: number;
  /**
   * Of the rows in which something stands, the share that could be read, from 0 to 1; null where nothing does. Below
   * the limit of the set-up the field counts in no row.
   */
  confidence: number | null;
  /** the confidence is below the limit */
  doubted: boolean;
  /** why, where it was not read */
  because: Partial<Record<UnreadableBecause, number>>;
}

/** How far the page's cases got. */
export interface Coverage {
  cases: number;
  /** of them, those whose target group is known */
  grouped: number;
  /** of those, the ones with a rule of contact */
  ruled: number;
  /** cases whose badge says when, or that nothing is to be done; not »cannot be worked out« and not »no rule« */
  clear: number;
  /** why the others are not clear, each case once; the most frequent reason first */
  unclear: UnclearReason[];
  /** the one fact that would make most of them clear; null where no single one would */
  helps: { missing: string; cases: number } | null;
}

export interface UnclearReason {
  /** what is missing, as in a deadline's `missing`, sorted; or a reason outside of that */
  because: { missing: string[] } | { noRule: string } | 'two-answers' | 'does-not-open';
  cases: number;
}

/** A fault of the record's list, without its detail: a page may have had a hand in that. */
export interface FaultCount {
  code: string;
  adapter: string | null;
  page: string | null;
  firstOn: string;
  lastOn: string;
}
