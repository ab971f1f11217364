import type { CaseEvent, Known } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf, typeByActor } from './event-meanings.ts';
import { settled, type Finding } from './finding.ts';
import { eventsOf, lastTold, pageSource, type Statement } from './statements.ts';

export interface KnownTypes {
  known: Record<string, Known>;
  /** events that a page should show and does not, and that do not stand */
  setAside: ReadonlySet<CaseEvent>;
}

/**
 * How much is known per type. A whole list counts up to the day it was seen; a newer event told elsewhere leaves the
 * days between open. An event that a page should show, and does not, is a contradiction:
 *
 * - told by a page: where a whole list lacks it, and it lies before the day the list was seen, or was told before that
 *   day; where a page that was seen no earlier gives an older one as the latest, or a later one as the next;
 * - entered by hand: where a whole list that was seen on a later day lacks it. Entering what a page of the same day
 *   lacks is what entering is for, and a list that gives the latest only may never come to show it.
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
    for (const event of events) {
      if (event.type !== type || asked.has(event)) continue;
      const isOpen = finding.unreadable.some(({ meaning }) => meaning === type);
      const without = whereItLacks(event, newest, readable, isOpen);
      if (without && !stands(event, without, finding)) setAside.add(event);
    }
    if (!newest) {
      if (readable.length > 0) known[type] = { extent: 'latest', completeUntil: null };
      continue;
    }
    const more = events.some((event) => event.type === type && !setAside.has(event) && !isListed(event, newest));
    known[type] = more ? { extent: 'latest', completeUntil: newest.source.seenOn } : { extent: 'all' };
  }
  return { known, setAside };
}

/** Whether a list has the event, or does not speak of whoever did it. */
export function isListed(event: CaseEvent, list: Statement): boolean {
  if (!speaksOf(list, event)) return true;
  return eventsOf(list).some(({ on }) => on === event.on);
}

function speaksOf({ ofAllActors }: Statement, event: CaseEvent): boolean {
  return ofAllActors || actorOf(event) === 'municipality';
}

/**
 * @param isOpen which of several answers is the latest is asked already, or cannot be read
 * @returns what a page says instead of an event that it should show; null where none should
 */
function whereItLacks(
  event: CaseEvent,
  newest: Statement | null,
  readable: readonly Statement[],
  isOpen: boolean,
): Statement | null {
  if (newest && !isListed(event, newest) && shouldBeIn(newest, event, readable)) return newest;
  if (isOpen) return null;
  return readable.find((one) => speaksOf(one, event) && deniesByOther(one, event, readable)) ?? null;
}

/** Whether a page gives as the latest one that is older, or as the next one that is later. */
function deniesByOther(statement: Statement, event: CaseEvent, readable: readonly Statement[]): boolean {
  const { shows, reading, source } = statement;
  if (event.source?.kind === 'by-hand') return false;
  if ((shows !== 'latest' && shows !== 'next') || reading.status !== 'read') return false;
  const [shown] = eventsOf(statement);
  const { seenOn } = source;
  const passesOver =
    shows === 'latest' ? shown!.on < event.on && event.on <= seenOn : seenOn < event.on && event.on < shown!.on;
  if (!passesOver) return false;
  const told = lastTold(readable, event);
  // What is of the day the page was seen may have happened since.
  if (event.on === seenOn && told === seenOn) return false;
  const isToldThere = readable.some(
    (one) => one.source === source && eventsOf(one).some((other) => other.on === event.on),
  );
  if (isToldThere) return false;
  return told !== null && told <= seenOn;
}

function newestWhole(readable: readonly Statement[]): Statement | null {
  return readable
    .filter(isWhole)
    .reduce<Statement | null>((best, one) => (best && best.source.seenOn >= one.source.seenOn ? best : one), null);
}

/** Whether it tells of every one of its type: a list of them all, or a field in which nothing stands. */
export function isWhole({ shows, reading }: Statement): boolean {
  return shows === 'every' || reading.status === 'empty';
}

function stands(event: CaseEvent, without: Statement, finding: Finding): boolean {
  if (!event.source) return true;
  const what = `${event.type} ${event.on}`;
  const there: Alternative = { id: `${what} is`, value: event.on, source: event.source };
  const notThere: Alternative = {
    id: `${what} is not`,
    value: null,
    source: pageSource(without.source, without.reading.label),
  };
  return settled(event.type, [there, notThere], finding) !== notThere.id;
}

function shouldBeIn(
  { shows, source: { seenOn } }: Statement,
  event: CaseEvent,
  statements: readonly Statement[],
): boolean {
  // That nothing is agreed next says nothing of what was agreed before.
  if (shows === 'next' && event.on <= seenOn) return false;
  if (event.source?.kind === 'by-hand') return event.source.seenOn < seenOn;
  const told = lastTold(statements, event);
  return event.on < seenOn || (told !== null && told < seenOn);
}
