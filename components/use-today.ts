import { useEffect, useState } from 'react';
import type { IsoDate } from '../lib/dates/iso-date.ts';

/** The day as `clock` tells it, asked again at local midnight and whenever the page comes into view. */
export function useToday(clock: () => IsoDate): IsoDate {
  const [day, setDay] = useState(clock);
  useEffect(() => {
    const ask = () => setDay(clock());
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    // A second late rather than a moment early. A machine that slept through it is caught by coming into view.
    const timer = setTimeout(ask, midnight.getTime() - now.getTime() + 1000);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [clock, day]);
  return day;
}
