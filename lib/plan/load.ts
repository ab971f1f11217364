import { closedDaysBetween, type ClosedDay, type ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { InterviewNeed } from './interview-need.ts';
import { capacityOf, shortages, type Capacity, type PlanWeek } from './load-capacity.ts';

/** What one week asks for. */
export interface LoadWeek {
  week: PlanWeek;
  /** interviews that are agreed for a day of it, from today on */
  agreed: number;
  /** interviews that must be held by the end of it, their date being certain, and that are not agreed */
  needed: number;
  /** the same, where the date is not certain */
  uncertain: number;
  /** how many one has room for; null = not told */
  capacity: number | null;
  /** how many of `needed` the room up to the end of the week does not hold; null where no capacity is told */
  short: number | null;
  /** public holidays, closing days and own leave; no plain weekends */
  closedDays: { on: IsoDate; closedDay: ClosedDay }[];
}

/** Where each of the cases stands in the plan; the numbers add up to all cases. */
export interface LoadCounts {
  all: number;
  /** an interview is missing, by a day in these weeks or one that has passed */
  needed: number;
  /** likewise, and the date is not certain */
  uncertain: number;
  /** an interview is missing after these weeks */
  later: number;
  /** what is agreed is enough, or no deadline with a date runs */
  none: number;
  /** not seen for a while, so it may be settled long since */
  stale: number;
}

/** One case, as the plan sees it. */
export interface PlannedCase {
  id: string;
  /** null = it needs none */
  need: InterviewNeed | null;
  /** days of the interviews that are agreed, from today on, each once */
  agreed: readonly IsoDate[];
  stale: boolean;
}

/**
 * How full the coming weeks are. A case counts in the week of its last safe day, one that is late already in the first
 * week; only the next deadline of each case is known, so weeks far ahead fill up as they come nearer.
 */
export function loadOf(
  cases: readonly PlannedCase[],
  weeks: readonly PlanWeek[],
  capacity: Capacity,
  closed: ClosedDays,
): LoadWeek[] {
  const needs = cases.flatMap(({ need, stale }) => (need && !stale ? [need] : []));
  const agreedDays = cases.flatMap(({ agreed }) => agreed);
  const has = capacity.perWeek !== null || capacity.perDay !== null;
  const rows = weeks.map((week, index): LoadWeek => {
    const due = needs.filter((need) => weekOf(need, weeks) === index);
    const interviews = (of: readonly InterviewNeed[]) => of.reduce((sum, { missing }) => sum + missing, 0);
    return {
      week,
      agreed: agreedDays.filter((on) => on >= week.from && on <= week.to).length,
      needed: interviews(due.filter(({ doubt }) => doubt === null)),
      uncertain: interviews(due.filter(({ doubt }) => doubt !== null)),
      capacity: has ? capacityOf(week.workingDays.length, capacity) : null,
      short: null,
      closedDays: closedDaysBetween(week.monday, week.to, closed).filter(
        ({ closedDay }) => closedDay.kind !== 'weekend',
      ),
    };
  });
  if (!has) return rows;
  const short = shortages(
    rows.map(({ needed }) => needed),
    rows.map(({ capacity: room, agreed }) => Math.max(room! - agreed, 0)),
  );
  return rows.map((row, index) => ({ ...row, short: short[index]! }));
}

/** Each case in one place, so that the numbers add up. */
export function countLoad(cases: readonly PlannedCase[], weeks: readonly PlanWeek[]): LoadCounts {
  const counts: LoadCounts = { all: cases.length, needed: 0, uncertain: 0, later: 0, none: 0, stale: 0 };
  for (const one of cases) counts[placeOf(one, weeks)] += 1;
  return counts;
}

function placeOf({ need, stale }: PlannedCase, weeks: readonly PlanWeek[]): Exclude<keyof LoadCounts, 'all'> {
  if (stale) return 'stale';
  if (!need) return 'none';
  if (weekOf(need, weeks) === null) return 'later';
  return need.doubt === null ? 'needed' : 'uncertain';
}

/** @returns the place of the week in which the last day lies; null = after all of them */
export function weekOf({ latest }: Pick<InterviewNeed, 'latest'>, weeks: readonly PlanWeek[]): number | null {
  if (latest === null) return 0;
  const index = weeks.findIndex(({ to }) => latest <= to);
  return index < 0 ? null : index;
}
