import { gridCell } from '../adapters/columns.ts';
import type { RawReading } from '../adapters/raw-reading.ts';

/** What each case last said of the columns that are not drawn now, on a page where columns come and go. */
export class ColumnMemory {
  readonly #said = new Map<string, RawReading['fields']>();
  /** by row: the cells that say something else than when it was read */
  readonly #unread = new Map<Element, Set<Element>>();

  /** Something in a row says something else, of the same case. */
  doubt(row: Element, element: Element): void {
    if (element === row) return; // Its cells come and go; what each of them says is another matter.
    const cell = element.closest(gridCell);
    const part = cell && !cell.contains(row) ? cell : element;
    const parts = this.#unread.get(row);
    if (parts) parts.add(part);
    else this.#unread.set(row, new Set([part]));
  }

  /**
   * A row is read anew, or gone. Was a cell gone first that said something else, nobody knows what: what its case said
   * before is forgotten, so that it is grey rather than half of now and half of then.
   *
   * @param before the case it showed
   * @param now the case it shows; null where it is gone
   */
  settle(row: Element, before: string | null, now: string | null): void {
    const cells = this.#unread.get(row);
    if (!cells) return;
    this.#unread.delete(row);
    const isHeard = before === now && [...cells].every((cell) => cell.isConnected);
    if (!isHeard && before !== null) this.#said.delete(before);
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
      if (!field || ('fault' in field && field.fault === 'field-not-found')) fields[name] = before;
    }
    this.#said.set(ref, fields);
  }
}
