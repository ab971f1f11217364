import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseEvent, FactSource } from './case-facts.ts';
import type { FieldReading, ReadEvent, SourcedReading } from './case-reading.ts';
import { heldEventOf, plans, startEventOf } from './event-meanings.ts';

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

/**
 * How much a field shows of its type. `every`: all there are. `latest`: the newest, so that there is none after it;
 * `next`: the one agreed next, so that there is none before it. `some`: nothing follows for any other. Nothing in a field
 * says that there is none.
 */
export type Shows = 'every' | 'latest' | 'next' | 'some';

/** One field of one source, with the event type it speaks of. */
export interface Statement {
  type: string;
  reading: FieldReading;
  source: SourcedReading;
  shows: Shows;
  /** it tells who did what; a field that does not speaks of the municipality's own acts */
  ofAllActors: boolean;
}

/** What the sources say of events. An unknown group makes no start. */
export function statementsOf(sources: readonly SourcedReading[], targetGroup: string | null): Statement[] {
  const statements: Statement[] = [];
  for (const source of sources) {
    for (const [field, reading] of Object.entries(source.reading.fields)) {
      if (field === 'history') statements.push(...historyStatements(source, reading, targetGroup));
      else if (!notEvents.has(field)) {
        const type = eventTypeOf(field, targetGroup);
        if (type) statements.push({ type, reading, source, shows: showsOf(field, type, reading), ofAllActors: false });
      }
    }
  }
  return statements;
}

function showsOf(field: string, type: string, reading: FieldReading): Shows {
  if (field === 'heldInterviews') return 'every';
  if (reading.status === 'read' && typeof reading.value !== 'string') return 'some';
  return plans.has(type) ? 'next' : 'latest';
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

/**
 * A history speaks of every type it is complete for, and of each type that stands in it. A line may name a meaning, as a
 * field does: what a calendar calls »holdt« is an interview or a follow-up, by the group.
 */
function historyStatements(source: SourcedReading, reading: FieldReading, targetGroup: string | null): Statement[] {
  const { complete } = source.reading;
  // A calendar that cannot be read leaves open what is agreed; one without a line says nothing of other weeks.
  if (reading.status === 'unreadable' && complete.length === 0) {
    return [{ type: 'interview-booked', reading, source, shows: 'some', ofAllActors: false }];
  }
  if (reading.status !== 'read')
    return complete.map((type) => ({ type, reading, source, shows: 'every', ofAllActors: true }));
  // No line of a type that is complete is knowledge too.
  const linesOf = new Map<string, ReadEvent[]>(complete.map((type) => [type, []]));
  for (const line of reading.value as ReadEvent[]) {
    const type = eventTypeOf(line.type, targetGroup) ?? line.type;
    const ofType = linesOf.get(type);
    const meant = type === line.type ? line : { ...line, type };
    if (ofType) ofType.push(meant);
    else linesOf.set(type, [meant]);
  }
  return [...linesOf].map(([type, ofType]) => {
    return {
      type,
      source,
      shows: complete.includes(type) ? 'every' : 'some',
      // One that is not complete may be a calendar, which shows what was agreed here.
      ofAllActors: complete.includes(type),
      reading: ofType.length > 0 ? { ...reading, value: ofType } : { status: 'empty', label: reading.label },
    };
  });
}

const events = new WeakMap<Statement, readonly CaseEvent[]>();

/** The events of a statement: the same ones whenever it is asked. */
export function eventsOf(statement: Statement): readonly CaseEvent[] {
  let told = events.get(statement);
  if (!told) events.set(statement, (told = eventsIn(statement)));
  return told;
}

/** The same, made anew. */
export function eventsIn({ type, reading, source }: Statement): CaseEvent[] {
  if (reading.status !== 'read') return [];
  const from = pageSource(source, reading.label);
  if (typeof reading.value === 'string') return [{ type, on: reading.value as IsoDate, source: from }];
  return (reading.value as (IsoDate | ReadEvent)[]).map((one) =>
    typeof one === 'string' ? { type, on: one, source: from } : { ...one, source: from },
  );
}

export function pageSource(source: SourcedReading, field: string): FactSource {
  return { kind: 'page', adapter: source.adapter, page: source.page, field, seenOn: source.seenOn };
}

/** The last day on which a page told of an event of that type and day; null where none does. */
export function lastTold(statements: readonly Statement[], { type, on }: CaseEvent): IsoDate | null {
  let last: IsoDate | null = null;
  for (const one of statements) {
    if (one.type !== type || (last !== null && one.source.seenOn <= last)) continue;
    if (eventsOf(one).some((event) => event.on === on)) last = one.source.seenOn;
  }
  return last;
}
