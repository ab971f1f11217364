import type { IsoDate } from '../dates/iso-date.ts';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { CaseEvent, CaseFacts, FactSource, Known, Suspension, UnreadableField } from './case-facts.ts';
import type { FieldReading, ReadEvent, ReadPeriod, SourcedReading } from './case-reading.ts';
import { heldEventOf, startEventOf, typeByActor } from './event-meanings.ts';

/** Meanings that are not events; any other key of a reading is an event type id or one of the meanings below. */
const notEvents = new Set([
  'name',
  'cpr',
  'responsible',
  'targetGroup',
  'birthDate',
  'suspensions',
  'suspensionFrom',
  'suspensionTo',
  'suspensionReason',
  'history',
]);

/** One field of one source, with the event type it speaks of. */
interface Statement {
  type: string;
  reading: FieldReading;
  source: SourcedReading;
  /** the field lists every event of its type, not only the newest */
  whole: boolean;
  /** it tells who did what; a field that does not speaks of the municipality's own acts */
  ofAllActors: boolean;
}

/**
 * What is known of one case, from everything its pages said of it.
 *
 * Nothing is guessed: a field that could not be read, or two pages that contradict each other on a single fact
 * (group, start, birth date, an interview that a complete history does not have), ends in `unreadable`, which makes
 * what depends on it »cannot tell«. An unknown group makes no start event.
 *
 * @param sources readings of one case, at most one per adapter and page
 */
export function factsFromReadings(ref: string, sources: readonly SourcedReading[]): CaseFacts {
  const unreadable: UnreadableField[] = [];
  const group = single(sources, 'targetGroup', 'targetGroup', unreadable);
  const birth = single(sources, 'birthDate', 'birthDate', unreadable);
  const targetGroup = group?.value ?? null;
  const statements = statementsOf(sources, targetGroup);
  checkStart(statements, startEventOf(targetGroup), unreadable);

  const events = new Map<string, CaseEvent>();
  for (const statement of statements) {
    if (statement.reading.status === 'unreadable') {
      unreadable.push({ meaning: statement.type, label: statement.reading.label });
      continue;
    }
    for (const event of eventsOf(statement)) addEvent(events, event);
  }
  const known = knownTypes(statements, [...events.values()], unreadable);
  const birthDate = birth && parseIsoDate(birth.value);
  return {
    ref,
    targetGroup,
    ...(birthDate && { birthDate }),
    events: [...events.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    suspensions: suspensionsOf(sources, unreadable),
    known,
    knownOtherwise: { extent: 'none' },
    unreadable,
    sources: {
      ...(group && { targetGroup: group.source }),
      ...(birthDate && { birthDate: birth.source }),
    },
  };
}

/** A fact that every page must agree on. @returns null where no page tells it */
function single(
  sources: readonly SourcedReading[],
  field: string,
  meaning: string,
  unreadable: UnreadableField[],
): { value: string; source: FactSource } | null {
  let agreed: { value: string; source: FactSource } | null = null;
  for (const source of sources) {
    const reading = source.reading.fields[field];
    if (reading?.status === 'unreadable') unreadable.push({ meaning, label: reading.label });
    if (reading?.status !== 'read' || typeof reading.value !== 'string') continue;
    if (agreed && agreed.value !== reading.value) unreadable.push({ meaning, label: reading.label });
    agreed ??= { value: reading.value, source: pageSource(source, reading.label) };
  }
  return unreadable.some((one) => one.meaning === meaning) ? null : agreed;
}

function statementsOf(sources: readonly SourcedReading[], targetGroup: string | null): Statement[] {
  const statements: Statement[] = [];
  for (const source of sources) {
    for (const [field, reading] of Object.entries(source.reading.fields)) {
      if (field === 'history') statements.push(...historyStatements(source, reading));
      else if (!notEvents.has(field)) {
        const type = eventTypeOf(field, targetGroup);
        if (type) statements.push({ type, reading, source, whole: field === 'heldInterviews', ofAllActors: false });
      }
    }
  }
  return statements;
}

function eventTypeOf(field: string, targetGroup: string | null): string | null {
  switch (field) {
    case 'start':
      return startEventOf(targetGroup);
    case 'lastInterview':
    case 'heldInterviews':
      return heldEventOf(targetGroup);
    case 'nextInterview':
      return 'interview-booked';
    default:
      return field;
  }
}

/** A history speaks of every type it is complete for, and of each type that stands in it. */
function historyStatements(source: SourcedReading, reading: FieldReading): Statement[] {
  const { complete } = source.reading;
  if (reading.status !== 'read')
    return complete.map((type) => ({ type, reading, source, whole: true, ofAllActors: true }));
  const lines = reading.value as ReadEvent[];
  const types = new Set([...complete, ...lines.map((line) => line.type)]);
  return [...types].map((type) => {
    const ofType = lines.filter((line) => line.type === type);
    return {
      type,
      source,
      whole: complete.includes(type),
      ofAllActors: true,
      reading: ofType.length > 0 ? { ...reading, value: ofType } : { status: 'empty', label: reading.label },
    };
  });
}

function eventsOf({ type, reading, source }: Statement): CaseEvent[] {
  if (reading.status !== 'read') return [];
  const from = pageSource(source, reading.label);
  if (typeof reading.value === 'string') return [{ type, on: reading.value as IsoDate, source: from }];
  return (reading.value as (IsoDate | ReadEvent)[]).map((one) =>
    typeof one === 'string' ? { type, on: one, source: from } : { ...one, source: from },
  );
}

/** One event told by two pages is one event; the telling with more in it stands. */
function addEvent(events: Map<string, CaseEvent>, event: CaseEvent): void {
  const key = `${event.type} ${event.on} ${event.by ?? ''}`;
  const plain = `${event.type} ${event.on} `;
  const before = events.get(key) ?? events.get(plain);
  if (!before) {
    const fuller = [...events.values()].some(
      (other) => other.type === event.type && other.on === event.on && !event.by,
    );
    if (!fuller) events.set(key, event);
    return;
  }
  const richness = (one: CaseEvent) => Number(!!one.with) + Number(!!one.by) + Number(!!one.channel);
  if (richness(event) <= richness(before)) return;
  events.delete(plain);
  events.set(key, event);
}

/** Two pages that give different starts cannot both be right; a later change of benefit stands in a history. */
function checkStart(statements: Statement[], startEvent: string | null, unreadable: UnreadableField[]): void {
  const days = new Map<string, string>();
  for (const { type, reading } of statements) {
    if (type !== startEvent || reading.status !== 'read' || typeof reading.value !== 'string') continue;
    days.set(reading.value, reading.label);
  }
  if (days.size > 1) unreadable.push({ meaning: startEvent!, label: [...days.values()].pop()! });
}

/**
 * How much is known per type. A whole list counts up to the day it was seen; a newer event shown elsewhere
 * leaves the days between open. An event that an equally new or newer whole list does not have is a contradiction.
 */
function knownTypes(
  statements: readonly Statement[],
  events: readonly CaseEvent[],
  unreadable: UnreadableField[],
): Record<string, Known> {
  const known: Record<string, Known> = {};
  for (const type of new Set(statements.map((statement) => statement.type))) {
    const readable = statements.filter((one) => one.type === type && one.reading.status !== 'unreadable');
    const wholes = readable.filter((one) => one.whole || one.reading.status === 'empty');
    const newest = wholes.reduce<Statement | null>(
      (best, one) => (best && best.source.seenOn >= one.source.seenOn ? best : one),
      null,
    );
    if (!readable.some((one) => one.ofAllActors)) known[typeByActor(type, 'unemployment-fund')] = { extent: 'none' };
    if (!newest) {
      if (readable.length > 0) known[type] = { extent: 'latest', completeUntil: null };
      continue;
    }
    const listed = new Set(eventsOf(newest).map((event) => event.on));
    const extra = events.filter(
      (event) => event.type === type && !listed.has(event.on) && (newest.ofAllActors || isOwn(event)),
    );
    const completeUntil = newest.source.seenOn;
    const contradicted = extra.find((event) => event.on < completeUntil && toldBy(event) !== newest);
    if (contradicted) unreadable.push({ meaning: type, label: labelOf(contradicted) });
    known[type] = extra.length === 0 ? { extent: 'all' } : { extent: 'latest', completeUntil };
  }
  return known;

  function toldBy(event: CaseEvent): Statement | undefined {
    return statements.find((one) => eventsOf(one).some((other) => other.on === event.on && other.type === event.type));
  }
}

function isOwn({ by = 'municipality' }: CaseEvent): boolean {
  return by === 'municipality';
}

function labelOf(event: CaseEvent): string {
  return event.source?.kind === 'page' ? event.source.field : event.type;
}

function suspensionsOf(sources: readonly SourcedReading[], unreadable: UnreadableField[]): Suspension[] {
  const periods = new Map<string, Suspension>();
  for (const source of sources) {
    const { suspensions, suspensionFrom, suspensionTo, suspensionReason } = source.reading.fields;
    for (const reading of [suspensions, suspensionFrom, suspensionTo]) {
      if (reading?.status === 'unreadable') unreadable.push({ meaning: 'suspension', label: reading.label });
    }
    const read: ReadPeriod[] = suspensions?.status === 'read' ? [...(suspensions.value as ReadPeriod[])] : [];
    if (suspensionFrom?.status === 'read') {
      read.push({
        from: suspensionFrom.value as IsoDate,
        to: suspensionTo?.status === 'read' ? (suspensionTo.value as IsoDate) : null,
        reason: suspensionReason?.status === 'read' ? (suspensionReason.value as string) : '',
      });
    }
    const label = (suspensions ?? suspensionFrom)?.label ?? '';
    for (const period of read) {
      if (period.to !== null && period.to < period.from) unreadable.push({ meaning: 'suspension', label });
      else addPeriod(periods, { ...period, source: pageSource(source, label) });
    }
  }
  return [...periods.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A list shows one period without its reason, the case page the same one with it. */
function addPeriod(periods: Map<string, Suspension>, period: Suspension): void {
  const key = `${period.from} ${period.to ?? ''}`;
  const before = periods.get(key);
  if (!before || (before.reason === '' && period.reason !== '')) periods.set(key, period);
}

function pageSource(source: SourcedReading, field: string): FactSource {
  return { kind: 'page', adapter: source.adapter, page: source.page, field, seenOn: source.seenOn };
}
