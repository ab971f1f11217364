import { fromParts, isoDate, type IsoDate } from '../dates/iso-date.ts';

/**
 * The one place that knows a clock. A practice build carries its day in `__RETTIDIG_TODAY__`; in the shipped build the
 * constant is null and the branch is gone.
 */
const practiceDay: IsoDate | null = __RETTIDIG_TODAY__ === null ? null : isoDate(__RETTIDIG_TODAY__);

/** @returns the caseworker's calendar day: local time, since a deadline ends at local midnight */
export function today(): IsoDate {
  if (practiceDay) return practiceDay;
  const now = new Date();
  return fromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** @returns whether this build runs on a fixed practice day, which every surface must say */
export function isPracticeBuild(): boolean {
  return practiceDay !== null;
}
