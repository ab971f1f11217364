import type { IsoDate } from '../dates/iso-date.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { CaseFacts } from './case-facts.ts';

/** A case not seen on a page for more working days than this is stale, unless the settings say otherwise. */
const usualStaleAfter = 5;

interface LastSeen {
  facts: CaseFacts;
  today: IsoDate;
  staleAfterWorkingDays?: number | undefined;
}

/** @returns the day the case was last seen, where that is too long ago to call it timely; else null */
export function staleSince({
  facts: { seenOn },
  today,
  staleAfterWorkingDays = usualStaleAfter,
}: LastSeen): IsoDate | null {
  return seenOn !== undefined && addWorkingDays(seenOn, staleAfterWorkingDays) < today ? seenOn : null;
}
