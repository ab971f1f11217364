import type { ChosenPage } from '../adapters/choose-page.ts';
import { withColumns } from '../adapters/columns.ts';
import { isCalendar } from '../adapters/is-calendar.ts';
import { mayRead } from '../adapters/may-read.ts';
import { hasPanes, inPanes, rowOfPart } from '../adapters/panes.ts';
import { findRows, keyOfRow, problemOf, watchedElement } from '../adapters/read-page.ts';
import { RowsRead } from './rows-read.ts';
import type { Sight } from './sight.ts';
import { StandingBadges, type Pen } from './standing-badges.ts';
import { Telling, type Observe } from './telling.ts';
import { touchedRows } from './touched-rows.ts';

/** What the page needs of the rest: judgement, a pen, eyes, time, and someone to tell when it cannot read. */
export interface PageServices extends Pen {
  observe: Observe;
  /** The page cannot be read: `lookedFor` is what was not found. */
  cannotRead(lookedFor: string): void;
  /** The page can be read (again). */
  canRead(): void;
  /** whether a node is one of ours */
  isOurs(node: Node): boolean;
  /** Watches a row for changes of its looks as well: of what is hidden in it. */
  watchLooks(row: Element): void;
  /** Begins to watch which rows are in sight; a look is due when others are. */
  watchSight(): Sight;
  /** Gives way to the page; `soon` for what a person is waiting for. */
  turn(soon: boolean): Promise<void>;
  /** milliseconds, for measuring how long a stretch of work has lasted */
  now(): number;
  /** how long it may last */
  stretch: number;
  /** when it aborts, no more is read or drawn */
  signal: AbortSignal;
}

/** Lists up to this many rows are drawn whole; of longer ones what is in sight. */
const shortList = 200;
/**
 * So many badges are drawn in one stretch. A long list is laid out whole for each of them, which takes longer than the
 * drawing: there what is on a screen comes in one.
 */
const batchDrawn = { short: 20, long: 32 };

/**
 * One page of a case system: reads it, asks for judgement, draws; what is in sight first, then all the rest, in
 * stretches so short that the page does not notice. After a change only the changed rows are read again.
 *
 * A badge never stands on the wrong case: it is drawn only on a row that, at that moment, shows the case it was
 * judged for, and is taken away in the same turn in which a row starts to show another one.
 */
export class BadgedPage {
  readonly #chosen: ChosenPage;
  readonly #services: PageServices;
  readonly #rows: RowsRead;
  readonly #telling: Telling;
  readonly #badges: StandingBadges;
  /** the list is told whole, in one message */
  readonly #isToldWhole: boolean;
  #sight: Sight | null = null;
  #listIsOld = true;
  /** the rows of a list that was found, until they are taken in; no array until they are held */
  #found: NodeListOf<Element> | Element[] | null = null;
  #isLooking = false;
  /** how long it took to take in what changed last: the next stretch may follow it at once, and is so much shorter */
  #held = 0;
  #drawing: Promise<void> | null = null;
  #wake: () => void = () => {};

  constructor(chosen: ChosenPage, services: PageServices) {
    const { page } = chosen;
    this.#chosen = chosen;
    this.#services = services;
    this.#rows = new RowsRead(page, (ref) => this.#telling.lastTold(ref), services.watchLooks);
    this.#telling = new Telling(page, this.#rows, services.observe, () => this.#wake());
    this.#badges = new StandingBadges(chosen, this.#rows, services);
    this.#isToldWhole = page.kind === 'list' && page.whole && isCalendar(page);
  }

  watched(document: Document): Element | null {
    return watchedElement(document, this.#chosen.page);
  }

  /**
   * Takes in what changed, before the next paint: each badge whose row no longer shows its case is taken away.
   *
   * @returns `soon` where rows show other cases, or none of ours any more; `later` where only their content changed;
   * `shifted` where all that may have changed is a badge's room; null where it is nothing to us
   */
  changed(records: readonly MutationRecord[], holder: Element): 'soon' | 'later' | 'shifted' | null {
    const { page } = this.#chosen;
    const { isOurs, now } = this.#services;
    const start = now();
    const selector = page.kind === 'list' ? page.row : null;
    const other = hasPanes(page) ? { by: page.otherPane.by, rowOf: rowOfPart } : null;
    const due = inPanes(page, () =>
      withColumns(() => {
        const isRead = (row: Element) => this.#rows.read.has(row);
        const touched = touchedRows(records, { selector, holder, other, isOurs, isRead });
        this.#listIsOld ||= touched.members;
        let soon = touched.members || touched.header;
        if (touched.header) this.#doubtAll();
        if (touched.members) this.#badges.dropGone();
        for (const row of touched.torn) if (this.#badges.dropStray(row)) soon = true;
        let later = false;
        let shifted = false;
        for (const [row, changes] of touched.rows) {
          const known = this.#rows.read.get(row);
          if (!known) {
            later = true;
            continue;
          }
          const anchor = this.#badges.anchorOn(row);
          // What changed in the badge's own cell may have taken its room.
          const isShifted = anchor !== undefined && changes.some(({ element }) => anchor.contains(element));
          if (isShifted) this.#badges.shift(row);
          const isNews = changes.some((change) => mayRead(row, change, page));
          later ||= isNews;
          shifted ||= isShifted;
          if (!isNews && !isShifted) continue;
          if (isNews) this.#rows.touch(row, changes, () => keyOfRow(row, this.#chosen));
          const stray = this.#badges.dropStray(row, isNews);
          soon ||= stray || (!anchor && keyOfRow(row, this.#chosen) !== known.ref);
        }
        return soon ? 'soon' : later ? 'later' : shifted ? 'shifted' : null;
      }),
    );
    this.#held = now() - start;
    return due;
  }

  /** The list, or the case, came or was replaced. */
  replaced(): void {
    this.#listIsOld = true;
    inPanes(this.#chosen.page, () => withColumns(() => this.#doubtAll()));
  }

  /**
   * Reads the page as it is now and brings its badges up to date. Ends when there is nothing left to do; at once where
   * an earlier look is still under way, which then sees what is new.
   */
  async look(document: Document): Promise<void> {
    this.#badges.takeShifted();
    if (this.#isLooking) return this.#wake();
    this.#isLooking = true;
    try {
      await this.#lookOn(document);
    } finally {
      this.#isLooking = false;
    }
  }

  /** Forgets what was judged, so that the next look asks again: the day, the rules or the record changed. */
  forget(): void {
    this.#telling.forget();
  }

  /** A field is believed no longer, by an answer: the look that waits for it asks again. */
  doubt(): void {
    this.#telling.doubt();
  }

  /** A field is believed again, by an answer: the look that waits for it asks again when all has been told. */
  relieve(): void {
    this.#telling.relieve();
  }

  /** Another page told of these cases: the next look asks again about those that stand here. */
  askAgain(refs: readonly string[]): void {
    this.#telling.askAgain(refs);
  }

  eraseAll(): void {
    this.#badges.eraseAll();
  }

  async #lookOn(document: Document): Promise<void> {
    for (;;) {
      const next = this.#stretch(document);
      this.#telling.throwFailure();
      if (next === 'done') return;
      // One batch for each layout: what the next one must know of the page would ask for another.
      if (this.#drawing) await this.#drawing;
      this.#drawing = null;
      const news = new Promise<void>((resolve) => (this.#wake = resolve));
      if (next === 'wait') await news;
      else if (next === 'soon') await this.#services.turn(true);
      // What a person waits for does not wait until the page has nothing to do.
      else await Promise.race([news, this.#services.turn(false)]);
    }
  }

  /**
   * One stretch of the most urgent work.
   *
   * @returns when the next is due; `wait`: when something comes in, an answer or the first sight of the page
   */
  #stretch(document: Document): 'soon' | 'idle' | 'wait' | 'done' {
    if (this.#services.signal.aborted) return 'done';
    const end = this.#services.now() + this.#services.stretch - this.#held;
    this.#held = 0;
    if (this.#listIsOld) {
      this.#listIsOld = false;
      this.#found = findRows(document, this.#chosen.page) ?? [];
      // To find ten thousand rows takes a stretch by itself, and to hold them another, however quick the first one was.
      if (this.#found.length > shortList || this.#services.now() > end) return 'soon';
    }
    if (this.#found) {
      if (!Array.isArray(this.#found)) {
        this.#found = [...this.#found];
        if (this.#services.now() > end) return 'soon';
      }
      this.#takeIn(this.#found);
      this.#found = null;
      if (this.#services.now() > end) return 'soon';
    }
    const { list } = this.#rows;
    const isShort = list.length <= shortList;
    const near = isShort ? list : (this.#sight?.near() ?? null);
    // Until it is known what is in sight, nothing may stand before it in the queue.
    if (!near) return document.hidden ? 'done' : 'wait';
    const toTell = this.#isToldWhole ? list : near;
    if (!this.#readUntil(end, toTell)) return 'soon';
    // A calendar says by what is missing on its days what was struck out: whatever changes, it is told in one message.
    if (this.#isToldWhole && this.#telling.isBehind) this.#telling.forget();
    this.#telling.tell(toTell);
    const most = isShort ? batchDrawn.short : batchDrawn.long;
    this.#drawing = this.#badges.draw(near, most, (ref) => this.#telling.viewOf(ref));
    if (this.#drawing) return 'soon';
    if (!this.#readUntil(end, this.#rows.unread)) return 'idle';
    if (!this.#report(document)) return 'done';
    if (this.#telling.isAsking) return 'wait';
    return this.#telling.tellRest() ? 'wait' : 'done';
  }

  #takeIn(rows: Element[]): void {
    for (const row of this.#rows.takeIn(rows)) {
      const ref = this.#rows.forget(row);
      this.#badges.forget(row);
      if (ref !== null) this.#telling.compare(ref);
    }
    if (rows.length <= shortList) return;
    this.#sight ??= this.#services.watchSight();
    this.#sight.follow(new Set(rows));
  }

  /** @returns whether all of them had been read before the time was up */
  #readUntil(end: number, rows: Iterable<Element>): boolean {
    // In one pass: what stands above and around the rows is looked up once for all of them.
    return inPanes(this.#chosen.page, () =>
      withColumns(() => {
        for (const row of rows) {
          if (!this.#rows.unread.has(row)) continue;
          for (const ref of this.#rows.readAnew(row)) this.#telling.compare(ref);
          if (this.#services.now() > end) return false;
        }
        return true;
      }),
    );
  }

  /** @returns whether the page can be read */
  #report(document: Document): boolean {
    const problem = problemOf(document, this.#chosen.page, this.#rows.cases.size, this.#rows.list.length);
    if (problem === null) this.#services.canRead();
    else {
      this.#services.cannotRead(problem);
      this.eraseAll();
    }
    return problem === null;
  }

  /** Something happened that may have changed every row. */
  #doubtAll(): void {
    for (const row of this.#rows.read.keys()) {
      this.#rows.unread.add(row);
      this.#badges.dropStray(row);
    }
  }
}
