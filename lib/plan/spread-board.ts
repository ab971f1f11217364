import type { IsoDate } from '../dates/iso-date.ts';

/** Days by their place among the working days, both ends included. */
export interface Span {
  from: number;
  to: number;
}

interface BoardDay {
  on: IsoDate;
  week: number;
  room: number;
  held: Set<Piece>;
}

interface BoardWeek {
  room: number;
  held: number;
  days: number[];
}

interface Piece {
  id: string;
  /** where it may go when another needs its day */
  span: Span;
  day: number | null;
}

/** How the search came to a day: some piece may move there from a day (null = it has none yet), or its week gives one up. */
type Way = { by: 'piece'; piece: Piece; from: number | null } | { by: 'week'; week: number };

/** What a search has been to. */
interface Seen {
  days: Map<number, Way>;
  /** the day from which each week was reached */
  weeks: Map<number, number>;
  pieces: Set<Piece>;
}

/**
 * Days with room, weeks with room, and the pieces that lie on them: a flow from pieces over days and weeks. A piece is
 * placed along an augmenting path, so the pieces that lie on the board never lose their place, only move within their
 * spans; and a piece finds no place only where none is left for all of them together (Ford and Fulkerson).
 */
export class SpreadBoard {
  readonly #days: BoardDay[] = [];
  readonly #weeks: BoardWeek[] = [];
  readonly #pieces = new Map<string, Piece>();
  /** From these no room can be reached any more, and never will: a search that failed went through them all. */
  readonly #deadDays = new Set<number>();

  constructor(weeks: readonly { room: number; days: readonly { on: IsoDate; room: number }[] }[]) {
    for (const [week, { room, days }] of weeks.entries()) {
      const places = days.map((day) => this.#days.push({ ...day, week, held: new Set() }) - 1);
      this.#weeks.push({ room, held: 0, days: places });
    }
  }

  /** @returns null where no working day lies between the two, both included */
  span(from: IsoDate, to: IsoDate): Span | null {
    const first = this.#days.findIndex(({ on }) => on >= from);
    const last = this.#days.findLastIndex(({ on }) => on <= to);
    return first < 0 || last < first ? null : { from: first, to: last };
  }

  spanFrom(from: IsoDate): Span | null {
    const last = this.#days.at(-1);
    return last ? this.span(from, last.on) : null;
  }

  /**
   * Puts a piece on a day of `possible`, rather of `wanted`; others may move.
   *
   * @returns whether there was a place for it
   */
  place(id: string, wanted: Span | null, possible: Span): boolean {
    const piece: Piece = { id, span: possible, day: null };
    const day = (wanted && this.#roomiest(wanted)) ?? this.#lastWithRoom(possible);
    if (day !== null) this.#put(piece, day);
    else if (!this.#makeRoom(piece, possible)) return false;
    this.#pieces.set(id, piece);
    return true;
  }

  /**
   * Puts a piece on the first day of the span on which no other loses its place.
   *
   * @returns the day; it may still move, never to a later one · null = there is none
   */
  placeEarly(id: string, possible: Span | null): IsoDate | null {
    if (!possible) return null;
    const piece: Piece = { id, span: possible, day: null };
    let [tooEarly, found] = [possible.from - 1, possible.to];
    if (!this.#search(piece, possible)) return null;
    while (found - tooEarly > 1) {
      const middle = Math.floor((tooEarly + found) / 2);
      if (this.#search(piece, { from: possible.from, to: middle })) found = middle;
      else tooEarly = middle;
    }
    piece.span = { from: possible.from, to: found };
    this.#makeRoom(piece, piece.span);
    this.#pieces.set(id, piece);
    return this.dayOf(id);
  }

  dayOf(id: string): IsoDate | null {
    const day = this.#pieces.get(id)?.day ?? null;
    return day === null ? null : this.#days[day]!.on;
  }

  /** All that lie on the board, by day. */
  places(): { id: string; on: IsoDate }[] {
    return this.#days.flatMap(({ on, held }) => [...held].map(({ id }) => ({ id, on })));
  }

  #hasRoom(day: number): boolean {
    const { room, held, week } = this.#days[day]!;
    return held.size < room && this.#weekHasRoom(week);
  }

  #weekHasRoom(week: number): boolean {
    return this.#weeks[week]!.held < this.#weeks[week]!.room;
  }

  /** A day in the week with most room left, and of its days the one with most; the first of equal ones. */
  #roomiest({ from, to }: Span): number | null {
    let best: number | null = null;
    for (let day = from; day <= to; day += 1) {
      if (this.#hasRoom(day) && (best === null || this.#isRoomier(day, best))) best = day;
    }
    return best;
  }

  #isRoomier(one: number, other: number): boolean {
    const [oneDay, otherDay] = [this.#days[one]!, this.#days[other]!];
    const byWeek = used(this.#weeks[oneDay.week]!) - used(this.#weeks[otherDay.week]!);
    if (byWeek !== 0) return byWeek < 0;
    return used({ ...oneDay, held: oneDay.held.size }) < used({ ...otherDay, held: otherDay.held.size });
  }

  #lastWithRoom({ from, to }: Span): number | null {
    for (let day = to; day >= from; day -= 1) if (this.#hasRoom(day)) return day;
    return null;
  }

  #put(piece: Piece, day: number): void {
    this.#lift(piece);
    piece.day = day;
    this.#days[day]!.held.add(piece);
    this.#weeks[this.#days[day]!.week]!.held += 1;
  }

  #lift(piece: Piece): void {
    if (piece.day === null) return;
    this.#days[piece.day]!.held.delete(piece);
    this.#weeks[this.#days[piece.day]!.week]!.held -= 1;
  }

  /** Moves along the way that was found, from its end back to the piece. */
  #makeRoom(piece: Piece, span: Span): boolean {
    const found = this.#search(piece, span);
    if (!found) return false;
    let day: number | null = found.day;
    while (day !== null) {
      const way: Way = found.seen.days.get(day)!;
      if (way.by === 'week') {
        day = found.seen.weeks.get(way.week)!;
        continue;
      }
      this.#put(way.piece, day);
      day = way.from;
    }
    return true;
  }

  /** Breadth first, so that as few as possible move. @returns the day that has room in the end; null = none */
  #search(piece: Piece, span: Span): { day: number; seen: Seen } | null {
    const seen: Seen = { days: new Map(), weeks: new Map(), pieces: new Set([piece]) };
    const queue: number[] = [];
    const reach = (mover: Piece, { from, to }: Span, at: number | null) => {
      for (let day = from; day <= to; day += 1) {
        if (seen.days.has(day) || this.#deadDays.has(day)) continue;
        seen.days.set(day, { by: 'piece', piece: mover, from: at });
        queue.push(day);
      }
    };
    reach(piece, span, null);
    for (let next = 0; next < queue.length; next += 1) {
      const day = queue[next]!;
      const { room, held, week } = this.#days[day]!;
      // A day that is closed to more interviews, or whose week is, gives room only where something leaves it.
      if (held.size < room) {
        if (this.#weekHasRoom(week)) return { day, seen };
        if (!seen.weeks.has(week)) {
          seen.weeks.set(week, day);
          for (const other of this.#weeks[week]!.days) {
            if (seen.days.has(other) || this.#deadDays.has(other)) continue;
            seen.days.set(other, { by: 'week', week });
            queue.push(other);
          }
        }
      }
      for (const mover of held) {
        if (seen.pieces.has(mover)) continue;
        seen.pieces.add(mover);
        reach(mover, mover.span, day);
      }
    }
    for (const day of seen.days.keys()) this.#deadDays.add(day);
    return null;
  }
}

/** Less is roomier; without a number of interviews a week is as full as its days are on average. */
function used({ room, held, days }: { room: number; held: number; days?: readonly number[] }): number {
  return room === Infinity ? held / (days?.length ?? 1) : held - room;
}
