import type { CaseEvent, Known } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf, typeByActor } from './event-meanings.ts';
import { settled, type Finding } from './finding.ts';
import { eventsOf, lastTold, pageSource, type Statement } from './statements.ts';

export interface KnownTypes {
  known: Record<string, Known>;
  /** events that a whole list does not have, and that do not stand */
  setAside: ReadonlySet<CaseEvent>;
}

/**
 * How much is known per type. A whole list counts up to the day it was seen; a newer event told elsewhere leaves the
 * days between open. An event that a whole list should have, and has not, is a contradiction:
 *
 * - told by a page: where it lies before the day the list was seen, or was told before that day;
 * - entered by hand: where it was entered before that day. Entering what a page of the same day lacks is what entering
 *   is for.
 *
 * @param events those of pages and those entered by hand; an entered one adds to what is known, and makes nothing whole
 * @param asked those of which it is asked already whether they stand
 */
export function knownTypes(
  statements: readonly Statement[],
  events: readonly CaseEvent[],
  asked: ReadonlySet<CaseEvent>,
  finding: Finding,
): KnownTypes {
  const known: Record<string, Known> = {};
  const setAside = new Set<CaseEvent>();
  for (const type of new Set(statements.map((statement) => statement.type))) {
    const readable = statements.filter((one) => one.type === type && one.reading.status !== 'unreadable');
    if (!readable.some((one) => one.ofAllActors)) known[typeByActor(type, 'unemployment-fund')] = { extent: 'none' };
    const newest = newestWhole(readable);
    if (!newest) {
      if (readable.length > 0) known[type] = { extent: 'latest', completeUntil: null };
      continue;
    }
    const listed = new Set(eventsOf(newest).map((event) => event.on));
    const extra = events.filter(
      (event) =>
        event.type === type && !listed.has(event.on) && (newest.ofAllActors || actorOf(event) === 'municipality'),
    );
    for (const event of extra) {
      if (!asked.has(event) && !stands(event, newest, statements, finding)) setAside.add(event);
    }
    const more = extra.some((event) => !setAside.has(event));
    known[type] = more ? { extent: 'latest', completeUntil: newest.source.seenOn } : { extent: 'all' };
  }
  return { known, setAside };
}

function newestWhole(readable: readonly Statement[]): Statement | null {
  const wholes = readable.filter((one) => one.whole || one.reading.status === 'empty');
  return wholes.reduce<Statement | null>(
    (best, one) => (best && best.source.seenOn >= one.source.seenOn ? best : one),
    null,
  );
}

function stands(event: CaseEvent, whole: Statement, statements: readonly Statement[], finding: Finding): boolean {
  if (!event.source || !shouldBeIn(whole, event, statements)) return true;
  const what = `${event.type} ${event.on}`;
  const there: Alternative = { id: `${what} is`, value: event.on, source: event.source };
  const notThere: Alternative = {
    id: `${what} is not`,
    value: null,
    source: pageSource(whole.source, whole.reading.label),
  };
  return settled(event.type, [there, notThere], finding) !== notThere.id;
}

function shouldBeIn({ source: { seenOn } }: Statement, event: CaseEvent, statements: readonly Statement[]): boolean {
  if (event.source?.kind === 'by-hand') return event.source.seenOn < seenOn;
  const told = lastTold(statements, event);
  return event.on < seenOn || (told !== null && told < seenOn);
}
