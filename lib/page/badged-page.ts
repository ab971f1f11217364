import type { ChosenPage } from '../adapters/choose-page.ts';
import { keyOfRow, readPage, watchedElement, type PageRead, type ReadRow } from '../adapters/read-page.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import type { BadgeView } from '../overlay/badge-view.ts';

/** What the page needs of the rest: judgement, a pen, and someone to tell when it cannot read. */
export interface PageServices {
  /** Judges what was read; views by case reference. */
  observe(readings: RawReading[], about: AboutPage): Promise<Record<string, BadgeView>>;
  /** Draws badges for a batch of places; a place that has one already gets it replaced. */
  draw(places: { anchor: Element; view: BadgeView; row: ReadRow }[]): void;
  /** Takes the badge of a place away. */
  erase(anchor: Element): void;
  /** The page cannot be read: `lookedFor` is what was not found. */
  cannotRead(lookedFor: string): void;
  /** The page can be read (again): `rows` cases. */
  canRead(rows: number): void;
}

/** What goes with readings. */
export interface AboutPage {
  /** they are the whole list */
  complete: boolean;
  /** how many cases the page shows now */
  shown: number;
}

/** What was last told of a case on this page, and the badge that came back. */
interface Told {
  content: string;
  view: BadgeView | null;
}

/**
 * One page of a case system: reads it, asks for judgement, draws.
 *
 * A badge never stands on the wrong case: it is drawn only on a row that, at that moment, shows the case it was
 * judged for, and is taken away in the same turn in which a row starts to show another one.
 */
export class BadgedPage {
  readonly #chosen: ChosenPage;
  readonly #services: PageServices;
  readonly #told = new Map<string, Told>();
  readonly #drawn = new Map<Element, { row: Element; ref: string; content: string }>();
  #pass = 0;

  constructor(chosen: ChosenPage, services: PageServices) {
    this.#chosen = chosen;
    this.#services = services;
  }

  watched(document: Document): Element | null {
    return watchedElement(document, this.#chosen.page);
  }

  /** Takes away, before the next paint, each badge whose row no longer shows the case it was drawn for. */
  dropStrays(): void {
    for (const [anchor, { row, ref }] of this.#drawn) {
      if (anchor.isConnected && keyOfRow(row, this.#chosen) === ref) continue;
      if (anchor.isConnected) this.#services.erase(anchor);
      this.#drawn.delete(anchor);
    }
  }

  /** Reads the page as it is now and brings its badges up to date. */
  async look(document: Document): Promise<void> {
    const pass = ++this.#pass;
    const read = readPage(document, this.#chosen);
    if (read.problem !== null) {
      this.eraseAll();
      this.#services.cannotRead(read.problem);
      return;
    }
    this.#services.canRead(read.rows.length);
    const cases = casesOn(read);
    this.#draw(read.rows, cases);
    const fresh = [...cases].filter(([ref, { content }]) => this.#told.get(ref)?.content !== content);
    if (fresh.length === 0) return;
    for (const [ref, { content }] of fresh) this.#told.set(ref, { content, view: null });
    const { page } = this.#chosen;
    const complete = page.kind === 'list' && page.whole && fresh.length === cases.size && read.keyless === 0;
    const readings = fresh.flatMap(([, { readings }]) => readings);
    const views = await this.#services.observe(readings, { complete, shown: cases.size });
    for (const [ref, { content }] of fresh) {
      const told = this.#told.get(ref);
      if (told?.content === content) told.view = views[ref] ?? null;
    }
    // What is drawn on is the page as it is after the wait. A newer look has its own turn.
    if (pass !== this.#pass) return;
    const now = readPage(document, this.#chosen);
    this.#draw(now.rows, casesOn(now));
  }

  /** Forgets what was judged, so that the next look asks again: the day, the rules or the record changed. */
  forget(): void {
    this.#told.clear();
  }

  eraseAll(): void {
    for (const anchor of this.#drawn.keys()) if (anchor.isConnected) this.#services.erase(anchor);
    this.#drawn.clear();
  }

  #draw(rows: readonly ReadRow[], cases: ReadonlyMap<string, CaseOnPage>): void {
    const places = [];
    for (const row of rows) {
      const { anchor } = row;
      const { ref } = row.reading;
      if (!anchor) continue;
      const told = this.#told.get(ref);
      const view = told?.content === cases.get(ref)?.content ? told?.view : null;
      const before = this.#drawn.get(anchor);
      if (view) {
        const content = JSON.stringify(view);
        if (before?.ref === ref && before.content === content) continue;
        this.#drawn.set(anchor, { row: row.element, ref, content });
        places.push({ anchor, view, row });
      } else if (before && before.ref !== ref) {
        this.#services.erase(anchor);
        this.#drawn.delete(anchor);
      }
    }
    if (places.length > 0) this.#services.draw(places);
  }
}

/** All that a page says of one case now; more than one reading where rows of the same key differ. */
interface CaseOnPage {
  readings: RawReading[];
  content: string;
}

function casesOn(read: PageRead): Map<string, CaseOnPage> {
  const cases = new Map<string, CaseOnPage>();
  for (const { reading } of read.rows) {
    const content = JSON.stringify(reading);
    const other = cases.get(reading.ref);
    if (!other) cases.set(reading.ref, { readings: [reading], content });
    else if (!other.content.split('\n').includes(content)) {
      other.readings.push(reading);
      other.content += `\n${content}`;
    }
  }
  return cases;
}
