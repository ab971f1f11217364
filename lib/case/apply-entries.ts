import type { CaseEvent } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf, heldEventOf } from './event-meanings.ts';
import { settled, type Finding } from './finding.ts';
import type { HandEntry } from './hand-entry.ts';
import { lastTold, type Statement } from './statements.ts';

const heldTypes = ['interview-held', 'follow-up-held'];
/** What is agreed for a day, by either of the two. */
const plans: ReadonlySet<string> = new Set(['interview-booked', 'self-booked']);
/** What became of an interview on its day; of one interview only one of them is true. */
const outcomes: ReadonlySet<string> = new Set([...heldTypes, 'interview-no-show', 'interview-cancelled']);

/** What pages tell of events, and what a decision between them hangs on. */
interface Told {
  events: CaseEvent[];
  statements: readonly Statement[];
  finding: Finding;
  /** entered events that were asked about already, by the agreement they end */
  asked: Set<CaseEvent>;
}

/** The events, pages' and entered ones together. */
export interface AppliedEntries {
  events: CaseEvent[];
  /** those that someone is asked about already: that a whole list lacks them is the same question */
  asked: ReadonlySet<CaseEvent>;
}

/**
 * The events with what was entered by hand. An entered event that a page tells of too is one event, with what either
 * says of it. An interview that was held, cancelled, not turned up for or moved is no longer agreed for its day.
 *
 * Where a page says something else than the entry (another outcome or channel that day; the agreement still, on a
 * later day than the entry), that is a contradiction.
 *
 * @param shown what pages tell, each event once
 * @param entries in the order they were made: of two outcomes entered for one day, the later is the correction
 */
export function applyEntries(
  shown: readonly CaseEvent[],
  entries: readonly HandEntry[],
  statements: readonly Statement[],
  targetGroup: string | null,
  finding: Finding,
): AppliedEntries {
  const told: Told = { events: withoutUsedAgreements(shown, statements), statements, finding, asked: new Set() };
  for (const [index, entry] of entries.entries()) {
    if (!isCorrected(entry, entries.slice(index + 1))) enter(told, eventOf(entry, targetGroup), entry);
  }
  return { events: told.events, asked: told.asked };
}

/**
 * Whether a later entry takes this one's place: another outcome of the same interview, or a new agreement for the day
 * that was called off.
 */
export function isCorrected(entry: HandEntry, later: readonly HandEntry[]): boolean {
  return later.some(
    (one) =>
      one.on === entry.on &&
      actorOf(one) === actorOf(entry) &&
      outcomes.has(entry.type) &&
      (outcomes.has(one.type) || (entry.type === 'interview-cancelled' && plans.has(one.type))),
  );
}

function eventOf(
  { type, on, with: participant, by, channel, enteredOn }: HandEntry,
  targetGroup: string | null,
): CaseEvent {
  return {
    type: type === 'interview-held' ? heldEventOf(targetGroup) : type,
    on,
    ...(participant && { with: participant }),
    ...(by && { by }),
    ...(channel && { channel }),
    source: { kind: 'by-hand', seenOn: enteredOn },
  };
}

function isOutcomeOfSame(one: CaseEvent, other: CaseEvent): boolean {
  return outcomes.has(other.type) && one.on === other.on && actorOf(one) === actorOf(other);
}

function enter(told: Told, event: CaseEvent, { movedFrom }: HandEntry): void {
  if (outcomes.has(event.type) && !outcomeStands(told, event)) return;
  const same = told.events.find(
    (one) => one.type === event.type && one.on === event.on && actorOf(one) === actorOf(event),
  );
  if (same) told.events = told.events.map((one) => (one === same ? merged(told, same, event) : one));
  else told.events = [...told.events, event];
  // What another actor did is another interview than the one agreed here.
  if (outcomes.has(event.type) && actorOf(event) === 'municipality') takeAgreements(told, event.on, event);
  if (movedFrom) takeAgreements(told, movedFrom, event);
}

/** A page may tell of another outcome that day: only one of them stands. */
function outcomeStands(told: Told, event: CaseEvent): boolean {
  const opposing = told.events.find((one) => one.type !== event.type && isOutcomeOfSame(event, one));
  if (!opposing?.source || !event.source) return true;
  const isHeld = heldTypes.includes(event.type);
  const meaning = isHeld ? event.type : opposing.type;
  const what = `${meaning} ${event.on}`;
  // A cancellation against a no-show: what stands there is the page's.
  const entered: Alternative = {
    id: `${what} by hand ${event.type}`,
    value: isHeld ? event.on : null,
    event: { type: event.type, on: event.on },
    source: event.source,
  };
  const shown: Alternative = {
    id: `${what} on page ${opposing.type}`,
    value: isHeld ? null : event.on,
    event: { type: opposing.type, on: opposing.on },
    source: opposing.source,
  };
  const chosen = settled(meaning, [entered, shown], told.finding);
  if (chosen === shown.id) return false;
  if (chosen === entered.id) told.events = told.events.filter((one) => one !== opposing);
  return true;
}

/** One event told by hand and by a page: neither loses what only it says; where they differ, it is put to decision. */
function merged({ finding }: Told, shown: CaseEvent, entered: CaseEvent): CaseEvent {
  const differ = (['with', 'channel'] as const).some(
    (name) => shown[name] !== undefined && entered[name] !== undefined && shown[name] !== entered[name],
  );
  const adds = (['with', 'channel'] as const).some((name) => shown[name] === undefined && entered[name] !== undefined);
  if (!differ) return { ...shown, ...entered, source: adds ? entered.source : shown.source };
  const alternatives = [entered, shown].map((event) => detailed(event));
  const chosen = settled(shown.type, alternatives, finding);
  return chosen === alternatives[1]!.id ? { ...entered, ...shown } : { ...shown, ...entered };
}

function detailed({ type, on, with: participant, channel, source }: CaseEvent): Alternative {
  const detail = { ...(participant && { with: participant }), ...(channel && { channel }) };
  return { id: `${type} ${on} ${JSON.stringify(detail)}`, value: on, detail, source: source! };
}

/** An interview entered as held, cancelled, stayed away from or moved is not agreed any more. */
function takeAgreements(told: Told, on: CaseEvent['on'], entered: CaseEvent): void {
  const agreed = told.events.filter((one) => one !== entered && plans.has(one.type) && one.on === on);
  for (const one of agreed) takeAgreement(told, one, entered);
}

function takeAgreement(told: Told, agreed: CaseEvent, entered: CaseEvent): void {
  const { type, on } = agreed;
  if (!agreed.source || !entered.source) return;
  const seenOn = agreed.source.kind === 'page' ? lastTold(told.statements, agreed) : null;
  // A page of a later day that still expects the citizen knows something, or is behind: people must say which.
  if (seenOn !== null && seenOn > entered.source.seenOn && on >= seenOn) {
    const there: Alternative = {
      id: `${type} ${on} is`,
      value: on,
      event: { type, on },
      source: { ...agreed.source, seenOn },
    };
    const gone: Alternative = {
      id: `${type} ${on} is not`,
      value: null,
      event: { type: entered.type, on: entered.on },
      source: entered.source,
    };
    told.asked.add(entered);
    if (settled(type, [there, gone], told.finding) === there.id) {
      // The page knows nothing of what was entered in place of the agreement either.
      told.events = told.events.filter((one) => one !== entered);
      return;
    }
  }
  told.events = told.events.filter((one) => one !== agreed);
}

/** A page that tells what became of an interview, and was seen no earlier than the agreement, ends the agreement. */
function withoutUsedAgreements(shown: readonly CaseEvent[], statements: readonly Statement[]): CaseEvent[] {
  return shown.filter((event) => {
    if (!plans.has(event.type)) return true;
    const agreedOn = lastTold(statements, event);
    return !shown.some((other) => {
      if (!outcomes.has(other.type) || other.on !== event.on || actorOf(other) !== 'municipality') return false;
      const toldOn = lastTold(statements, other);
      return agreedOn !== null && toldOn !== null && toldOn >= agreedOn;
    });
  });
}
