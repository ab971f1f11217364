import { useEffect, useState } from 'react';
import { nextMidnight } from '../lib/clock/next-midnight.ts';
import type { IsoDate } from '../lib/dates/iso-date.ts';

const quarterOfAnHour = 15 * 60_000;

/** The day as `clock` tells it, asked again at local midnight and whenever the page comes into view. */
export function useToday(clock: () => IsoDate): IsoDate {
  const [day, setDay] = useState(clock);
  useEffect(() => {
    const ask = () => setDay(clock());
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const now = new Date();
      // A second late rather than a moment early. Timers stand still while a machine sleeps: none is a long one.
      const untilMidnight = nextMidnight(now) - now.getTime() + 1000;
      timer = setTimeout(
        () => {
          ask();
          wait();
        },
        Math.min(untilMidnight, quarterOfAnHour),
      );
    };
    wait();
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [clock]);
  return day;
}
