import type { AdapterPage, Field } from '../adapters/adapter.ts';
import { gridCell } from '../adapters/columns.ts';
import type { RowChange } from '../adapters/may-read.ts';
import { rawInCell } from '../adapters/raw-field.ts';
import type { RawField, RawReading } from '../adapters/raw-reading.ts';

type Fields = RawReading['fields'];

/** What each case last said of the columns that are not drawn now, on a page where columns come and go. */
export class ColumnMemory {
  readonly #said = new Map<string, Fields>();
  /** by row: the cells that are new, or say something else than when it was read; what they say, where that was looked at */
  readonly #unread = new Map<Element, Map<Element, Fields | null>>();
  readonly #fields: [name: string, field: Field][];

  constructor({ fields }: AdapterPage) {
    this.#fields = Object.entries(fields).filter(([name]) => name !== 'ref');
  }

  /** Something in a row says something else, of the same case, or has come into it. Call it within `withColumns`. */
  doubt(row: Element, { element, came }: RowChange): void {
    const cell = element.closest(gridCell);
    if (cell && !cell.contains(row)) return this.#notRead(row, cell, null);
    if (element !== row) this.#notRead(row, element, null);
    // Looked at now: it may be gone, and its header with it, before its row is read.
    for (const one of came ?? []) if (one instanceof Element) this.#notRead(row, one, this.#fieldsIn(one));
  }

  #notRead(row: Element, cell: Element, fields: Fields | null): void {
    const cells = this.#unread.get(row);
    if (cells) cells.set(cell, fields);
    else this.#unread.set(row, new Map([[cell, fields]]));
  }

  #fieldsIn(cell: Element): Fields {
    const fields: Fields = {};
    for (const [name, field] of this.#fields) {
      const raw = rawInCell(cell, field);
      if (raw) fields[name] = raw;
    }
    return fields;
  }

  /**
   * A row is read anew, or gone. Was a cell gone first that said something else, its case has changed, and nobody knows
   * in what: what it said before is forgotten, so that it is grey rather than half of now and half of then.
   *
   * @param before the case it showed
   * @param now the case it shows; null where it is gone
   */
  settle(row: Element, before: string | null, now: string | null): void {
    const cells = this.#unread.get(row);
    if (!cells) return;
    this.#unread.delete(row);
    if (before === null) return;
    for (const [cell, fields] of cells) {
      const isRead = before === now && cell.isConnected;
      if (!isRead && (!fields || this.#isNews(before, fields))) this.#said.delete(before);
    }
  }

  /** A column that was never drawn is no news: nothing was made of it. */
  #isNews(ref: string, fields: Fields): boolean {
    const said = this.#said.get(ref) ?? {};
    return Object.entries(fields).some(([name, field]) => {
      const before = said[name];
      return before && !isMissing(before) && JSON.stringify(before) !== JSON.stringify(field);
    });
  }

  /** @param there the rows of the page */
  settleGone(there: ReadonlySet<Element>, caseOf: (row: Element) => string | null): void {
    for (const row of this.#unread.keys()) if (!there.has(row)) this.settle(row, caseOf(row), null);
  }

  /**
   * Has a column that is not drawn now say what it said before.
   *
   * @param fields is changed
   * @param isAlone the case stands in one row; of one that stands in two nothing is known so
   */
  fillIn({ ref, fields }: RawReading, isAlone: boolean): void {
    for (const [name, before] of Object.entries((isAlone && this.#said.get(ref)) || {})) {
      const field = fields[name];
      if (!field || isMissing(field)) fields[name] = before;
    }
    this.#said.set(ref, fields);
  }
}

const isMissing = (field: RawField) => 'fault' in field && field.fault === 'field-not-found';
