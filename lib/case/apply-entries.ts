import type { CaseEvent } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf, heldEventOf, plans } from './event-meanings.ts';
import type { ShownEvents } from './events-shown.ts';
import { settled, type Finding } from './finding.ts';
import type { HandEntry } from './hand-entry.ts';
import { mergeTellings } from './merge-tellings.ts';
import { areOpposed, outcomes, outcomeThatStands } from './outcomes.ts';
import { lastTold, type Statement } from './statements.ts';

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
  /** what was entered and not corrected since, each as it was entered */
  entered: readonly CaseEvent[];
}

/**
 * The events with what was entered by hand. An entered event that a page tells of too is one event, with what either
 * says of it. An interview that was held, cancelled, not turned up for or moved is no longer agreed for its day.
 *
 * Where a page says something else than the entry (another outcome or channel that day; the agreement still, on a
 * later day than the entry), that is a contradiction.
 *
 * @param entries in the order they were made: of two outcomes entered for one day, the later is the correction
 */
export function applyEntries(
  shown: ShownEvents,
  entries: readonly HandEntry[],
  statements: readonly Statement[],
  targetGroup: string | null,
  finding: Finding,
): AppliedEntries {
  const events = withoutUsedAgreements(shown.events, statements);
  const told: Told = { events, statements, finding, asked: new Set(shown.asked) };
  const entered: CaseEvent[] = [];
  for (const [index, entry] of entries.entries()) {
    if (isCorrected(entry, entries.slice(index + 1))) continue;
    const event = eventOf(entry, targetGroup);
    entered.push(event);
    enter(told, event, entry);
  }
  return { events: told.events, asked: told.asked, entered };
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

function isSameThing(one: CaseEvent, other: CaseEvent): boolean {
  return one.type === other.type && one.on === other.on && actorOf(one) === actorOf(other);
}

function enter(told: Told, event: CaseEvent, { movedFrom }: HandEntry): void {
  if (outcomes.has(event.type) && !outcomeStands(told, event)) return;
  const same = told.events.find((one) => isSameThing(one, event));
  if (same) replace(told, same, mergeTellings(same, event, told.finding));
  else told.events = [...told.events, event];
  // What another actor did is another interview than the one agreed here.
  if (outcomes.has(event.type) && actorOf(event) === 'municipality') takeAgreements(told, event.on, event);
  if (movedFrom) takeAgreements(told, movedFrom, event);
}

/** What is asked of an event is asked of it with what was added. */
function replace(told: Told, before: CaseEvent, after: CaseEvent): void {
  told.events = told.events.map((one) => (one === before ? after : one));
  if (told.asked.has(before)) told.asked.add(after);
}

/** A page may tell of another outcome that day: only one of them stands. */
function outcomeStands(told: Told, event: CaseEvent): boolean {
  // A page that tells of this one too, and of another, knows of two interviews that day.
  if (told.events.some((one) => isSameThing(one, event))) return true;
  const opposing = told.events.find((one) => areOpposed(event, one));
  if (!opposing?.source) return true;
  const standing = outcomeThatStands(event, opposing, told.finding);
  told.asked.add(event);
  if (standing === event) told.events = told.events.filter((one) => one !== opposing);
  return standing !== opposing;
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
