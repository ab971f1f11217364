import type { IsoDate } from '../dates/iso-date.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import { danishClosedDays } from '../dates/closed-days.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import { plusDays } from '../dates/calendar.ts';
import { capacityOf, type Capacity, type PlanWeek } from './load-capacity.ts';
import { SpreadBoard } from './spread-board.ts';

/** A case that wants a day, from `earliest` to `latest`, both included. */
export interface SpreadCase {
  id: string;
  earliest: IsoDate;
  /** rather not before this day, as long as there is room later */
  sensible: IsoDate;
  /** null = its last day has passed: as soon as possible */
  latest: IsoDate | null;
  /** the legal last day: of those that are late the oldest comes first */
  due: IsoDate;
  /** its date is not certain: what is certain comes first */
  uncertain: boolean;
}

export interface SpreadInput {
  cases: readonly SpreadCase[];
  weeks: readonly PlanWeek[];
  capacity: Capacity;
  /** how many interviews are agreed, or proposed and accepted, on each day */
  taken: ReadonlyMap<IsoDate, number>;
  /** the closed days the weeks were made with */
  closed: ClosedDays;
}

/**
 * Why a case cannot be held in time: `passed`: its last day has passed · `too-soon`: what counts begins only after the
 * last day · `leave`: there is no working day left, because of one's own leave · `closed`: likewise, because of holidays
 * and closing days · `full`: there is no room on any day.
 */
export type WhyNot = 'passed' | 'leave' | 'closed' | 'full';

export interface SpreadPlace {
  id: string;
  on: IsoDate;
}

export interface Unsaved {
  id: string;
  because: WhyNot;
  /** the first day there is room for it all the same; null = none in these weeks */
  on: IsoDate | null;
}

export interface Spread {
  /** each inside its window, by day */
  placed: SpreadPlace[];
  unsaved: Unsaved[];
}

/**
 * Proposes a day for each case, so that as many as can be are held in time.
 *
 * Earliest deadline first, the certain ones before the uncertain. Each gets a day in the week with most room; where its
 * whole window is full, others move within theirs to make room for it. So no case that could be saved together with
 * those before it is left out: never fewer are saved than by filling day after day with the earliest deadline, and
 * where all can be saved, all are. What cannot be saved gets the first day that costs no other its own.
 */
export function spread({ cases, weeks, capacity, taken, closed }: SpreadInput): Spread {
  const board = new SpreadBoard(
    weeks.map(({ workingDays, from, to }) => ({
      room: capacityOf(workingDays.length, capacity) - sum(taken, (day) => day >= from && day <= to),
      days: workingDays.map((on) => ({ on, room: (capacity.perDay ?? Infinity) - (taken.get(on) ?? 0) })),
    })),
  );
  const late: { one: SpreadCase; because: WhyNot }[] = [];
  for (const one of cases.toSorted(byUrgency)) {
    if (one.latest === null) {
      late.push({ one, because: 'passed' });
      continue;
    }
    const wanted = board.span(one.sensible, one.latest);
    const possible = board.span(one.earliest, one.latest);
    if (possible === null) late.push({ one, because: whyClosed(one.earliest, one.latest, closed) });
    else if (!board.place(one.id, wanted, possible)) late.push({ one, because: 'full' });
  }
  const unsaved = late.map(({ one, because }) => ({
    id: one.id,
    because,
    on: board.placeEarly(one.id, board.spanFrom(one.earliest)),
  }));
  const others = new Set(unsaved.map(({ id }) => id));
  const placed = board.places().filter(({ id }) => !others.has(id));
  // Who made room for whom is known only at the end.
  return { placed, unsaved: unsaved.map((one) => ({ ...one, on: board.dayOf(one.id) })) };
}

function byUrgency(one: SpreadCase, other: SpreadCase): number {
  return (
    Number(one.uncertain) - Number(other.uncertain) ||
    compare(one.latest ?? '', other.latest ?? '') ||
    compare(one.due, other.due) ||
    compare(one.earliest, other.earliest) ||
    compare(one.id, other.id)
  );
}

/** Own leave is the reason where the calendar alone would have left a day. */
function whyClosed(from: IsoDate, to: IsoDate, closed: ClosedDays): WhyNot {
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (isWorkingDay(day, danishClosedDays) && closed(day)?.kind === 'leave') return 'leave';
  }
  return 'closed';
}

function sum(taken: ReadonlyMap<IsoDate, number>, isIn: (day: IsoDate) => boolean): number {
  let total = 0;
  for (const [day, count] of taken) if (isIn(day)) total += count;
  return total;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
