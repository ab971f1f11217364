import type { Actor, CaseEvent, CaseFacts, Known } from '../case/case-facts.ts';
import { typeByActor } from '../case/event-meanings.ts';
import { dayNumber, plusDays } from '../dates/calendar.ts';
import { isoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { latestEvent } from './case-on-day.ts';
import type { CaseOnDay } from './case-on-day.ts';
import { startsWithFulfilment, type FittingVersion } from './compile-rules.ts';
import { previousTrigger } from './obligations/lead-time.ts';
import { spanEnd } from './period-end.ts';
import type { Obligation, RuleVersion } from './rule.ts';

/** A world in which some of what is missing has happened. */
export interface World {
  events: CaseEvent[];
  /** the types it adds to what was seen */
  types: string[];
}

/** The worlds that a rule must be asked in beside the one that was seen: none where all it asks for is known. */
export function otherWorlds({ version, trigger }: FittingVersion, reference: IsoDate, theCase: CaseOnDay): World[] {
  const { facts, today } = theCase;
  const { obligation, unlessEvent } = version;
  const worlds: World[] = [];

  const acts = unseenActs(version, trigger, reference, theCase);
  const types = [...new Set(acts.map((act) => act.type))];
  if (acts.length > 0) worlds.push({ events: acts, types });
  // Where a first act starts or moves a chain, having one can be worse than having none.
  const chainMayStart =
    obligation.kind === 'count-in-period' ? obligation.count === 0 : startsWithFulfilment(obligation);
  if (acts.length > 0 && chainMayStart) worlds.push({ events: acts.slice(0, 1), types });

  const lifting = unlessEvent ? unseenDays(facts, unlessEvent, reference, today, theCase) : null;
  if (unlessEvent && lifting) worlds.push({ events: [{ type: unlessEvent, on: lifting.to }], types: [unlessEvent] });
  if (asksForAgreement(obligation) && knownOf(facts, 'interview-booked').extent === 'none') {
    worlds.push({ events: [{ type: 'interview-booked', on: today }], types: ['interview-booked'] });
  }
  return worlds;
}

/** By need: the answer says whether the next interview is agreed. */
export function asksForAgreement(obligation: Obligation): boolean {
  return obligation.kind === 'by-need' || (obligation.kind === 'count-in-period' && obligation.thenByNeed);
}

function knownOf({ known, knownOtherwise }: CaseFacts, type: string, by?: Actor): Known {
  return (by && known?.[typeByActor(type, by)]) ?? known?.[type] ?? knownOtherwise ?? { extent: 'all' };
}

/** The days, both included, on which events of a type may lie that no page has shown; null where all are known. */
function unseenDays(
  facts: CaseFacts,
  type: string,
  from: IsoDate,
  to: IsoDate,
  theCase: CaseOnDay,
  by?: Actor,
): { from: IsoDate; to: IsoDate } | null {
  const known = knownOf(facts, type, by);
  if (known.extent === 'all') return null;
  if (known.extent === 'none') return from <= to ? { from, to } : null;
  const latest = latestEvent(theCase, type, theCase.today);
  // The newest is what the page shows: where it shows none, there is none.
  if (!latest) return null;
  const earliest = known.completeUntil !== null && known.completeUntil > from ? known.completeUntil : from;
  const last = latest.on < to ? latest.on : to;
  return earliest <= last ? { from: earliest, to: last } : null;
}

/**
 * Acts that no page has shown, placed as favourably as they can lie. One more act in time never makes a duty worse
 * (chains that start with one are asked about apart), so nothing is lost by supposing many: the earliest days for what
 * must be done by a day, the latest for what is counted from the last one, and the first day of a window.
 */
function unseenActs(version: RuleVersion, trigger: string | null, reference: IsoDate, theCase: CaseOnDay): CaseEvent[] {
  const { obligation, fulfilledBy } = version;
  const { facts, today } = theCase;
  const acts: CaseEvent[] = [];
  const bounds = actBounds(obligation, trigger, reference, theCase);
  for (const entry of fulfilledBy) {
    const days = unseenDays(facts, entry.type, bounds.from, bounds.to, theCase, entry.by);
    if (!days) continue;
    for (const on of favourableDays(days, obligation, reference)) {
      for (const participant of participants(obligation, entry.with)) {
        if (participant !== undefined && participant === entry.without) continue;
        acts.push(act(entry.type, on, entry.by, participant));
      }
    }
  }
  return acts;

  function actBounds(kind: Obligation, triggerType: string | null, day: IsoDate, one: CaseOnDay) {
    if (kind.kind !== 'lead-time' || triggerType === null) return { from: day, to: today };
    const previous = previousTrigger({ theCase: one, reference: day }, triggerType);
    return { from: previous ? plusDays(previous, 1) : isoDate('0001-01-01'), to: day < today ? day : today };
  }
}

function act(type: string, on: IsoDate, by: Actor | undefined, participant: string | undefined): CaseEvent {
  return { type, on, ...(by && { by }), ...(participant !== undefined && { with: participant }) };
}

/** With whom an act helps: as its entry demands, else with nobody and with each one a quota asks for. */
function participants(obligation: Obligation, demanded: string | undefined): (string | undefined)[] {
  if (demanded !== undefined) return [demanded];
  const quotas = obligation.kind === 'count-in-period' ? obligation.quotas.map((quota) => quota.with) : [];
  return [undefined, ...quotas];
}

function favourableDays(
  { from, to }: { from: IsoDate; to: IsoDate },
  obligation: Obligation,
  reference: IsoDate,
): Set<IsoDate> {
  const needed = 'count' in obligation ? Math.max(obligation.count, 1) : 1;
  const room = dayNumber(to) - dayNumber(from) + 1;
  const days = new Set<IsoDate>();
  for (let index = 0; index < Math.min(needed, room); index += 1) days.add(plusDays(from, index));
  if (obligation.kind === 'window') {
    const opens = spanEnd(reference, obligation.from);
    if (from <= opens && opens <= to) days.add(opens);
  }
  for (let index = 0; index < Math.min(needed, room); index += 1) days.add(plusDays(to, -index));
  return days;
}
