import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseEvent } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf, plans } from './event-meanings.ts';
import { settled, type Finding } from './finding.ts';
import type { Statement } from './statements.ts';
import { haveOneTeller, tellingsIn, type Tellings } from './tellings.ts';

/**
 * Two sources that give days no further apart than this may be speaking of one thing. A day is put down wrongly by a
 * few days, or as the day on which it was written down, which is within the week; and no rule asks for two interviews
 * within one week, so that to ask is seldom to ask in vain.
 */
export const nearDays = 7;

/** What fulfils no duty and starts none: counted twice, it makes no badge greener. */
const neverCounted: ReadonlySet<string> = new Set([
  'interview-no-show',
  'interview-cancelled',
  'booking-deadline-set',
  'booking-deadline-missed',
]);

/** What is told, and what a decision about it hangs on. */
export interface ToldEvents {
  events: readonly CaseEvent[];
  statements: readonly Statement[];
  /** those entered by hand, as they were entered */
  entered: readonly CaseEvent[];
  /** those that someone is asked about already, for another reason */
  asked: ReadonlySet<CaseEvent>;
  finding: Finding;
}

/**
 * The events, with those that may be one and the same put to decision: two of one type and actor, on days near each
 * other, that no source tells of both. As one it is on either day, with what the other source says besides of how it
 * was held. As long as nobody has decided, each answer is a world of its own.
 *
 * They are surely two where one source tells of both, and where the earlier had been told of, as something that had
 * happened, before the day of the later. Agreements of which the earlier had passed when the later was told are not
 * asked about.
 *
 * @returns the events that stand, and those asked about, here or before
 */
export function oneOrTwo(told: ToldEvents): { events: CaseEvent[]; asked: ReadonlySet<CaseEvent> } {
  const asked = new Set(told.asked);
  const apart = new Set<string>();
  const tellings = tellingsIn(told.statements, told.entered);
  let events = [...told.events];
  for (;;) {
    const pair = nearestPair(events, told, tellings, apart);
    if (!pair) return { events, asked };
    const [one, other] = pair;
    apart.add(idOf(one, other));
    const chosen = whichDay(one, other, told.finding);
    const [kept, left] = chosen === other.on ? [other, one] : [one, other];
    if (chosen === null) {
      asked.add(one).add(other);
      continue;
    }
    const whole = withDetails(kept, left);
    asked.add(whole);
    events = events.filter((event) => event !== left).map((event) => (event === kept ? whole : event));
  }
}

type Pair = readonly [earlier: CaseEvent, later: CaseEvent];

/** The pair nearest in days of those that may be one thing and that nobody was asked about yet. */
function nearestPair(
  events: readonly CaseEvent[],
  told: ToldEvents,
  tellings: Tellings,
  apart: ReadonlySet<string>,
): Pair | null {
  const inOrder = events
    .filter(({ type }) => !neverCounted.has(type))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  let nearest: { pair: Pair; days: number } | null = null;
  for (const [index, one] of inOrder.entries()) {
    for (let next = index + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next]!;
      const days = daysBetween(one.on, other.on);
      if (days > nearDays) break;
      if (days === 0 || one.type !== other.type || (nearest && nearest.days <= days)) continue;
      if (!apart.has(idOf(one, other)) && mayBeOne(one, other, told, tellings)) nearest = { pair: [one, other], days };
    }
  }
  return nearest?.pair ?? null;
}

function mayBeOne(one: CaseEvent, other: CaseEvent, { asked, finding }: ToldEvents, tellings: Tellings): boolean {
  if (actorOf(one) !== actorOf(other)) return false;
  if (!one.source || !other.source || asked.has(one) || asked.has(other)) return false;
  // What cannot be told anyhow gives no question of its own.
  if (finding.unreadable.some(({ meaning }) => meaning === one.type)) return false;
  const [ofOne, ofOther] = [tellings(one), tellings(other)];
  if (haveOneTeller(ofOne, ofOther)) return false;
  // What is agreed may be moved, so that having been told of it earlier proves nothing.
  if (plans.has(one.type)) return !ofOther.some(({ saidOn }) => saidOn > one.on);
  return !ofOne.some(({ saidOn }) => saidOn >= one.on && saidOn < other.on);
}

/** @returns the day on which it is one; null where they are two, and where nobody has said */
function whichDay(one: CaseEvent, other: CaseEvent, finding: Finding): IsoDate | null {
  const id = idOf(one, other);
  const asOne = ({ on, source }: CaseEvent): Alternative => ({ id: `${id} is ${on}`, value: on, source: source! });
  const older = one.source!.seenOn <= other.source!.seenOn ? one : other;
  const asTwo: Alternative = {
    id: `${id} is two`,
    value: `${one.on} ${other.on}`,
    source: older.source!,
  };
  const chosen = settled(one.type, [asOne(one), asOne(other), asTwo], finding, 'one-or-two');
  return [one, other].find((event) => asOne(event).id === chosen)?.on ?? null;
}

function idOf(one: CaseEvent, other: CaseEvent): string {
  return `${one.type} ${one.on} or ${other.on}${one.by ? ` by ${one.by}` : ''}`;
}

/** What only the other telling says of how it was held: a call by phone stays one, on whichever day. */
function withDetails(kept: CaseEvent, left: CaseEvent): CaseEvent {
  return {
    ...(left.with && { with: left.with }),
    ...(left.channel && { channel: left.channel }),
    ...kept,
  };
}
