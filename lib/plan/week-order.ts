import type { IsoDate } from '../dates/iso-date.ts';
import { placesInWeek } from './bands.ts';
import type { WeekCase } from './week-case.ts';

/**
 * What the week can be sorted by:
 *
 * - `first`: what must be done first, be that the deadline or the last day to summon before it; what should have been
 *   summoned before today is for today
 * - `deadline`: the last timely day
 * - `last-interview`: who has waited longest since the last interview; who has had none comes first
 * - `summon`: the last day to summon or to set a booking period
 */
export const weekOrders = ['first', 'deadline', 'last-interview', 'summon'] as const;

export type WeekOrder = (typeof weekOrders)[number];

/** Sorts after every day there is. */
const never = '9999';

const keys: Record<WeekOrder, (one: WeekCase, today: IsoDate) => IsoDate | string> = {
  first: ({ due, summon }, today) => earlier(due, summon && later(summon.by, today)) ?? never,
  deadline: ({ due }) => due ?? never,
  'last-interview': ({ lastInterview }) => lastInterview ?? '',
  summon: ({ summon }) => summon?.by ?? never,
};

const rank = new Map(placesInWeek.map((place, index) => [place, index]));

/**
 * The same cases, place by place as `placesInWeek` has them and in each by `order`; of equal days, the deadline that
 * comes first, and then who has waited longest since the last interview. What is equal in that too keeps the order it came in.
 */
export function inWeekOrder<Case extends WeekCase>(cases: readonly Case[], order: WeekOrder, today: IsoDate): Case[] {
  return cases.toSorted(byWeekOrder(order, today));
}

/** Which of two cases comes first in that order; 0 = nothing but who it is tells them apart. */
export function byWeekOrder(order: WeekOrder, today: IsoDate): (one: WeekCase, other: WeekCase) => number {
  const key = keys[order];
  return (one, other) =>
    rank.get(one.place)! - rank.get(other.place)! ||
    compare(key(one, today), key(other, today)) ||
    compare(one.due ?? never, other.due ?? never) ||
    compare(one.lastInterview ?? '', other.lastInterview ?? '');
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
