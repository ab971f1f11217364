import type { AdapterPage } from '../adapters/adapter.ts';
import { gatherEvents } from '../adapters/gather-events.ts';
import { isCalendar } from '../adapters/is-calendar.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import { readRows, type ReadRow } from '../adapters/read-page.ts';
import { holdBack, mayHoldEditor } from './hold-back.ts';

/** A row as it was last read. Kept as text, which weighs a fraction of the objects it came from. */
export interface RowRead {
  /** null where the key cannot be read */
  ref: string | null;
  anchor: Element | null;
  content: string;
}

/** The rows of one page, what each of them said when it was last read, and which of them are one case. */
export class RowsRead {
  readonly #page: AdapterPage;
  readonly #lastTold: (ref: string) => string | undefined;
  readonly #watchLooks: (row: Element) => void;
  /** in the page's order */
  #list: Element[] = [];
  readonly #read = new Map<Element, RowRead>();
  /** rows that are new, or say something else than when they were read */
  readonly unread = new Set<Element>();
  /** what each case last said, where columns come and go */
  readonly #seen = new Map<string, RawReading['fields']>();
  readonly #rowsOfCase = new Map<string, Set<Element>>();

  /**
   * @param lastTold the content that was last told of a case
   * @param watchLooks a row will say something else as soon as what is hidden in it is shown
   */
  constructor(page: AdapterPage, lastTold: (ref: string) => string | undefined, watchLooks: (row: Element) => void) {
    this.#page = page;
    this.#lastTold = lastTold;
    this.#watchLooks = watchLooks;
  }

  get list(): readonly Element[] {
    return this.#list;
  }

  get cases(): ReadonlyMap<string, ReadonlySet<Element>> {
    return this.#rowsOfCase;
  }

  get read(): ReadonlyMap<Element, RowRead> {
    return this.#read;
  }

  /** Rows come and go. @returns those that are read and gone; to be forgotten */
  takeIn(list: Element[]): Element[] {
    this.#list = list;
    const there = new Set(list);
    for (const row of this.unread) if (!there.has(row)) this.unread.delete(row);
    for (const row of list) if (!this.#read.has(row)) this.unread.add(row);
    return [...this.#read.keys()].filter((row) => !there.has(row));
  }

  /** @returns the case whose content may have changed by it */
  forget(row: Element): string | null {
    const ref = this.#read.get(row)?.ref ?? null;
    this.#read.delete(row);
    if (ref !== null) this.#takeFromCase(ref, row);
    return ref;
  }

  /** Reads rows anew. @returns the cases whose content may have changed by it */
  readAnew(rows: readonly Element[]): Set<string> {
    const touched = new Set<string>();
    for (const [index, read] of readRows(rows, this.#page).entries()) {
      const row = rows[index]!;
      const ref = read?.reading.ref ?? null;
      const before = this.#read.get(row)?.ref ?? null;
      this.unread.delete(row);
      if (read?.byLooks) this.#watchLooks(row);
      const content = read ? this.#heldAndFilled(read.reading, row) : '';
      this.#read.set(row, { ref, anchor: read?.anchor ?? null, content });
      if (before !== ref && before !== null) {
        this.#takeFromCase(before, row);
        touched.add(before);
      }
      if (ref === null) continue;
      const ofCase = this.#rowsOfCase.get(ref);
      if (ofCase) ofCase.add(row);
      else this.#rowsOfCase.set(ref, new Set([row]));
      touched.add(ref);
    }
    return touched;
  }

  /** All that the page says of a case now; more than one line where rows of the same key differ. */
  contentOf(ref: string): string {
    return [...new Set(this.#contents(ref))].join('\n');
  }

  /** What the page says of a case, as it is told: of rows that differ each; null where the page shows it no more. */
  readingsOf(ref: string): RawReading[] | null {
    if (!this.#rowsOfCase.has(ref)) return null;
    const rows = this.#contents(ref);
    const isEvents = isCalendar(this.#page);
    const readings = (isEvents ? rows : [...new Set(rows)]).map((content) => JSON.parse(content) as RawReading);
    if (!isEvents) return readings;
    const gathered = readings.map((reading) => ({ reading }) as ReadRow);
    gatherEvents(gathered);
    return [...new Set(gathered.map(({ reading }) => reading))];
  }

  hasKeyless(): boolean {
    return [...this.#read.values()].some(({ ref }) => ref === null);
  }

  #contents(ref: string): string[] {
    return [...this.#rowsOfCase.get(ref)!].map((row) => this.#read.get(row)!.content);
  }

  #takeFromCase(ref: string, row: Element): void {
    const rows = this.#rowsOfCase.get(ref);
    rows?.delete(row);
    if (!rows?.size) this.#rowsOfCase.delete(ref);
  }

  /** The reading as it is compared and told, with what is held back and filled in; of most rows nothing is. */
  #heldAndFilled(reading: RawReading, row: Element): string {
    const asRead = JSON.stringify(reading);
    const isEdited = mayHoldEditor(asRead);
    if (isEdited) {
      const own = this.#read.get(row);
      // A row that was drawn anew has said nothing itself; of a case that stands in two rows, who knows in which.
      const before = own?.ref === reading.ref ? own.content : this.#lastTold(reading.ref);
      holdBack(reading, before, this.#page);
    }
    return this.#fillIn(reading, row) || isEdited ? JSON.stringify(reading) : asRead;
  }

  /**
   * Has a column that is not drawn now say what it said before. Of a case that stands in two rows nothing is known so.
   *
   * @returns whether columns of the page come and go
   */
  #fillIn({ ref, fields }: RawReading, row: Element): boolean {
    if (this.#page.kind !== 'list' || !this.#page.columnsComeAndGo) return false;
    const isAlone = [...(this.#rowsOfCase.get(ref) ?? [])].every((one) => one === row || !one.isConnected);
    for (const [name, before] of Object.entries((isAlone && this.#seen.get(ref)) || {})) {
      const field = fields[name];
      if (!field || ('fault' in field && field.fault === 'field-not-found')) fields[name] = before;
    }
    this.#seen.set(ref, fields);
    return true;
  }
}
