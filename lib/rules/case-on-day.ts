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

export function caseOnDay(facts: CaseFacts, today: IsoDate): CaseOnDay {
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

function eventsByType(events: readonly CaseEvent[]): Map<string, CaseEvent[]> {
  const byType = new Map<string, CaseEvent[]>();
  for (const event of events) {
    const sameType = byType.get(event.type);
    if (!sameType) byType.set(event.type, [event]);
    else {
      // Pages and records give events in order nearly always, so this rarely moves anything.
      let place = sameType.length;
      while (place > 0 && sameType[place - 1]!.on > event.on) place -= 1;
      sameType.splice(place, 0, event);
    }
  }
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
