import { isCorrected } from '../case/apply-entries.ts';
import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { actorOf, heldEventOf } from '../case/event-meanings.ts';
import { idsOf, type Contradiction } from '../case/contradiction.ts';
import type { HandEntry } from '../case/hand-entry.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { badgeText } from '../text/badge-text.ts';
import { dayWords } from '../text/day-words.ts';
import { interviewText, type InterviewText } from '../text/interview-text.ts';
import { disputeId } from './dispute-id.ts';
import type { EntryForm, NewEntry } from './entry-form.ts';
import { heldHow, isChannel } from './held-how.ts';
import { sourceWords } from './source-words.ts';
import type { ViewContext } from './view-context.ts';

/** The interviews of a case, planned and past, and what it takes to enter one. */
export interface InterviewsView {
  /** newest first, what is agreed at the top */
  lines: InterviewLine[];
  /** where all lines were read that do not say it themselves; null = each says it */
  readAt: string | null;
  /** that pages have not shown them all, and what helps; null = nothing is missing */
  gap: string | null;
  form: EntryForm;
  /** where sources disagree about the case, by `disputeId`: one that was not there before a change was raised by it */
  disputes: string[];
}

export interface InterviewLine {
  /** the same for the same fact in every answer */
  key: string;
  /** decides the dot's form, never the words */
  kind: 'agreed' | 'held' | 'notHeld' | 'booking';
  on: IsoDate;
  /** »fre. 20. nov.« */
  when: string;
  /** »Holdt« */
  what: string;
  /** »telefon · med a-kassen«; empty where nothing is known */
  detail: string;
  /** where it was read, or that it was entered; null where it is as for the others */
  readAt: string | null;
  /** what was entered by hand, and can be taken back */
  entered: { id: string; entry: NewEntry } | null;
  /** what can be entered of an agreed interview of today or before with one click; else empty */
  outcomes: Outcome[];
}

export interface Outcome {
  words: string;
  entry: NewEntry;
}

type Kind = InterviewLine['kind'];
type What = Extract<keyof InterviewText, `what.${string}`>;

/** The events that are about interviews, and what each is called in a list of them. */
const types: Readonly<Record<string, { kind: Kind; what: What }>> = {
  'interview-held': { kind: 'held', what: 'what.held' },
  'follow-up-held': { kind: 'held', what: 'what.followUp' },
  'intensified-interview-held': { kind: 'held', what: 'what.intensified' },
  'interview-booked': { kind: 'agreed', what: 'what.agreed' },
  'self-booked': { kind: 'agreed', what: 'what.selfBooked' },
  'interview-no-show': { kind: 'notHeld', what: 'what.noShow' },
  'interview-cancelled': { kind: 'notHeld', what: 'what.cancelled' },
  'booking-deadline-set': { kind: 'booking', what: 'what.bookingSet' },
  'booking-deadline-missed': { kind: 'booking', what: 'what.bookingMissed' },
};

/** Of one day: what is said first is the newest word on it. */
const order: Readonly<Record<Kind, number>> = { held: 0, notHeld: 1, agreed: 2, booking: 3 };

/**
 * The interviews of a case as its pages and its caseworker told them.
 *
 * An agreement whose interview is recorded as held, missed or called off on the same day is that line and none of its
 * own. What was entered and is not used, because someone chose another source, stays in sight and can be taken back.
 */
export function interviewsView(
  entries: readonly HandEntry[],
  context: ViewContext,
  contradictions: readonly Contradiction[] = [],
): InterviewsView {
  const { facts, today } = context;
  const events = facts.events.filter(({ type }) => Object.hasOwn(types, type));
  const settled = new Set(events.filter((event) => isOutcome(event, today)).map(({ on }) => on));
  const shown = events.filter(
    (event) => !(isAgreed(event) && settled.has(event.on) && event.source?.kind !== 'by-hand'),
  );
  const byEvent = new Map(entries.map((entry) => [keyOf(eventOf(entry, facts)), entry]));
  const isUsed = (entry: HandEntry) => events.some((event) => isSame(event, eventOf(entry, facts)));
  const agreedOn = new Set(shown.filter(isAgreed).map(({ on }) => on));
  const moved = new Map(entries.filter(isUsed).flatMap(({ on, movedFrom }) => (movedFrom ? [[movedFrom, on]] : [])));
  for (const on of agreedOn) moved.delete(on);
  const unused = entries.filter((entry, index) => {
    if (isUsed(entry) || isCorrected(entry, entries.slice(index + 1))) return false;
    return !(types[entry.type]!.kind === 'agreed' && (settled.has(entry.on) || moved.has(entry.on)));
  });
  const disputed = new Set(contradictions.filter(({ meaning }) => Object.hasOwn(types, meaning)).flatMap(daysOf));
  const standing = (on: IsoDate, otherwise: Standing) => (disputed.has(on) ? 'disputed' : otherwise);
  const lines = [
    ...shown.map((event) => lineOf(event, entryOf(event), context, standing(event.on, 'used'))),
    ...unused.map((entry) => lineOf(eventOf(entry, facts), entry, context, standing(entry.on, 'unused'))),
    ...[...moved].map(([from, to]) => movedLine(from, to, context)),
  ];
  const common = commonest(lines.map(({ readAt }) => readAt));
  return {
    lines: lines.sort(newestFirst).map((line) => (line.readAt === common ? { ...line, readAt: null } : line)),
    readAt: common,
    gap: gapIn(context),
    form: { today, agreed: [...agreedOn].sort() },
    disputes: contradictions.map((one) => disputeId(idsOf(one))),
  };

  function entryOf(event: CaseEvent): HandEntry | null {
    return byEvent.get(keyOf(event)) ?? entries.find((entry) => isSame(event, eventOf(entry, facts))) ?? null;
  }
}

function daysOf({ alternatives }: Contradiction): string[] {
  return alternatives.flatMap(({ value, event }) => [...(value?.split(' ') ?? []), ...(event ? [event.on] : [])]);
}

/** What most lines would repeat; null where it stands only once. */
function commonest(sources: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const source of sources) if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] > 1 ? best[0] : null;
}

/** Whether a line counts: sources may disagree on it, or another one was chosen. */
type Standing = 'used' | 'unused' | 'disputed';

function lineOf(event: CaseEvent, entry: HandEntry | null, context: ViewContext, standing: Standing): InterviewLine {
  const { today, language } = context;
  const text = interviewText[language];
  const { kind, what } = types[event.type]!;
  const isAhead = kind === 'held' && event.on > today;
  const isOpen = kind === 'agreed' && event.on <= today;
  const source = event.source ?? (entry ? byHand(entry) : undefined);
  const details = [
    ...heldHow(event, language),
    entry?.movedFrom ? text['detail.movedFrom'](dayWords(entry.movedFrom, today, language)) : '',
    isOpen && event.on < today ? text['detail.noOutcome'] : '',
    standing === 'unused' ? text['detail.notUsed'] : '',
    standing === 'disputed' ? badgeText[language]['badge.disputed'] : '',
  ];
  return {
    key: keyOf(event),
    kind: isAhead ? 'agreed' : kind,
    on: event.on,
    when: lineDay(event.on, context),
    // A page that writes down ahead of time that an interview is held has only agreed on it.
    what: text[isAhead ? 'what.agreed' : what],
    detail: details.filter(Boolean).join(' · '),
    readAt: sourceWords(source, context),
    entered: entry && { id: entry.id, entry: withoutRecord(entry) },
    outcomes: isOpen && standing !== 'unused' ? outcomesOf(event, text) : [],
  };
}

/** The day an interview is no longer agreed for; taking the new day back brings it back. */
function movedLine(from: IsoDate, to: IsoDate, context: ViewContext): InterviewLine {
  const { today, language } = context;
  const text = interviewText[language];
  return {
    key: `moved ${from}`,
    kind: 'notHeld',
    on: from,
    when: lineDay(from, context),
    what: text['what.moved'],
    detail: text['detail.movedTo'](dayWords(to, today, language)),
    readAt: null,
    entered: null,
    outcomes: [],
  };
}

/** The weekday helps to find a day of this year or the next; long ago it would only take room. */
function lineDay(on: IsoDate, { today, language }: ViewContext): string {
  return dayWords(on, today, language, on.slice(0, 4) < today.slice(0, 4) ? 'dated' : 'near');
}

/** How it went. Nothing is made up: a channel that was not agreed is not entered. */
function outcomesOf({ on, channel, with: also }: CaseEvent, text: InterviewText): Outcome[] {
  const held: NewEntry = {
    type: 'interview-held',
    on,
    ...(isChannel(channel) && { channel }),
    ...(also === 'unemployment-fund' && { with: also }),
  };
  return [
    { words: text['what.held'], entry: held },
    { words: text['what.noShow'], entry: { type: 'interview-no-show', on } },
    { words: text['what.cancelled'], entry: { type: 'interview-cancelled', on } },
  ];
}

/** What no page has shown; a case of which nothing is known at all says so elsewhere. */
function gapIn({ facts, language }: ViewContext): string | null {
  const text = interviewText[language];
  const known = facts.known?.[heldEventOf(facts.targetGroup)] ?? facts.knownOtherwise;
  // Where a page once showed them all, what was entered since is no gap that a look at the case would fill.
  if (known?.extent === 'latest' && known.completeUntil === null) return text['section.gap'];
  return known?.extent === 'none' ? text['section.gap.none'] : null;
}

/** The event that an entry is for a case of its group. */
function eventOf(entry: HandEntry, { targetGroup }: CaseFacts): CaseEvent {
  const { type, on, with: also, by, channel } = entry;
  return {
    type: type === 'interview-held' ? heldEventOf(targetGroup) : type,
    on,
    ...(also && { with: also }),
    ...(by && { by }),
    ...(channel && { channel }),
    source: byHand(entry),
  };
}

function byHand({ enteredOn }: HandEntry) {
  return { kind: 'by-hand', seenOn: enteredOn } as const;
}

function withoutRecord({ id: _id, enteredOn: _enteredOn, ...entry }: HandEntry): NewEntry {
  return entry;
}

function isAgreed({ type }: CaseEvent): boolean {
  return types[type]?.kind === 'agreed';
}

/** What the unemployment fund held is another interview than the one agreed here. */
function isOutcome({ type, on, by }: CaseEvent, today: IsoDate): boolean {
  const kind = types[type]?.kind;
  return actorOf({ by }) === 'municipality' && ((kind === 'held' && on <= today) || kind === 'notHeld');
}

/** A page and a person telling of one act may differ in how much they say of it. */
function isSame(one: CaseEvent, other: CaseEvent): boolean {
  return one.type === other.type && one.on === other.on && actorOf(one) === actorOf(other);
}

function keyOf({ type, on, by }: CaseEvent): string {
  return [type, on, actorOf({ by })].join(' ');
}

function newestFirst(one: InterviewLine, other: InterviewLine): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return order[one.kind] - order[other.kind];
}
