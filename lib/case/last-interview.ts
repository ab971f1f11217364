import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseFacts } from './case-facts.ts';

/** The last day on which an interview or a follow-up was held; null where none is known. */
export function lastInterview({ events }: Pick<CaseFacts, 'events'>, today: IsoDate): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { type, on } of events) {
    if ((type === 'interview-held' || type === 'follow-up-held') && on <= today && (!last || on > last)) last = on;
  }
  return last;
}
