import { parseIsoDate } from '../dates/iso-date.ts';
import type { CaseEvent, CaseFacts, FactSource, Known, UnreadableField } from './case-facts.ts';
import type { SourcedReading } from './case-reading.ts';
import { actorOf, plans, typeByActor } from './event-meanings.ts';
import { addEvent } from './events-shown.ts';
import type { Finding } from './finding.ts';
import { isListed, isWhole } from './known-types.ts';
import { outcomes } from './outcomes.ts';
import { eventsIn, pageSource, statementsOf, type Statement } from './statements.ts';
import { suspensionsOf } from './suspensions.ts';

/**
 * The facts of a case of which one page alone has told, as most are: nobody contradicts it, and nothing it tells twice
 * can be two things. The same as the long way comes to, in a fraction of the time.
 *
 * @returns null where its own fields may contradict each other: two give a day of one type, or a field tells of what
 *   its whole list of that type lacks
 */
export function factsOfOneSource(ref: string, source: SourcedReading): CaseFacts | null {
  const unreadable: UnreadableField[] = [];
  const group = singleFact(source, 'targetGroup', unreadable);
  const birth = singleFact(source, 'birthDate', unreadable);
  const targetGroup = group?.value ?? null;
  const statements = statementsOf([source], targetGroup);

  // No two sources, so nothing is ever asked.
  const finding: Finding = { unreadable, settle: () => null };
  const events = eventsOnPage(statements, finding);
  const known = knownOnPage(statements, events);
  if (!known) return null;
  const birthDate = birth && parseIsoDate(birth.value);
  return {
    ref,
    targetGroup,
    ...(birthDate && { birthDate }),
    events: withoutUsedAgreements(events).sort(byDay),
    suspensions: suspensionsOf([source], finding),
    known,
    knownOtherwise: { extent: 'none' },
    unreadable,
    seenOn: source.seenOn,
    sources: { ...(group && { targetGroup: group.source }), ...(birthDate && { birthDate: birth.source }) },
  };
}

function singleFact(
  source: SourcedReading,
  meaning: string,
  unreadable: UnreadableField[],
): { value: string; source: FactSource } | null {
  const reading = source.reading.fields[meaning];
  if (reading?.status === 'unreadable') unreadable.push({ meaning, label: reading.label });
  if (reading?.status !== 'read' || typeof reading.value !== 'string') return null;
  return { value: reading.value, source: pageSource(source, reading.label) };
}

function eventsOnPage(statements: readonly Statement[], finding: Finding): CaseEvent[] {
  const events = new Map<string, CaseEvent[]>();
  for (const statement of statements) {
    const { type, reading } = statement;
    if (reading.status === 'unreadable') finding.unreadable.push({ meaning: type, label: reading.label });
    for (const event of eventsIn(statement)) addEvent(events, event, finding);
  }
  return [...events.values()].flat();
}

function knownOnPage(statements: readonly Statement[], events: readonly CaseEvent[]): Record<string, Known> | null {
  const known: Record<string, Known> = {};
  const byType = Map.groupBy(statements, ({ type }) => type);
  for (const [type, ofType] of byType) {
    const readable = ofType.filter(({ reading }) => reading.status !== 'unreadable');
    if (readable.filter(({ reading }) => reading.status === 'read' && typeof reading.value === 'string').length > 1)
      return null;
    if (!readable.some(({ ofAllActors }) => ofAllActors))
      known[typeByActor(type, 'unemployment-fund')] = { extent: 'none' };
    const whole = readable.find(isWhole);
    if (!whole) {
      if (readable.length > 0) known[type] = { extent: 'latest', completeUntil: null };
      continue;
    }
    if (readable.length > 1 && events.some((event) => event.type === type && !isListed(event, whole))) return null;
    known[type] = { extent: 'all' };
  }
  return known;
}

/** A page that tells what became of an interview tells that it is agreed no longer. */
function withoutUsedAgreements(events: CaseEvent[]): CaseEvent[] {
  if (!events.some(({ type }) => plans.has(type))) return events;
  const over = new Set(
    events.filter((one) => outcomes.has(one.type) && actorOf(one) === 'municipality').map(({ on }) => on),
  );
  return events.filter(({ type, on }) => !plans.has(type) || !over.has(on));
}

function byDay(one: CaseEvent, other: CaseEvent): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}
