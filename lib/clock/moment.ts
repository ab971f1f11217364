import { isPracticeBuild, today } from './today.ts';

/** The moment something is done, for a log; in a practice build the practice day, at the machine's time of day. */
export function moment(): Date {
  const now = new Date();
  if (isPracticeBuild()) {
    const [year, month, day] = today().split('-').map(Number) as [number, number, number];
    now.setFullYear(year, month - 1, day);
  }
  return now;
}
