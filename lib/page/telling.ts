import type { AdapterPage } from '../adapters/adapter.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { RowsRead } from './rows-read.ts';

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

/** Judges what was read; views by case reference. */
export type Observe = (readings: RawReading[], about: AboutPage) => Promise<Record<string, BadgeView>>;

/** What was last told of a case on this page, and the badge that came back. */
interface Told {
  content: string;
  view: BadgeView | null;
}

/** So many cases are told in one message, while nobody is waiting for them. */
const batchTold = 200;
/** So many times all is told again because a field is believed again. */
const mostReliefs = 3;

/** What is told of one page, case by case, to be judged; and the answers. */
export class Telling {
  readonly #rows: RowsRead;
  readonly #observe: Observe;
  readonly #onAnswer: () => void;
  /** a list that shows all of itself */
  readonly #isWhole: boolean;
  readonly #told = new Map<string, Told>();
  /** what was last told of each case; not forgotten with the answers to it */
  readonly #said = new Map<string, string>();
  /** cases of which something else was told, or nothing */
  readonly #untold = new Set<string>();
  /** cases of which another page told */
  readonly #again = new Set<string>();
  readonly #asking = new Set<Promise<void>>();
  /** since when all of the page is being told: nothing yet, a part, or all of it */
  #part: 'first' | 'more' | 'changes' = 'first';
  #reliefs = 0;
  /** what was told last is greyer than it need be by now */
  #isRelieved = false;
  #failure: { error: unknown } | null = null;

  constructor(page: AdapterPage, rows: RowsRead, observe: Observe, onAnswer: () => void) {
    this.#rows = rows;
    this.#observe = observe;
    this.#onAnswer = onAnswer;
    this.#isWhole = page.kind === 'list' && page.whole;
  }

  get isAsking(): boolean {
    return this.#asking.size > 0;
  }

  /** Whether cases are to be told, or have gone that were told. */
  get isBehind(): boolean {
    return this.#untold.size > 0 || this.#told.size > this.#rows.cases.size;
  }

  /** What was last told of a case. */
  lastTold(ref: string): string | undefined {
    return this.#said.get(ref);
  }

  /** The badge of a case; null while there is no answer to what its rows say now. */
  viewOf(ref: string): BadgeView | null {
    return this.#untold.has(ref) ? null : (this.#told.get(ref)?.view ?? null);
  }

  /** Forgets what was judged, so that all is told again: the day, the rules or the record changed. */
  forget(): void {
    this.#untell();
    this.#part = 'first';
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

  /** Another page told of these cases: those that stand here are asked about again. */
  askAgain(refs: readonly string[]): void {
    for (const ref of refs) if (this.#told.has(ref)) this.#again.add(ref);
  }

  /** What the rows of a case say may have changed. */
  compare(ref: string): void {
    const isTold = !this.#rows.cases.has(ref) || this.#told.get(ref)?.content === this.#rows.contentOf(ref);
    if (isTold) this.#untold.delete(ref);
    else this.#untold.add(ref);
  }

  /** Tells what was not told of the cases of these rows; and asks again about those of which another page told. */
  tell(rows: readonly Element[]): void {
    const refs = this.#untoldOf(rows);
    if (refs.size > 0) this.#askFor(refs);
    const again = [...this.#again].filter((ref) => this.#rows.cases.has(ref) && !this.#untold.has(ref));
    this.#again.clear();
    if (again.length > 0) this.#ask(again, { part: 'again', listed: null, shown: this.#rows.cases.size });
  }

  /** Tells a part of what is left. @returns whether anything was */
  tellRest(): boolean {
    const refs = new Set<string>();
    for (const ref of this.#untold) {
      refs.add(ref);
      if (refs.size === batchTold) break;
    }
    const isToList = this.#part !== 'changes' && this.#isWhole && this.#rows.list.length > 0;
    if (refs.size > 0 || (isToList && !this.#rows.hasKeyless())) {
      this.#askFor(refs);
      return true;
    }
    this.#part = 'changes';
    if (!this.#isRelieved) return false;
    this.#isRelieved = false;
    this.#reliefs += 1;
    this.#untell();
    return this.tellRest();
  }

  /** @throws what an answer failed with since the last call */
  throwFailure(): void {
    if (!this.#failure) return;
    const { error } = this.#failure;
    this.#failure = null;
    throw error;
  }

  #untell(): void {
    this.#told.clear();
    for (const ref of this.#rows.cases.keys()) this.#untold.add(ref);
  }

  #untoldOf(rows: readonly Element[]): Set<string> {
    const refs = new Set<string>();
    if (this.#untold.size === 0) return refs;
    for (const row of rows) {
      const ref = this.#rows.read.get(row)?.ref ?? null;
      if (ref !== null && this.#untold.has(ref)) refs.add(ref);
    }
    return refs;
  }

  #askFor(refs: ReadonlySet<string>): void {
    for (const ref of refs) {
      this.#untold.delete(ref);
      // The answer to what is news is the answer to this as well.
      this.#again.delete(ref);
    }
    const { cases, list, unread } = this.#rows;
    const isAll = unread.size === 0 && this.#untold.size === 0 && !this.#rows.hasKeyless();
    const isListed = isAll && this.#part !== 'changes' && this.#isWhole;
    const about: AboutPage = {
      part: this.#part,
      listed: isListed ? [...cases.keys()] : null,
      shown: unread.size === 0 ? cases.size : list.length,
    };
    this.#part = isListed ? 'changes' : this.#part === 'first' ? 'more' : this.#part;
    this.#ask([...refs], about);
  }

  #ask(refs: readonly string[], about: AboutPage): void {
    const asked = refs.map((ref) => [ref, { content: this.#rows.contentOf(ref), view: null } as Told] as const);
    for (const [ref, told] of asked) {
      this.#told.set(ref, told);
      this.#said.set(ref, told.content);
    }
    const readings = asked.flatMap(([ref]) => this.#rows.readingsOf(ref)!);
    const asking = this.#observe(readings, about)
      .then((views) => {
        for (const [ref, told] of asked) told.view = views[ref] ?? null;
      })
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#asking.delete(asking);
        this.#onAnswer();
      });
    this.#asking.add(asking);
  }
}
