import type { CaseEvent, CaseFacts, Suspension } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { targetGroups } from './packs/vocabulary.ts';

const knownGroups: ReadonlySet<string> = new Set(targetGroups.map((group) => group.id));
const noEvents: readonly CaseEvent[] = [];

/** One case on one day, laid out so that each rule finds what it asks for without searching. */
export interface CaseOnDay {
  facts: CaseFacts;
  today: IsoDate;
  /** null when the group is not told, or is none that the rules know */
  group: string | null;
  /** each type's events, the oldest first; plans included */
  events: ReadonlyMap<string, readonly CaseEvent[]>;
  /** the suspension covering today; of several, the one that began first. Adjoining ones are not merged. */
  suspension: Suspension | null;
}

/** One case is asked about many times in a row, and laid out once; forgotten with its facts. */
const known = new WeakMap<CaseFacts, CaseOnDay>();

export function caseOnDay(facts: CaseFacts, today: IsoDate): CaseOnDay {
  const before = known.get(facts);
  if (before?.today === today) return before;
  const fresh = laidOut(facts, today);
  known.set(facts, fresh);
  return fresh;
}

function laidOut(facts: CaseFacts, today: IsoDate): CaseOnDay {
  const { targetGroup } = facts;
  return {
    facts,
    today,
    group: targetGroup !== null && knownGroups.has(targetGroup) ? targetGroup : null,
    events: eventsByType(facts.events),
    suspension: suspensionCovering(facts.suspensions, today),
  };
}

export function eventsOf(theCase: CaseOnDay, type: string): readonly CaseEvent[] {
  return theCase.events.get(type) ?? noEvents;
}

/** @returns the newest event of the type on or before `until`, or null */
export function latestEvent(theCase: CaseOnDay, type: string, until: IsoDate): CaseEvent | null {
  const events = eventsOf(theCase, type);
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]!;
    if (event.on <= until) return event;
  }
  return null;
}

/** Orders events by their days; those of one day stay as they stood. */
export function byDay(one: CaseEvent, other: CaseEvent): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}

const places = new WeakMap<readonly CaseEvent[], ReadonlyMap<CaseEvent, number>>();

/** Where an event stands in the facts, by which whoever reads the working finds it. */
export function placeInFacts(event: CaseEvent, { events }: CaseFacts): number {
  let known = places.get(events);
  if (!known) places.set(events, (known = new Map(events.map((one, index) => [one, index]))));
  return known.get(event)!;
}

function eventsByType(events: readonly CaseEvent[]): Map<string, CaseEvent[]> {
  const byType = new Map<string, CaseEvent[]>();
  const unordered = new Set<CaseEvent[]>();
  for (const event of events) {
    const sameType = byType.get(event.type);
    if (!sameType) byType.set(event.type, [event]);
    else {
      // Pages and records give events in order nearly always.
      if (event.on < sameType.at(-1)!.on) unordered.add(sameType);
      sameType.push(event);
    }
  }
  for (const sameType of unordered) sameType.sort(byDay);
  return byType;
}

function suspensionCovering(suspensions: readonly Suspension[], today: IsoDate): Suspension | null {
  let first: Suspension | null = null;
  for (const suspension of suspensions) {
    const covers = suspension.from <= today && (suspension.to === null || today <= suspension.to);
    if (covers && (first === null || suspension.from < first.from)) first = suspension;
  }
  return first;
}
