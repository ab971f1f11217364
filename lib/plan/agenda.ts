import type { IsoDate } from '../dates/iso-date.ts';
import { isBand } from './bands.ts';
import type { WeekCase } from './week-case.ts';

/**
 * One thing of a day: a deadline, the last day to summon (or to set a booking period), or an interview that is agreed.
 */
export type AgendaEntry =
  | { kind: 'deadline'; id: string }
  | { kind: 'summon'; id: string }
  | { kind: 'interview'; id: string; channel?: string };

export interface AgendaDay {
  on: IsoDate;
  /** interviews first, for they have a time of day; then what is due, then what is to be prepared */
  entries: AgendaEntry[];
}

export interface Agenda {
  /** deadlines that have passed, the oldest first */
  overdue: { id: string; due: IsoDate }[];
  /** days with something on them, the first one first, from today to `until` */
  days: AgendaDay[];
  /** deadlines after `until` */
  later: number;
}

const order: readonly AgendaEntry['kind'][] = ['interview', 'deadline', 'summon'];

/**
 * The cases by day. Only a deadline that stands in a band has a day here: the others are not certain or rest. What was
 * to be summoned before today is for today. Of one day, cases keep the order they came in.
 *
 * @param until the last day that is told
 */
export function agenda(cases: readonly WeekCase[], today: IsoDate, until: IsoDate): Agenda {
  const days = new Map<IsoDate, AgendaEntry[]>();
  const overdue: Agenda['overdue'] = [];
  let later = 0;
  const add = (on: IsoDate, entry: AgendaEntry) => {
    const entries = days.get(on);
    if (entries) entries.push(entry);
    else days.set(on, [entry]);
  };
  for (const { id, place, due, summon, agreed } of cases) {
    for (const { on, channel } of agreed) {
      if (on <= until) add(on, { kind: 'interview', id, ...(channel !== undefined && { channel }) });
    }
    if (due !== null && isBand(place)) {
      if (place === 'late') overdue.push({ id, due });
      else if (due > until) later += 1;
      else if (due >= today) add(due, { kind: 'deadline', id });
    }
    const by = summon && (summon.by < today ? today : summon.by);
    if (by !== null && by <= until && place !== 'stale') add(by, { kind: 'summon', id });
  }
  return {
    overdue: overdue.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)),
    days: [...days]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([on, entries]) => ({
        on,
        entries: entries.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
      })),
    later,
  };
}
