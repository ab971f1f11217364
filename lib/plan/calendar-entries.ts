import type { CaseFacts } from '../case/case-facts.ts';
import type { HandEntry } from '../case/hand-entry.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';

/** One interview of a case as it was last written into a calendar file; kept with the case, sealed. */
export interface CalendarEntry {
  /** counts up within the case: with the case's random id it names the interview in every calendar, for good */
  number: number;
  /** the id of the case that it was written under, where it has come into this one from another; it keeps that name */
  caseId?: string;
  on: IsoDate;
  /** »09:30«; null = no time was told, so it is written as a whole day */
  at: string | null;
  /** `in-person`, `phone`, `video`; null = not known */
  channel: string | null;
  /** goes up by one with each change, so that a calendar takes the newer word */
  sequence: number;
  cancelled: boolean;
}

/** The interviews of a case from today on, as they are agreed now. */
export interface AgreedNow {
  agreed: readonly { on: IsoDate; channel: string | null; movedFrom: IsoDate | null }[];
  /** days of interviews that were held or stayed away from: what a calendar says of them stands */
  over: ReadonlySet<IsoDate>;
}

export interface CalendarChange {
  /** what to keep */
  kept: CalendarEntry[];
  /** what belongs in the file: what was asked for, and what has changed since an earlier file told it */
  written: CalendarEntry[];
}

/** What a case's facts and entries say of its interviews from today on. */
export function agreedNow(facts: CaseFacts, entries: readonly HandEntry[], today: IsoDate): AgreedNow {
  const movedTo = new Map(entries.flatMap(({ on, movedFrom }) => (movedFrom ? [[on, movedFrom]] : [])));
  const byDay = new Map(agreedInterviews(facts, today).map((event) => [event.on, event]));
  const ended = new Set(['interview-held', 'follow-up-held', 'interview-no-show']);
  return {
    agreed: [...byDay.values()].map(({ on, channel }) => ({
      on,
      channel: channel ?? null,
      movedFrom: movedTo.get(on) ?? null,
    })),
    over: new Set(facts.events.filter(({ type, on }) => ended.has(type) && on <= today).map(({ on }) => on)),
  };
}

/** Entries of one case as they are to stand in another: in calendars they keep their names. */
export function entriesUnder(entries: readonly CalendarEntry[], from: string, to: string): CalendarEntry[] {
  return entries.map(({ caseId = from, ...entry }) => ({ ...entry, ...(caseId !== to && { caseId }) }));
}

/**
 * Brings what calendar files told of a case's interviews up to what is agreed now. An interview keeps its number when it
 * moves: one that is no longer agreed on its day is taken for the one that is new on another, the one that people said
 * they moved first, then in the order of days. Where no new one is left, it is cancelled. So is the second of one day, which
 * two machines told, each in its own file.
 *
 * @param wanted the days whose interviews are asked for; others enter no file before they are
 * @param times »09:30« by day, where somebody told one; a day that is not there keeps what it had
 */
export function calendarEntries(
  { agreed, over }: AgreedNow,
  before: readonly CalendarEntry[],
  today: IsoDate,
  wanted: (on: IsoDate) => boolean,
  times: ReadonlyMap<IsoDate, string | null> = new Map(),
): CalendarChange {
  const live = before.filter(({ cancelled }) => !cancelled);
  const stays = (on: IsoDate) => live.some((one) => one.on === on);
  const isAgreed = (on: IsoDate) => agreed.some((one) => one.on === on);
  const isFirst = (one: CalendarEntry) => live.find(({ on }) => on === one.on) === one;
  const isStanding = (one: CalendarEntry) => isAgreed(one.on) && isFirst(one);
  const gone = live.filter((one) => one.on >= today && !isStanding(one) && !over.has(one.on));
  const fresh = agreed.filter(({ on }) => !stays(on)).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const now = paired(gone, fresh);
  for (const one of live)
    if (isStanding(one))
      now.set(
        one,
        agreed.find(({ on }) => on === one.on)!,
      );
  // Agreed anew for the day it was called off for, it is the same interview again.
  for (const one of fresh) {
    const calledOff = before.findLast((entry) => entry.cancelled && entry.on === one.on);
    if (calledOff && ![...now.values()].includes(one)) now.set(calledOff, one);
  }
  const next = before.map((one): CalendarEntry => {
    const told = now.get(one);
    if (!told) return gone.includes(one) ? changed(one, { cancelled: true }) : one;
    const at = times.get(told.on);
    return changed(one, {
      on: told.on,
      at: at === undefined ? one.at : at,
      channel: told.channel,
      cancelled: false,
    });
  });
  let number = Math.max(0, ...before.map((one) => one.number));
  const known = new Set(now.values());
  const added = fresh
    .filter((one) => wanted(one.on) && !known.has(one))
    .map(({ on, channel }): CalendarEntry => {
      number += 1;
      return { number, on, at: times.get(on) ?? null, channel, sequence: 0, cancelled: false };
    });
  const kept = [...next, ...added];
  const isNews = (one: CalendarEntry) => !before.includes(one);
  return { kept, written: kept.filter((one) => isNews(one) || (!one.cancelled && wanted(one.on))) };
}

/** What people said they moved goes first; the rest by day. */
function paired<Fresh extends AgreedNow['agreed'][number]>(
  gone: readonly CalendarEntry[],
  fresh: readonly Fresh[],
): Map<CalendarEntry, Fresh> {
  const pairs = new Map<CalendarEntry, Fresh>();
  for (const one of fresh) {
    const from = gone.find(({ on }) => on === one.movedFrom);
    if (from && !pairs.has(from)) pairs.set(from, one);
  }
  const told = new Set(pairs.values());
  const left = fresh.filter((one) => !told.has(one));
  const open = gone.filter((one) => !pairs.has(one)).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  for (const [index, one] of open.entries()) if (left[index]) pairs.set(one, left[index]);
  return pairs;
}

/** The very same entry where nothing is different. */
function changed(one: CalendarEntry, now: Partial<CalendarEntry>): CalendarEntry {
  const next = { ...one, ...now };
  const isSame =
    next.on === one.on && next.at === one.at && next.channel === one.channel && next.cancelled === one.cancelled;
  return isSame ? one : { ...next, sequence: one.sequence + 1 };
}
