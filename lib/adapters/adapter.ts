/**
 * How one case system's pages are read: data only, so that a municipality can add one by file or policy.
 * An adapter says where things stand, never what they mean for a deadline.
 */
export interface Adapter {
  format: 'rettidig-adapter/1';
  id: string;
  /** the case system whose references these are; adapters of one system share it */
  system: string;
  /** what people call the system */
  name: string;
  /** match patterns of its addresses, such as `https://fasit.example.dk/*` */
  matches: string[];
  /** texts that stand for »nothing here« */
  emptyWords: string[];
  /** how `04/12/2026` is meant; leave it out where the system never writes slashes */
  slashOrder?: 'day-first' | 'month-first';
  /** keyed by what the system itself calls the page: explanations name it as where a fact was read */
  pages: Record<string, AdapterPage>;
}

export type AdapterPage = ListPage | CasePage;

interface PageBase {
  /** path of the address: `*` stands for one step, `**` for any number */
  path: string;
  /** what must stand in the query of the address, in any order and beside other things; `*` is any value */
  query?: Record<string, string>;
  /** what stands after the `#` of the address, with stars as in `path` */
  fragment?: string;
  /** a selector that must fit something on the page, where the address alone does not tell pages apart */
  has?: string;
  /** a selector that may fit nothing on it */
  hasNot?: string;
  /** the page shows the user's own cases only */
  mine: boolean;
  /** keyed by meaning or event type id; `ref` is needed */
  fields: Record<string, Field>;
  /** event types of which this page shows every one there is */
  complete: string[];
}

export interface ListPage extends PageBase {
  kind: 'list';
  /** the element that holds the rows; watched for changes */
  list: string;
  row: string;
  /** where the badge goes, inside the row */
  anchor: Locator;
  /**
   * Every case is in the page at once: not paged, not filtered, not drawn piece by piece. Of events: every event of the
   * days it shows, so that one that is gone was struck out.
   */
  whole: boolean;
  /**
   * A grid with columns that stay draws each row twice: one part in each pane. `row` here is the part in the other pane;
   * `list` holds both. A part belongs to the row that has the same attribute `by`, or without one to
   * the row in the same place, where both panes have equally many.
   */
  otherPane?: { row: string; by?: string };
  /**
   * Columns are drawn as one scrolls aside to them. A field that is not drawn then keeps what the row of its case last
   * said of it while the page was open; unless a cell of it said something new and was gone before that was read.
   */
  columnsComeAndGo?: boolean;
  /**
   * `events`: each row is one event and not one case, as in a calendar. Its field `history` reads the row itself
   * (`:scope`) as a line; the rows of a case become one reading, and each of them carries the badge of the case. The
   * other fields must say the same on all of them, else they are two answers about one case.
   */
  rowsAre?: 'cases' | 'events';
  /** shown when the list is truly empty, so that no rows is not a fault */
  emptyWhen?: string;
}

export interface CasePage extends PageBase {
  kind: 'case';
  /** the element that holds the case; watched for changes */
  root: string;
  anchor: Locator;
}

/**
 * Where something stands. The first of a field's locators that finds it is used.
 * `column` names a table or grid column by its header, `label` a value by the words beside it, `beside` by the whole
 * words of whatever element stands before it, `aria` by its name or description for screen readers, `title` by its
 * title. The selector of `css` says all else, attributes, `data-*` and the way through the page; `:scope` is the row, or
 * the root of a case page, itself.
 */
export type Locator = (
  { column: string } | { label: string } | { beside: string } | { aria: string } | { title: string } | { css: string }
) & { from?: From };

/**
 * What of the element is read: what it shows unless said otherwise, of an input what is written or chosen in it. `value`
 * is the property of an input; an element without the property or attribute is not the one that was meant.
 */
export type From = 'text' | 'value' | 'title' | { attribute: string };

export interface Field {
  find: Locator[];
  read: Read;
  /** the page may lack it, and then knows nothing of it; without this a missing field is a fault that greys */
  optional?: boolean;
  /** event types that would stand in this field too: where it is empty, there is none of them either */
  covers?: string[];
  /** the page's own word for it, where the locator does not name it */
  label?: string;
  /** what must be true of what is read, or it is not believed */
  expect?: Expect;
}

/** What a field's values look like; one that does not is unreadable, and many such make the field so on the whole page. */
export interface Expect {
  /** days: at most so many years before today, and after; `[120, 30]` unless said otherwise */
  years?: [before: number, after: number];
  /** texts: `0` is a figure, `A` a letter, all else itself; one of these fits, such as `26-004117` fits `00-000000` */
  shapes?: string[];
  /** texts: one of these, whatever the case of their letters */
  words?: string[];
  /** numbers: the least and the most */
  range?: [least: number, most: number];
  /** it is never empty; an empty one has not been found */
  filled?: true;
  /** of the rows that hold something, so great a share must be read, else the field counts in no row; 0.8 unless said */
  share?: number;
}

/** Words of the page → ids of ours; an empty id says that the word means nothing here, as an empty field does. */
export type Words = Record<string, string>;

export type Read =
  | { as: 'text' }
  /** a person's name, »Prøvesen, Ida« turned round to »Ida Prøvesen« */
  | { as: 'person' }
  /** `1.234,5` is kept as `1234.5` */
  | { as: 'number' }
  | { as: 'cpr' }
  | { as: 'date' }
  | { as: 'dates' }
  | { as: 'choice'; words: Words }
  /** A table of events, one line each; the row `:scope` is the table itself, as one line. Lines whose kind is not among the words are other matters and passed over. */
  | { as: 'history'; row: string; kind: Field; on: Field; with?: Field; by?: Field; channel?: Field }
  | { as: 'periods'; row: string; starts: Field; ends: Field; reason?: Field };
