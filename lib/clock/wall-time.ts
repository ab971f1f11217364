import { fromParts, type IsoDate } from '../dates/iso-date.ts';

/** What the wall clock where the caseworker is shows at a moment: the day, and whole minutes since its midnight. */
export function wallTime(now: Date): { day: IsoDate; minute: number } {
  const day = fromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return { day, minute: now.getHours() * 60 + now.getMinutes() };
}

/** Milliseconds until the wall clock shows that, on a day of 23 or 25 hours too; negative for what has passed. */
export function millisecondsTo({ day, minute }: { day: IsoDate; minute: number }, now: Date): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 0, minute).getTime() - now.getTime();
}
