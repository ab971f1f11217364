import type { ChosenPage } from '../adapters/choose-page.ts';
import { wholeRow } from '../adapters/panes.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import { keyOfRow } from '../adapters/read-page.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { RowsRead } from './rows-read.ts';

/** A badge and where it goes. */
export interface Place {
  anchor: Element;
  ref: string;
  view: BadgeView;
  /** gives what the page says of the case; null where it says nothing of it any more */
  reading: () => RawReading | null;
}

export interface Pen {
  /** Draws badges for a batch of places, until they stand; a place that has one already gets it replaced. */
  draw(places: Place[]): Promise<void>;
  /** Takes the badge of a place away. */
  erase(anchor: Element): void;
  /** whether the badge drawn for a place still stands there: a page may tear out what it did not make */
  stands(anchor: Element): boolean;
}

interface Drawn {
  anchor: Element;
  ref: string;
  view: BadgeView;
}

/** A page that tears out a badge so many times is left alone in that row. */
const mostTorn = 10;

/** The badges that stand on one page, each on the row whose case it was judged for. */
export class StandingBadges {
  readonly #chosen: ChosenPage;
  readonly #rows: RowsRead;
  readonly #pen: Pen;
  readonly #drawn = new Map<Element, Drawn>();
  /** rows whose badge may have lost its room, though it says the same, since a look was last asked for */
  readonly #shifted = new Set<Element>();
  /** and those of before, whose badge is to find its place now */
  readonly #toPlace = new Set<Element>();
  readonly #torn = new WeakMap<Element, number>();

  constructor(chosen: ChosenPage, rows: RowsRead, pen: Pen) {
    this.#chosen = chosen;
    this.#rows = rows;
    this.#pen = pen;
  }

  /** where the badge of a row stands; undefined where it has none */
  anchorOn(row: Element): Element | undefined {
    return this.#drawn.get(row)?.anchor;
  }

  /** What stands beside a row's badge changed, and it may have to find its place anew. */
  shift(row: Element): void {
    this.#shifted.add(row);
  }

  /** From now on those that shifted find their place; not what shifts later, or a page could keep a look going for ever. */
  takeShifted(): void {
    for (const row of this.#shifted) this.#toPlace.add(row);
    this.#shifted.clear();
  }

  /**
   * Draws what is not drawn in these rows as it should be.
   *
   * @returns when it stands; null where nothing was to be drawn
   */
  draw(rows: readonly Element[], most: number, viewOf: (ref: string) => BadgeView | null): Promise<void> | null {
    const places: Place[] = [];
    for (const row of rows) {
      if (this.#rows.unread.has(row) || (this.#torn.get(row) ?? 0) > mostTorn) continue;
      const { ref, anchor } = this.#rows.read.get(row)!;
      const view = ref === null ? null : viewOf(ref);
      if (!view || !anchor) continue;
      const before = this.#drawn.get(row);
      const shifted = this.#toPlace.delete(row);
      this.#drawn.set(row, { anchor, ref: ref!, view });
      if (before?.anchor === anchor && before.ref === ref && !shifted && sameView(before.view, view)) continue;
      if (before && before.anchor !== anchor) this.#pen.erase(before.anchor);
      places.push({ anchor, ref: ref!, view, reading: () => this.#rows.readingsOf(ref!)?.[0] ?? null });
      if (places.length === most) break;
    }
    return places.length > 0 ? this.#pen.draw(places) : null;
  }

  /**
   * Takes the badge of a row away where it may not stand there any longer.
   *
   * @param isNews whether the row's case may be another one
   * @returns whether it did
   */
  dropStray(row: Element, isNews = true): boolean {
    const drawn = this.#drawn.get(row);
    if (!drawn) return false;
    const stands = this.#pen.stands(drawn.anchor);
    const isThere = stands && row.isConnected && wholeRow(row).some((part) => part.contains(drawn.anchor));
    if (isThere && (!isNews || keyOfRow(row, this.#chosen) === drawn.ref)) return false;
    if (!stands) this.#torn.set(row, (this.#torn.get(row) ?? 0) + 1);
    this.#erase(row);
    return true;
  }

  dropGone(): void {
    for (const row of this.#drawn.keys()) if (!row.isConnected) this.#erase(row);
  }

  /** The row is the page's no longer. */
  forget(row: Element): void {
    this.#shifted.delete(row);
    this.#toPlace.delete(row);
    this.#erase(row);
  }

  eraseAll(): void {
    for (const { anchor } of this.#drawn.values()) this.#pen.erase(anchor);
    this.#drawn.clear();
  }

  #erase(row: Element): void {
    const drawn = this.#drawn.get(row);
    this.#drawn.delete(row);
    if (drawn) this.#pen.erase(drawn.anchor);
  }
}

function sameView(one: BadgeView, other: BadgeView): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
