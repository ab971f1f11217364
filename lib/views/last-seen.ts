import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { ViewContext } from './view-context.ts';

/** A case not seen on a page for more working days than this is stale, unless the settings say otherwise. */
const usualStaleAfter = 5;

/** The last day on which any page showed anything of the case; null where no fact says where it is from. */
export function lastSeen({ events, suspensions, sources }: CaseFacts): IsoDate | null {
  let last: IsoDate | null = null;
  const facts = [...events.map(({ source }) => source), ...suspensions.map(({ source }) => source)];
  for (const source of [...facts, sources?.targetGroup, sources?.birthDate]) {
    if (source?.kind === 'page' && (last === null || source.seenOn > last)) last = source.seenOn;
  }
  return last;
}

/** @returns the day the case was last seen, where that is too long ago to call it timely; else null */
export function staleSince({
  facts,
  today,
  staleAfterWorkingDays = usualStaleAfter,
}: Pick<ViewContext, 'facts' | 'today' | 'staleAfterWorkingDays'>): IsoDate | null {
  const seen = lastSeen(facts);
  return seen !== null && addWorkingDays(seen, staleAfterWorkingDays) < today ? seen : null;
}
