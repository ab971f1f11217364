import type { PlaceInWeek } from '../../../lib/plan/bands.ts';
import type { WeekCase } from '../../../lib/plan/week-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

interface Standing {
  place?: PlaceInWeek;
  due?: string;
  summonBy?: string;
  last?: string;
  agreed?: string[];
}

/** A case as the week knows it; what a test does not say is nothing. */
export function standing(id: string, { place = 'soon', due, summonBy, last, agreed = [] }: Standing = {}): WeekCase {
  return {
    id,
    place,
    group: null,
    rule: null,
    due: due ? isoDate(due) : null,
    summon: summonBy ? { by: isoDate(summonBy), way: 'summons' } : null,
    lastInterview: last ? isoDate(last) : null,
    agreed: agreed.map((on) => ({ type: 'interview-booked', on: isoDate(on) })),
  };
}
