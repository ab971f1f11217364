import type { ChosenPage } from '../adapters/choose-page.ts';
import { withColumns } from '../adapters/columns.ts';
import { gatherEvents } from '../adapters/gather-events.ts';
import { isCalendar } from '../adapters/is-calendar.ts';
import { mayRead } from '../adapters/may-read.ts';
import { hasPanes, inPanes, rowOfPart, wholeRow } from '../adapters/panes.ts';
import { keyOfRow, problemOf, readRows, rowElements, watchedElement, type ReadRow } from '../adapters/read-page.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { Sight } from './sight.ts';
import { touchedRows } from './touched-rows.ts';

/** What the page needs of the rest: judgement, a pen, eyes, time, and someone to tell when it cannot read. */
export interface PageServices {
  /** Judges what was read; views by case reference. */
  observe(readings: RawReading[], about: AboutPage): Promise<Record<string, BadgeView>>;
  /** Draws badges for a batch of places, until they stand; a place that has one already gets it replaced. */
  draw(places: Place[]): Promise<void>;
  /** Takes the badge of a place away. */
  erase(anchor: Element): void;
  /** whether the badge drawn for a place still stands there: a page may tear out what it did not make */
  stands(anchor: Element): boolean;
  /** The page cannot be read: `lookedFor` is what was not found. */
  cannotRead(lookedFor: string): void;
  /** The page can be read (again). */
  canRead(): void;
  /** whether a node is one of ours */
  isOurs(node: Node): boolean;
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

/** A badge and where it goes. */
export interface Place {
  anchor: Element;
  ref: string;
  view: BadgeView;
  /** gives what the page says of the case; null where it says nothing of it any more */
  reading: () => RawReading | null;
}

/** What goes with readings. */
export interface AboutPage {
  /**
   * where the message stands: the first of a page, one with further cases of it, cases that changed, or cases of which
   * another page told
   */
  part: 'first' | 'more' | 'changes' | 'again';
  /** with this message the whole list has been told: these are the references of all its cases; else null */
  listed: string[] | null;
  /** how many cases the page shows now */
  shown: number;
}

/** What was last told of a case on this page, and the badge that came back. */
interface Told {
  content: string;
  view: BadgeView | null;
}

/** A row as it was last read. Kept as text, which weighs a fraction of the objects it came from. */
interface RowOnPage {
  /** null where the key cannot be read */
  ref: string | null;
  anchor: Element | null;
  content: string;
}

interface Drawn {
  anchor: Element;
  ref: string;
  view: BadgeView;
}

/** Lists up to this many rows are drawn whole; of longer ones what is in sight. */
const shortList = 200;
/**
 * So many badges are drawn in one stretch. A long list is laid out whole for each of them, which takes longer than the
 * drawing: there what is on a screen comes in one.
 */
const batchDrawn = { short: 20, long: 32 };
/** So many cases are told in one message, while nobody is waiting for them. */
const batchTold = 200;
/** In what was read of a row: a field of a form, and one that someone may be writing in. */
const entered = '"entered"';
const beingWritten = `${entered}:true`;
/** A page that tears out a badge so many times is left alone in that row. */
const mostTorn = 10;
/** So many times all is told again because a field is believed again. */
const mostReliefs = 3;

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
  /** a list that shows all of itself */
  readonly #isWhole: boolean;
  #sight: Sight | null = null;
  /** in the page's order */
  #rows: Element[] = [];
  #listIsOld = true;
  /** the rows of a list that was found, until they are taken in */
  #found: Element[] | null = null;
  readonly #read = new Map<Element, RowOnPage>();
  readonly #unread = new Set<Element>();
  /** what each case last said, where columns come and go */
  readonly #seen = new Map<string, RawReading['fields']>();
  readonly #rowsOfCase = new Map<string, Set<Element>>();
  readonly #told = new Map<string, Told>();
  /** what was last told of each case; not forgotten with the answers to it */
  readonly #said = new Map<string, string>();
  /** cases of which something else was told, or nothing */
  readonly #untold = new Set<string>();
  /** cases of which another page told */
  readonly #again = new Set<string>();
  readonly #asking = new Set<Promise<void>>();
  readonly #drawn = new Map<Element, Drawn>();
  /** rows whose badge may have lost its room, though it says the same, since a look was last asked for */
  readonly #shifted = new Set<Element>();
  /** and those of before, whose badge is to find its place now */
  readonly #toPlace = new Set<Element>();
  readonly #torn = new WeakMap<Element, number>();
  /** since when all of the page is being told: nothing yet, a part, or all of it */
  #telling: 'first' | 'more' | 'changes' = 'first';
  #reliefs = 0;
  /** what was told last is greyer than it need be by now */
  #isRelieved = false;
  #failure: { error: unknown } | null = null;
  #isLooking = false;
  #drawing: Promise<void> | null = null;
  #wake: () => void = () => {};

  constructor(chosen: ChosenPage, services: PageServices) {
    this.#chosen = chosen;
    this.#services = services;
    this.#isWhole = chosen.page.kind === 'list' && chosen.page.whole;
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
    const selector = page.kind === 'list' ? page.row : null;
    const other = hasPanes(page) ? { by: page.otherPane.by, rowOf: rowOfPart } : null;
    return inPanes(page, () =>
      withColumns(() => {
        const touched = touchedRows(records, selector, holder, this.#services.isOurs, other);
        this.#listIsOld ||= touched.members;
        let soon = touched.members || touched.header;
        if (touched.header) this.#doubtAll();
        if (touched.members) for (const row of this.#drawn.keys()) if (!row.isConnected) this.#erase(row);
        for (const row of touched.torn) if (this.#drawn.has(row) && this.#dropStray(row)) soon = true;
        let later = false;
        let shifted = false;
        for (const [row, elements] of touched.rows) {
          const known = this.#read.get(row);
          if (!known) {
            later = true;
            continue;
          }
          const drawn = this.#drawn.get(row);
          // What changed in the badge's own cell may have taken its room.
          const isShifted = drawn !== undefined && elements.some((element) => drawn.anchor.contains(element));
          if (isShifted) this.#shifted.add(row);
          const isNews = elements.some((element) => mayRead(row, element, page));
          later ||= isNews;
          shifted ||= isShifted;
          if (!isNews && !isShifted) continue;
          if (isNews) this.#unread.add(row);
          const stray = this.#dropStray(row, isNews);
          soon ||= stray || (!drawn && keyOfRow(row, this.#chosen) !== known.ref);
        }
        return soon ? 'soon' : later ? 'later' : shifted ? 'shifted' : null;
      }),
    );
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
    for (const row of this.#shifted) this.#toPlace.add(row);
    // Not what shifts from now on: a page that changes something all the time would keep this look going for ever.
    this.#shifted.clear();
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
    this.#untell();
    this.#telling = 'first';
  }

  /** A field is believed no longer: whatever was made of it before may be wrong, and each case is told once more now. */
  doubt(): void {
    this.#isRelieved = false;
    this.#untell();
  }

  /**
   * A field is believed again: when all of the page is told, each case is told once more. Not for ever, for a page may
   * go to and fro; grey is safe.
   */
  relieve(): void {
    this.#isRelieved = this.#reliefs < mostReliefs;
  }

  /** Another page told of these cases: the next look asks again about those that stand here. */
  askAgain(refs: readonly string[]): void {
    for (const ref of refs) if (this.#told.has(ref)) this.#again.add(ref);
  }

  #untell(): void {
    this.#told.clear();
    for (const ref of this.#rowsOfCase.keys()) this.#untold.add(ref);
  }

  eraseAll(): void {
    for (const { anchor } of this.#drawn.values()) this.#services.erase(anchor);
    this.#drawn.clear();
  }

  async #lookOn(document: Document): Promise<void> {
    for (;;) {
      const next = this.#stretch(document);
      if (this.#failure) {
        const { error } = this.#failure;
        this.#failure = null;
        throw error;
      }
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
    const end = this.#services.now() + this.#services.stretch;
    if (this.#listIsOld) {
      this.#listIsOld = false;
      this.#found = rowElements(document, this.#chosen.page) ?? [];
      // To find ten thousand rows takes a stretch by itself.
      if (this.#services.now() > end) return 'soon';
    }
    if (this.#found) {
      this.#takeIn(this.#found);
      this.#found = null;
      if (this.#services.now() > end) return 'soon';
    }
    const near = this.#rows.length <= shortList ? this.#rows : (this.#sight?.near() ?? null);
    // Until it is known what is in sight, nothing may stand before it in the queue.
    if (!near) return document.hidden ? 'done' : 'wait';
    const isWhole = this.#isWhole && isCalendar(this.#chosen.page);
    const toTell = isWhole ? this.#rows : near;
    if (!this.#readUntil(end, toTell)) return 'soon';
    // A calendar says by what is missing on its days what was struck out: whatever changes, it is told in one message.
    if (isWhole && (this.#untold.size > 0 || this.#told.size > this.#rowsOfCase.size)) this.forget();
    this.#askFor(this.#untoldOf(toTell));
    this.#askForAgain();
    if (this.#draw(near)) return 'soon';
    if (!this.#readUntil(end, this.#unread)) return 'idle';
    if (!this.#report(document)) return 'done';
    if (this.#asking.size > 0) return 'wait';
    return this.#askForRest() ? 'wait' : 'done';
  }

  #takeIn(rows: Element[]): void {
    this.#rows = rows;
    const there = new Set(rows);
    for (const row of [...this.#read.keys()]) if (!there.has(row)) this.#forgetRow(row);
    for (const row of this.#unread) if (!there.has(row)) this.#unread.delete(row);
    for (const row of this.#rows) if (!this.#read.has(row)) this.#unread.add(row);
    if (this.#rows.length <= shortList) return;
    this.#sight ??= this.#services.watchSight();
    this.#sight.follow(there);
  }

  /** @returns whether all of them have been read when the time was up */
  #readUntil(end: number, rows: Iterable<Element>): boolean {
    let some: Element[] = [];
    for (const row of rows) {
      if (!this.#unread.has(row)) continue;
      some.push(row);
      // Headers are looked up once for each handful; the first one is slow, for nothing of it has ever run.
      if (some.length < (this.#read.size > 0 ? 8 : 4)) continue;
      this.#readRows(some);
      some = [];
      if (this.#services.now() > end) return false;
    }
    if (some.length > 0) this.#readRows(some);
    return true;
  }

  #readRows(rows: readonly Element[]): void {
    for (const [index, read] of readRows(rows, this.#chosen.page).entries()) {
      const row = rows[index]!;
      const ref = read?.reading.ref ?? null;
      const before = this.#read.get(row)?.ref ?? null;
      this.#unread.delete(row);
      const content = read ? this.#heldAndFilled(read.reading, row) : '';
      this.#read.set(row, { ref, anchor: read?.anchor ?? null, content });
      if (before !== ref && before !== null) this.#takeFromCase(before, row);
      if (ref === null) continue;
      const ofCase = this.#rowsOfCase.get(ref);
      if (ofCase) ofCase.add(row);
      else this.#rowsOfCase.set(ref, new Set([row]));
      this.#compare(ref);
    }
  }

  /** The reading as it is compared and told, with what is held back and filled in; of most rows nothing is. */
  #heldAndFilled(reading: RawReading, row: Element): string {
    const asRead = JSON.stringify(reading);
    const isEdited = asRead.includes(entered);
    if (isEdited) this.#holdBack(reading, row);
    return this.#fillIn(reading, row) || isEdited ? JSON.stringify(reading) : asRead;
  }

  /**
   * Has a field in whose place an editor stands now say what it said before, until the editor is gone: what stands in
   * one may be half of a day, or never be saved. Where a field was one of a form from the first, what is in it counts.
   */
  #holdBack({ ref, fields }: RawReading, row: Element): void {
    const own = this.#read.get(row);
    // A row that was drawn anew has said nothing itself; of a case that stands in two rows, who knows in which.
    const [before, other] = (own?.ref === ref ? own.content : this.#said.get(ref))?.split('\n') ?? [];
    if (!before || other) return;
    const said = Object.entries((JSON.parse(before) as RawReading).fields);
    const isWords = (name: string) => this.#chosen.page.fields[name]!.read.as === 'text';
    // Under an editor that stays the row may come to show something else: what stood there before is not of that.
    const isOther = said.some(([name, field]) => {
      const now = fields[name];
      if (!now || 'fault' in now || isWords(name) || JSON.stringify(now).includes(entered)) return false;
      return JSON.stringify(now) !== JSON.stringify(field);
    });
    for (const [name, field] of said) {
      const now = JSON.stringify(fields[name]);
      if (!now?.includes(entered) || JSON.stringify(field).includes(entered)) continue;
      // Left and not gone: saved perhaps, perhaps not, so that nothing can be told from it. Words are told by none.
      const isOpen = 'text' in field && !isWords(name) && (isOther || !now.includes(beingWritten));
      fields[name] = isOpen ? { text: '…' } : field;
    }
  }

  /**
   * Has a column that is not drawn now say what it said before. Of a case that stands in two rows nothing is known so.
   *
   * @returns whether columns of the page come and go
   */
  #fillIn({ ref, fields }: RawReading, row: Element): boolean {
    const { page } = this.#chosen;
    if (page.kind !== 'list' || !page.columnsComeAndGo) return false;
    const isAlone = [...(this.#rowsOfCase.get(ref) ?? [])].every((one) => one === row || !one.isConnected);
    for (const [name, before] of Object.entries((isAlone && this.#seen.get(ref)) || {})) {
      const field = fields[name];
      if (!field || ('fault' in field && field.fault === 'field-not-found')) fields[name] = before;
    }
    this.#seen.set(ref, fields);
    return true;
  }

  #forgetRow(row: Element): void {
    const ref = this.#read.get(row)?.ref ?? null;
    this.#read.delete(row);
    this.#shifted.delete(row);
    this.#toPlace.delete(row);
    if (ref !== null) this.#takeFromCase(ref, row);
    this.#erase(row);
  }

  #takeFromCase(ref: string, row: Element): void {
    const rows = this.#rowsOfCase.get(ref);
    rows?.delete(row);
    if (rows?.size) return this.#compare(ref);
    this.#rowsOfCase.delete(ref);
    this.#untold.delete(ref);
  }

  #compare(ref: string): void {
    if (this.#told.get(ref)?.content === this.#contentOf(ref)) this.#untold.delete(ref);
    else this.#untold.add(ref);
  }

  /** All that the page says of a case now; more than one line where rows of the same key differ. */
  #contentOf(ref: string): string {
    const contents = new Set([...this.#rowsOfCase.get(ref)!].map((row) => this.#read.get(row)!.content));
    return [...contents].join('\n');
  }

  #readingOf(ref: string): RawReading | null {
    return this.#rowsOfCase.has(ref) ? this.#readingsOf(ref)[0]! : null;
  }

  #readingsOf(ref: string): RawReading[] {
    const rows = [...this.#rowsOfCase.get(ref)!].map((row) => this.#read.get(row)!.content);
    const isEvents = isCalendar(this.#chosen.page);
    const readings = (isEvents ? rows : [...new Set(rows)]).map((content) => JSON.parse(content) as RawReading);
    if (!isEvents) return readings;
    const gathered = readings.map((reading) => ({ reading }) as ReadRow);
    gatherEvents(gathered);
    return [...new Set(gathered.map(({ reading }) => reading))];
  }

  #untoldOf(rows: readonly Element[]): Set<string> {
    const refs = new Set<string>();
    if (this.#untold.size === 0) return refs;
    for (const row of rows) {
      const ref = this.#read.get(row)?.ref ?? null;
      if (ref !== null && this.#untold.has(ref)) refs.add(ref);
    }
    return refs;
  }

  /** @returns whether anything was left to tell */
  #askForRest(): boolean {
    const refs = new Set<string>();
    for (const ref of this.#untold) {
      refs.add(ref);
      if (refs.size === batchTold) break;
    }
    const isToList = this.#telling !== 'changes' && this.#isWhole && this.#rows.length > 0;
    if (refs.size > 0 || (isToList && !this.#hasKeyless())) {
      this.#askFor(refs, true);
      return true;
    }
    this.#telling = 'changes';
    if (!this.#isRelieved) return false;
    this.#isRelieved = false;
    this.#reliefs += 1;
    this.#untell();
    return this.#askForRest();
  }

  #askForAgain(): void {
    const refs = [...this.#again].filter((ref) => this.#rowsOfCase.has(ref) && !this.#untold.has(ref));
    this.#again.clear();
    if (refs.length > 0) this.#ask(refs, { part: 'again', listed: null, shown: this.#rowsOfCase.size });
  }

  #askFor(refs: ReadonlySet<string>, evenNone = false): void {
    if (refs.size === 0 && !evenNone) return;
    for (const ref of refs) {
      this.#untold.delete(ref);
      // The answer to what is news is the answer to this as well.
      this.#again.delete(ref);
    }
    const isAll = this.#unread.size === 0 && this.#untold.size === 0 && !this.#hasKeyless();
    const isListed = isAll && this.#telling !== 'changes' && this.#isWhole;
    const about: AboutPage = {
      part: this.#telling,
      listed: isListed ? [...this.#rowsOfCase.keys()] : null,
      shown: this.#unread.size === 0 ? this.#rowsOfCase.size : this.#rows.length,
    };
    this.#telling = isListed ? 'changes' : this.#telling === 'first' ? 'more' : this.#telling;
    this.#ask([...refs], about);
  }

  #ask(refs: readonly string[], about: AboutPage): void {
    const asked = refs.map((ref) => [ref, { content: this.#contentOf(ref), view: null } as Told] as const);
    for (const [ref, told] of asked) {
      this.#told.set(ref, told);
      this.#said.set(ref, told.content);
    }
    const readings = asked.flatMap(([ref]) => this.#readingsOf(ref));
    const asking = this.#services
      .observe(readings, about)
      .then((views) => {
        for (const [ref, told] of asked) told.view = views[ref] ?? null;
      })
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#asking.delete(asking);
        this.#wake();
      });
    this.#asking.add(asking);
  }

  #hasKeyless(): boolean {
    return [...this.#read.values()].some(({ ref }) => ref === null);
  }

  /** @returns whether the page can be read */
  #report(document: Document): boolean {
    const cases = this.#rowsOfCase.size;
    const problem = problemOf(document, this.#chosen.page, cases, this.#rows.length);
    if (problem === null) this.#services.canRead();
    else {
      this.#services.cannotRead(problem);
      this.eraseAll();
    }
    return problem === null;
  }

  /** @returns whether something was drawn */
  #draw(rows: readonly Element[]): boolean {
    const places: Place[] = [];
    const most = rows === this.#rows ? batchDrawn.short : batchDrawn.long;
    for (const row of rows) {
      if (this.#unread.has(row) || (this.#torn.get(row) ?? 0) > mostTorn) continue;
      const { ref, anchor } = this.#read.get(row)!;
      const view = ref === null || this.#untold.has(ref) ? null : this.#told.get(ref)?.view;
      if (!view || !anchor) continue;
      const before = this.#drawn.get(row);
      const shifted = this.#toPlace.delete(row);
      this.#drawn.set(row, { anchor, ref: ref!, view });
      if (before?.anchor === anchor && before.ref === ref && !shifted && sameView(before.view, view)) continue;
      if (before && before.anchor !== anchor) this.#services.erase(before.anchor);
      places.push({ anchor, ref: ref!, view, reading: () => this.#readingOf(ref!) });
      if (places.length === most) break;
    }
    if (places.length > 0) this.#drawing = this.#services.draw(places);
    return places.length > 0;
  }

  /** Something happened that may have changed every row. */
  #doubtAll(): void {
    for (const row of this.#read.keys()) {
      this.#unread.add(row);
      this.#dropStray(row);
    }
  }

  /**
   * @param isNews whether its case may be another one
   * @returns whether the row had a badge that may not stand there any longer
   */
  #dropStray(row: Element, isNews = true): boolean {
    const drawn = this.#drawn.get(row);
    if (!drawn) return false;
    const stands = this.#services.stands(drawn.anchor);
    const isThere = stands && row.isConnected && wholeRow(row).some((part) => part.contains(drawn.anchor));
    if (isThere && (!isNews || keyOfRow(row, this.#chosen) === drawn.ref)) return false;
    if (!stands) this.#torn.set(row, (this.#torn.get(row) ?? 0) + 1);
    this.#erase(row);
    return true;
  }

  #erase(row: Element): void {
    const drawn = this.#drawn.get(row);
    this.#drawn.delete(row);
    if (drawn) this.#services.erase(drawn.anchor);
  }
}

function sameView(one: BadgeView, other: BadgeView): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
