import type { AdapterPage } from '../adapters/adapter.ts';
import { gatherEvents } from '../adapters/gather-events.ts';
import { isCalendar } from '../adapters/is-calendar.ts';
import type { RowChange } from '../adapters/may-read.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import { readRows, type ReadRow } from '../adapters/read-page.ts';
import { ColumnMemory } from './column-memory.ts';
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
  /** null where columns neither come nor go */
  readonly #memory: ColumnMemory | null;
  readonly #rowsOfCase = new Map<string, Set<Element>>();

  /**
   * @param lastTold the content that was last told of a case
   * @param watchLooks a row will say something else as soon as what is hidden in it is shown
   */
  constructor(page: AdapterPage, lastTold: (ref: string) => string | undefined, watchLooks: (row: Element) => void) {
    this.#page = page;
    this.#lastTold = lastTold;
    this.#watchLooks = watchLooks;
    this.#memory = page.kind === 'list' && page.columnsComeAndGo ? new ColumnMemory(page) : null;
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
    this.#memory?.settleGone(there, (row) => this.#read.get(row)?.ref ?? null);
    for (const row of list) if (!this.#read.has(row)) this.unread.add(row);
    return [...this.#read.keys()].filter((row) => !there.has(row));
  }

  /**
   * A row that was read says something else.
   *
   * @param shows the case that it shows now; null where it is torn off and tells none
   */
  touch(row: Element, changes: readonly RowChange[], shows: () => string | null): void {
    this.unread.add(row);
    if (!this.#memory) return;
    const now = shows();
    if (now !== null && now !== this.#read.get(row)?.ref) return;
    for (const change of changes) this.#memory.doubt(row, change);
  }

  /** @returns the case whose content may have changed by it */
  forget(row: Element): string | null {
    const ref = this.#read.get(row)?.ref ?? null;
    this.#read.delete(row);
    if (ref !== null) this.#takeFromCase(ref, row);
    return ref;
  }

  /** Reads a row anew. @returns the cases whose content may have changed by it */
  readAnew(row: Element): string[] {
    const [read] = readRows([row], this.#page);
    const ref = read?.reading.ref ?? null;
    const before = this.#read.get(row)?.ref ?? null;
    this.unread.delete(row);
    if (read?.byLooks) this.#watchLooks(row);
    this.#memory?.settle(row, before, ref);
    const content = read ? this.#heldAndFilled(read.reading, row) : '';
    this.#read.set(row, { ref, anchor: read?.anchor ?? null, content });
    if (before !== ref && before !== null) this.#takeFromCase(before, row);
    if (ref !== null) {
      const ofCase = this.#rowsOfCase.get(ref);
      if (ofCase) ofCase.add(row);
      else this.#rowsOfCase.set(ref, new Set([row]));
    }
    return [...new Set([before, ref])].filter((one) => one !== null);
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
    if (this.#memory) {
      const isAlone = [...(this.#rowsOfCase.get(reading.ref) ?? [])].every((one) => one === row || !one.isConnected);
      this.#memory.fillIn(reading, isAlone);
    }
    return this.#memory || isEdited ? JSON.stringify(reading) : asRead;
  }
}
