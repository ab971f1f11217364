import { standingDecisions } from '../case/facts-of-case.ts';
import { isSameEntry, type HandEntry } from '../case/hand-entry.ts';
import type { CaseProgress } from '../guidance/progress.ts';
import { entriesUnder, type CalendarEntry } from '../plan/calendar-entries.ts';
import type { CaseRemarks } from '../plan/interview-remarks.ts';
import { contentOf, type KeptReading, type SealedCase } from './cases.ts';
import { isSameSource } from './kept-reading.ts';
import { sameData } from './same-data.ts';

/**
 * One case as two records know it: of each page what it said last, and all that people told in either, once. Where both say
 * something else of one thing, the later day stands, and on one day what stands here.
 *
 * What was taken back in one of them and stands in the other, stands: nothing tells it from what was only told there.
 *
 * @param there under the id that the case has here, see `contentUnder`
 */
export function mergeCase(here: SealedCase, there: SealedCase): SealedCase {
  if (sameData(contentOf(here), contentOf(there))) return contentOf(here);
  const { progress, remarks, mineByHand, leftOn, calendar, ...content } = contentOf(here);
  const byHand = [mineByHand, there.mineByHand].includes('kept') ? 'kept' : (mineByHand ?? there.mineByHand);
  const left = lastSeen(there) > lastSeen(here) ? there.leftOn : leftOn;
  const merged: SealedCase = {
    ...content,
    sourcedReadings: mergedReadings(here.sourcedReadings, there.sourcedReadings),
    entries: mergedEntries(here.entries, there.entries),
    // Of two decisions about one thing the last one holds: what was decided here.
    decisions: [
      ...there.decisions.filter((one) => !here.decisions.some((other) => sameData(one, other))),
      ...here.decisions,
    ],
    ...(byHand && { mineByHand: byHand }),
    ...(left && { leftOn: left }),
    ...((progress ?? there.progress) && { progress: mergedProgress(progress, there.progress) }),
    ...((remarks ?? there.remarks) && { remarks: mergedRemarks(remarks, there.remarks) }),
    ...((calendar ?? there.calendar) && { calendar: mergedCalendar(calendar, there.calendar) }),
  };
  return { ...merged, decisions: standingDecisions(merged) };
}

/** What one case says, as it is to stand under the id of another. */
export function contentUnder(content: SealedCase, from: string, to: string): SealedCase {
  const { calendar } = content;
  return calendar && from !== to ? { ...content, calendar: entriesUnder(calendar, from, to) } : content;
}

/** The last day any page showed the case; empty where none did. */
function lastSeen({ sourcedReadings }: SealedCase): string {
  return sourcedReadings.map(({ seenOn }) => seenOn as string).reduce((last, day) => (day > last ? day : last), '');
}

function mergedReadings(here: readonly KeptReading[], there: readonly KeptReading[]): KeptReading[] {
  const sources = [...here, ...there].filter(
    (one, index, all) => all.findIndex((other) => isSameSource(one, other)) === index,
  );
  return sources.flatMap((source) => {
    const [ours, theirs] = [here, there].map((readings) => readings.filter((one) => isSameSource(one, source)));
    return newerReadings(ours!, theirs!);
  });
}

/** Of a calendar both tell of their own days: a stretch that only the older one knows stays. */
function newerReadings(ours: readonly KeptReading[], theirs: readonly KeptReading[]): KeptReading[] {
  const last = (readings: readonly KeptReading[]) =>
    readings
      .map(({ seenOn }) => seenOn)
      .toSorted()
      .at(-1) ?? '';
  const [newer, older] = last(theirs) > last(ours) ? [theirs, ours] : [ours, theirs];
  const isKnownNowhereElse = ({ days }: KeptReading) =>
    days !== undefined && newer.every((one) => one.days && (one.days.to < days.from || days.to < one.days.from));
  const others = older.filter(isKnownNowhereElse);
  if (others.length === 0) return [...newer];
  return [...others, ...newer].toSorted((one, other) => compare(one.days?.from ?? '', other.days?.from ?? ''));
}

function mergedEntries(here: readonly HandEntry[], there: readonly HandEntry[]): HandEntry[] {
  const isOfSame = (one: HandEntry) => (other: HandEntry) => one.id === other.id || isSameEntry(one, other);
  const ours = here.map((one) => {
    const other = there.find(isOfSame(one));
    return other && other.enteredOn > one.enteredOn ? other : one;
  });
  const onlyThere = there.filter((one) => !ours.some(isOfSame(one)));
  if (onlyThere.length === 0) return ours;
  // In the order they were made, as far as days tell it: of one day the later entry is the correction.
  return [...ours, ...onlyThere].toSorted((one, other) => compare(one.enteredOn, other.enteredOn));
}

function mergedProgress(here?: CaseProgress, there?: CaseProgress): CaseProgress {
  if (!here || !there) return (here ?? there)!;
  const rounds = merged(
    here.rounds,
    there.rounds,
    ({ procedure }) => procedure,
    (ours, theirs) => {
      if (ours.since !== theirs.since) return (theirs.since ?? '') > (ours.since ?? '') ? theirs : ours;
      return { ...ours, ticked: merged(ours.ticked, theirs.ticked, ({ step }) => step) };
    },
  );
  return { rounds, selfChecks: merged(here.selfChecks, there.selfChecks, ({ interviewOn }) => interviewOn, laterOf) };
}

function mergedRemarks(here?: CaseRemarks, there?: CaseRemarks): CaseRemarks {
  if (!here || !there) return (here ?? there)!;
  const note = here.note && there.note ? laterOf(here.note, there.note) : (here.note ?? there.note);
  return {
    ...here,
    causes: merged(here.causes, there.causes, ({ rule, due }) => `${rule} ${due}`, laterOf),
    reminders: merged(here.reminders, there.reminders, ({ code }) => code),
    ...(note && { note }),
  };
}

/** Of what both told under one name, the newer version is what calendars know. */
function mergedCalendar(here: readonly CalendarEntry[] = [], there: readonly CalendarEntry[] = []): CalendarEntry[] {
  const newer = (ours: CalendarEntry, theirs: CalendarEntry) => (theirs.sequence > ours.sequence ? theirs : ours);
  return merged(here, there, ({ caseId = '', number }) => `${caseId} ${number}`, newer);
}

/** Both lists, each thing once; of what is in both, what `choose` takes. */
function merged<Item>(
  here: readonly Item[],
  there: readonly Item[],
  keyOf: (item: Item) => string,
  choose: (ours: Item, theirs: Item) => Item = (ours) => ours,
): Item[] {
  const theirs = new Map(there.map((one) => [keyOf(one), one]));
  const ours = here.map((one) => {
    const other = theirs.get(keyOf(one));
    return other ? choose(one, other) : one;
  });
  const known = new Set(here.map(keyOf));
  return [...ours, ...there.filter((one) => !known.has(keyOf(one)))];
}

function laterOf<Item extends { on: string }>(ours: Item, theirs: Item): Item {
  return theirs.on > ours.on ? theirs : ours;
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
