import type { CaseEvent } from './case-facts.ts';
import { actorOf } from './event-meanings.ts';
import type { Finding } from './finding.ts';
import { mergeTellings } from './merge-tellings.ts';
import { areOpposed, outcomes, outcomeThatStands } from './outcomes.ts';
import { eventsOf, type Statement } from './statements.ts';
import { haveOneTeller, tellingsIn } from './tellings.ts';

/** What pages tell of events. */
export interface ShownEvents {
  /** each once, whichever pages tell of it */
  events: CaseEvent[];
  /** those that someone is asked about already: that a whole list lacks them is the same question */
  asked: ReadonlySet<CaseEvent>;
}

/**
 * The events that pages tell of. Where one page says that an interview was held, and another that the citizen stayed
 * away or that it was called off that day, only one of them stands. What cannot be read is noted.
 */
export function eventsShown(statements: readonly Statement[], finding: Finding): ShownEvents {
  const events = new Map<string, CaseEvent[]>();
  for (const statement of statements) {
    if (statement.reading.status === 'unreadable') {
      finding.unreadable.push({ meaning: statement.type, label: statement.reading.label });
      continue;
    }
    for (const event of eventsOf(statement)) addEvent(events, event, finding);
  }
  return withOneOutcome([...events.values()].flat(), statements, finding);
}

/** One event told by two pages is one event. Of what one page tells twice of a day, the fuller telling stands. */
export function addEvent(events: Map<string, CaseEvent[]>, event: CaseEvent, finding: Finding): void {
  const key = `${event.type} ${event.on}`;
  const ofDay = events.get(key);
  if (!ofDay) {
    events.set(key, [event]);
    return;
  }
  // A page that does not say who did it may tell of what the fund did.
  const before =
    ofDay.find((one) => actorOf(one) === actorOf(event) && one.by) ?? ofDay.find((one) => !one.by || !event.by);
  if (!before) ofDay.push(event);
  else ofDay[ofDay.indexOf(before)] = isOnSamePage(before, event) ? fuller(before, event) : merged(before, event);

  function merged(one: CaseEvent, other: CaseEvent): CaseEvent {
    // The telling with more in it is the one that is named as the source.
    return richness(other) > richness(one) ? mergeTellings(other, one, finding) : mergeTellings(one, other, finding);
  }
}

function isOnSamePage({ source: one }: CaseEvent, { source: other }: CaseEvent): boolean {
  return one?.kind === 'page' && other?.kind === 'page' && one.adapter === other.adapter && one.page === other.page;
}

function fuller(one: CaseEvent, other: CaseEvent): CaseEvent {
  return richness(other) > richness(one) ? other : one;
}

function richness({ with: participant, by, channel }: CaseEvent): number {
  return Number(!!participant) + Number(!!by) + Number(!!channel);
}

function withOneOutcome(events: CaseEvent[], statements: readonly Statement[], finding: Finding): ShownEvents {
  const asked = new Set<CaseEvent>();
  const fallen = new Set<CaseEvent>();
  const tellings = tellingsIn(statements, []);
  const told = events.filter(({ type }) => outcomes.has(type));
  for (const [index, one] of told.entries()) {
    for (const other of told.slice(index + 1)) {
      if (!areOpposed(one, other) || fallen.has(one) || fallen.has(other)) continue;
      // A page that tells of both knows of two interviews that day.
      if (haveOneTeller(tellings(one), tellings(other))) continue;
      const standing = outcomeThatStands(one, other, finding);
      asked.add(one).add(other);
      if (standing) fallen.add(standing === one ? other : one);
    }
  }
  return { events: events.filter((event) => !fallen.has(event)), asked };
}
