import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { heldEventOf } from '../case/event-meanings.ts';
import { plusDays } from '../dates/calendar.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { workingDayOnOrBefore } from '../dates/working-days.ts';
import { assess } from './assess.ts';
import type { Deadline } from './deadline.ts';
import { isContact } from './headline.ts';
import type { Judgement } from './judge.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { booksForThemselves } from './self-booking.ts';
import { versionUsed } from './version-used.ts';

/** How a citizen comes to an interview. */
export type WayToInterview = 'summons' | 'self-booking';

/**
 * Why it is that way. `joint-interview`: it is held with the unemployment fund, and nobody books that alone.
 * `no-time-to-book`: the booking period would end after the deadline, so only a summons is left.
 */
export type WayBecause = 'group' | 'exempt' | 'booking-missed' | 'joint-interview' | 'no-time-to-book';

/** How long it takes before an interview can be held, in calendar days; both are settings. */
export interface LeadDays {
  /** how long the citizen has to book; the agency says at least eight */
  bookingDays: number;
  /** how long before the interview the summons is sent; no number of law is known, so it is a local norm */
  noticeDays: number;
}

export const usualLeadDays: Readonly<LeadDays> = { bookingDays: 8, noticeDays: 8 };

/** The last thing to be done here for an interview to be held in time. */
export interface LastStep {
  way: WayToInterview;
  because: WayBecause;
  /** the calendar days that were counted back */
  days: number;
  /** the last working day on which the interview can be held in time */
  from: IsoDate;
  /** the last working day on which to send the summons or set the booking period; may have passed */
  by: IsoDate;
}

/** Why the day is not certain; nothing uncertain is counted as to be done today. */
export type ChainDoubt = 'provisional' | 'estimated' | 'bookings-not-known';

/**
 * What stands between today and the interview that is due next.
 *
 * - `act`: nothing is agreed, or less than is missing (`agreed` interviews in time); the last step is still to be taken
 * - `booked-late`: an interview is agreed, but for a day after its deadline; `step` is null where that has passed
 * - `booking-open`: the citizen has been given a period for booking, which runs to `until` at least
 */
export type BackwardChain = { deadline: Deadline; doubt: ChainDoubt | null } & (
  | { kind: 'act'; step: LastStep; agreed: number }
  | { kind: 'booked-late'; on: IsoDate; step: LastStep | null }
  | { kind: 'booking-open'; setOn: IsoDate; until: IsoDate }
);

/**
 * From the date by which the next interview must be held, back to the day on which the citizen must be summoned or be
 * given a period for booking.
 *
 * Counted from the last safe day of the first own contact deadline that runs and for which too little is agreed (one
 * whose date is certain before one whose date is not): that
 * many calendar days before it, the safe day itself being day 0; and if that is no working day here, the last working
 * day before (public holidays, local closing days and own leave are none). Eight days before Thursday 3 December is
 * Wednesday 25 November. The booking period ends on the safe day: whoever wants time to summon those who do not book
 * sets a longer period. Where several interviews are missing, the day is that of the last of them.
 *
 * @param judgement the case as judged today, with the closed days it was judged by
 * @returns null where no contact deadline with a date runs, or interviews are agreed that would meet it
 */
export function backwardChain(
  judgement: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
  lead: LeadDays = usualLeadDays,
): BackwardChain | null {
  const booked = agreedInterviews(judgement.facts, today);
  const chains = contactDeadlines(judgement, rules)
    .map((deadline) => chainOf(deadline, booked, judgement, rules, today, lead))
    .filter((chain) => chain !== null);
  const isAhead = ({ deadline }: BackwardChain) => deadline.status !== 'overdue';
  // What can still be reached comes first, and of that what is certain.
  return chains.find((chain) => isAhead(chain) && chain.doubt === null) ?? chains.find(isAhead) ?? chains[0] ?? null;
}

/** The way back from one deadline; null where what is agreed is enough. */
function chainOf(
  deadline: Deadline,
  booked: readonly CaseEvent[],
  { facts, closed }: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
  lead: LeadDays,
): BackwardChain | null {
  const version = versionUsed(rules, deadline);
  const { due, lastSafeDay } = deadline;
  if (!version || due === null || lastSafeDay === null) return null;
  const doubt = doubtOf(deadline, version, facts);
  const late = booked.find(({ on }) => on > due);
  if (deadline.status === 'overdue') {
    return late ? { kind: 'booked-late', deadline, doubt, on: late.on, step: null } : null;
  }
  if (isCovered(deadline, booked, facts, rules)) return null;
  const step = lastStep(lastSafeDay, version, facts, today, lead, closed);
  if (late) return { kind: 'booked-late', deadline, doubt, on: late.on, step };
  const open = openBooking(facts, today, lead.bookingDays);
  return open
    ? { kind: 'booking-open', deadline, doubt, ...open }
    : { kind: 'act', deadline, doubt, step, agreed: booked.length };
}

/** Whether the last step is for today (or should have been taken) and its day is certain. */
export function mustActToday(chain: BackwardChain | null, today: IsoDate): boolean {
  if (!chain || chain.kind === 'booking-open' || chain.doubt !== null) return false;
  return chain.step !== null && chain.step.by <= today;
}

const running: ReadonlySet<Deadline['status']> = new Set(['overdue', 'due-soon', 'timely']);

/** Own contact deadlines with a date that runs, the first one first: `deadlines` come by due day. */
function contactDeadlines({ deadlines }: Judgement, rules: readonly Rule[]): Deadline[] {
  return deadlines.filter((deadline) => running.has(deadline.status) && isContact(deadline, rules));
}

const planned: ReadonlySet<string> = new Set(['interview-booked', 'self-booked']);
const heldAhead: ReadonlySet<string> = new Set(['interview-held', 'follow-up-held']);

/** Interviews in the calendar from today on, the first one first; one that was called off is none. */
export function agreedInterviews({ events }: CaseFacts, today: IsoDate): CaseEvent[] {
  const calledOff = new Set(events.filter(({ type }) => type === 'interview-cancelled').map(({ on }) => on));
  return events
    .filter(({ type, on }) => (planned.has(type) && on >= today) || (heldAhead.has(type) && on > today))
    .filter(({ on }) => !calledOff.has(on))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/**
 * Whether the interviews agreed up to the due day would meet the deadline if all were held: the engine is asked, so that
 * what counts is what counts by law (several at once, who takes part, an interview too early).
 */
function isCovered(
  { rule, due }: Deadline,
  booked: readonly CaseEvent[],
  facts: CaseFacts,
  rules: readonly Rule[],
): boolean {
  const inTime = booked.filter(({ on }) => on <= due!);
  const last = inTime.at(-1);
  if (!last) return false;
  const type = heldEventOf(facts.targetGroup);
  const held = inTime.map((event): CaseEvent => ({ ...event, type }));
  const events = [...facts.events.filter((event) => !inTime.includes(event)), ...held];
  const [then] = assess({ ...facts, events }, rules, last.on, { only: [rule] });
  return then!.status === 'met' || then!.status === 'by-need' || (then!.due !== null && then!.due > due!);
}

function lastStep(
  from: IsoDate,
  version: RuleVersion,
  facts: CaseFacts,
  today: IsoDate,
  { bookingDays, noticeDays }: LeadDays,
  closed: ClosedDays,
): LastStep {
  const daysBefore = (days: number) => workingDayOnOrBefore(plusDays(from, -days), closed);
  const summons = (because: WayBecause): LastStep => ({
    way: 'summons',
    because,
    days: noticeDays,
    from,
    by: daysBefore(noticeDays),
  });
  if (version.fulfilledBy.every((act) => act.with === 'unemployment-fund')) return summons('joint-interview');
  if (!booksForThemselves(facts.targetGroup, today)) return summons('group');
  if (facts.events.some(({ type, on }) => type === 'exempt-from-self-booking' && on <= today)) return summons('exempt');
  const set = latest(facts, 'booking-deadline-set', today);
  const missed = latest(facts, 'booking-deadline-missed', today);
  if (missed && (!set || set <= missed) && isOfThisRound(missed, facts, today)) return summons('booking-missed');
  const by = daysBefore(bookingDays);
  if (by < today) return summons('no-time-to-book');
  return { way: 'self-booking', because: 'group', days: bookingDays, from, by };
}

/**
 * A booking period that still runs: set since the last interview and not told to have been missed. A page tells the day
 * it was set; the last day of it is at least the booking period later.
 */
function openBooking(facts: CaseFacts, today: IsoDate, bookingDays: number): { setOn: IsoDate; until: IsoDate } | null {
  const setOn = latest(facts, 'booking-deadline-set', today);
  if (!setOn || !isOfThisRound(setOn, facts, today)) return null;
  const missed = latest(facts, 'booking-deadline-missed', today);
  const until = plusDays(setOn, bookingDays);
  return until < today || (missed && missed >= setOn) ? null : { setOn, until };
}

/** What lies before the last interview, held or not, was about that one. */
function isOfThisRound(on: IsoDate, facts: CaseFacts, today: IsoDate): boolean {
  const ends = ['interview-held', 'follow-up-held', 'interview-no-show', 'interview-cancelled'];
  return ends.every((type) => (latest(facts, type, today) ?? '') <= on);
}

function latest({ events }: CaseFacts, wanted: string, today: IsoDate): IsoDate | null {
  let newest: IsoDate | null = null;
  for (const { type, on } of events) {
    if (type === wanted && on <= today && (newest === null || on > newest)) newest = on;
  }
  return newest;
}

function doubtOf(deadline: Deadline, version: RuleVersion, facts: CaseFacts): ChainDoubt | null {
  if (deadline.provisional) return 'provisional';
  if (version.estimated) return 'estimated';
  return bookingsAreKnown(facts) ? null : 'bookings-not-known';
}

/** A page that has no column for the next interview does not say that none is agreed. */
function bookingsAreKnown({ known, knownOtherwise, unreadable }: CaseFacts): boolean {
  if (unreadable?.some(({ meaning }) => meaning === 'interview-booked')) return false;
  return (known?.['interview-booked'] ?? knownOtherwise)?.extent !== 'none';
}
