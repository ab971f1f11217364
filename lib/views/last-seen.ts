import type { IsoDate } from '../dates/iso-date.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { ViewContext } from './view-context.ts';

/** A case not seen on a page for more working days than this is stale, unless the settings say otherwise. */
const usualStaleAfter = 5;

/** @returns the day the case was last seen, where that is too long ago to call it timely; else null */
export function staleSince({
  facts: { seenOn },
  today,
  staleAfterWorkingDays = usualStaleAfter,
}: Pick<ViewContext, 'facts' | 'today' | 'staleAfterWorkingDays'>): IsoDate | null {
  return seenOn !== undefined && addWorkingDays(seenOn, staleAfterWorkingDays) < today ? seenOn : null;
}
