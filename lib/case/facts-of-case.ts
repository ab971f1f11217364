import { parseIsoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { applyEntries } from './apply-entries.ts';
import type { CaseFacts, FactSource } from './case-facts.ts';
import type { SourcedReading } from './case-reading.ts';
import {
  decisionOn,
  idsOf,
  type Alternative,
  type Contradiction,
  type Decision,
  type SettledContradiction,
} from './contradiction.ts';
import { heldEventOf, startEventOf } from './event-meanings.ts';
import { eventsShown } from './events-shown.ts';
import { settled, type Finding, type Settle } from './finding.ts';
import { factsOfOneSource } from './facts-of-one-source.ts';
import { knownTypes } from './known-types.ts';
import { oneOrTwo } from './one-or-two.ts';
import { pageSource, statementsOf, type Statement } from './statements.ts';
import { suspensionsOf } from './suspensions.ts';
import type { ToldCase } from './told-case.ts';

/** The facts in each world that the sources leave possible. */
export interface CaseWorlds {
  /**
   * One where nothing is contradicted or all is decided; else one for each combination of alternatives. Where there are
   * more than `mostWorlds`, the first of them, and last the one in which what is contradicted cannot be told.
   */
  worlds: CaseFacts[];
  /** what nobody has decided, those put off too */
  contradictions: Contradiction[];
  settled: SettledContradiction[];
}

/** More combinations than this are not looked at one by one: what is contradicted is then »cannot tell«. */
export const mostWorlds = 8;

/**
 * What is known of one case, from everything its pages and its caseworkers told of it.
 *
 * Nothing is guessed: a field that could not be read, or two sources that contradict each other and nobody has decided
 * between, ends in `unreadable`, which makes what depends on it »cannot tell«. An unknown group makes no start event.
 * A decision leaves the alternative it chose.
 */
export function factsOfCase(told: ToldCase): CaseFacts {
  return toldByOne(told) ?? factsWhere(told, (found) => chosenBy(found, told));
}

/**
 * Every combination of what contradicting sources say, decided ones left out. A contradiction may show only in some of
 * them: which event a start is depends on the group.
 */
export function worldsOfCase(told: ToldCase): CaseWorlds {
  const only = toldByOne(told);
  if (only) return { worlds: [only], contradictions: [], settled: [] };
  const worlds: CaseFacts[] = [];
  const open = new Map<string, Contradiction>();
  const decided = new Map<string, SettledContradiction>();
  let more = false;
  explore(new Map());
  if (more) worlds.push(factsOfCase(told));
  return { worlds, contradictions: [...open.values()], settled: [...decided.values()] };

  function explore(supposed: ReadonlyMap<string, string>): void {
    if (worlds.length === mostWorlds) {
      more = true;
      return;
    }
    let next: Contradiction | null = null;
    const facts = factsWhere(told, (found) => {
      const chosen = chosenBy(found, told);
      const key = idsOf(found).join('\n');
      if (chosen !== null) {
        const decision = decisionOn(found, told.decisions) as SettledContradiction['decision'];
        decided.set(key, { contradiction: found, decision });
        return chosen;
      }
      if (!open.has(key)) open.set(key, { ...found, postponed: postponedBy(found, told) });
      const answer = supposed.get(key) ?? null;
      if (answer === null) next ??= found;
      return answer;
    });
    // Assigned inside the callback, which the type checker does not see.
    const undecided = next as Contradiction | null;
    if (undecided === null) worlds.push(facts);
    else {
      const key = idsOf(undecided).join('\n');
      // That there is none comes first: where not all can be looked at, the worst is mostly there.
      const isNone = ({ value }: Alternative) => Number(value === null);
      const inOrder = undecided.alternatives.toSorted((one, other) => isNone(other) - isNone(one));
      for (const { id } of inOrder) explore(new Map([...supposed, [key, id]]));
    }
  }
}

/**
 * The decisions about what is still contradicted: the others are void. What cannot be read today, on a page that is
 * still loading perhaps, has not been answered otherwise, so a decision about it waits.
 */
export function standingDecisions(told: ToldCase): Decision[] {
  if (told.decisions.length === 0) return [];
  const { worlds, contradictions, settled: decided } = worldsOfCase(told);
  if (worlds.length > mostWorlds) return [...told.decisions];
  const found = [...contradictions, ...decided.map(({ contradiction }) => contradiction)];
  const unread = new Set(worlds.flatMap(({ unreadable = [] }) => unreadable.map(({ meaning }) => meaning)));
  // Which event a start is depends on the group.
  const mayReturn = ({ meaning }: Decision) => unread.has(meaning) || unread.has('targetGroup');
  return told.decisions.filter(
    (decision) => mayReturn(decision) || found.some((one) => decisionOn(one, told.decisions) === decision),
  );
}

function chosenBy(found: Contradiction, { decisions }: ToldCase): string | null {
  const made = decisionOn(found, decisions)?.made;
  return made?.kind === 'chosen' && idsOf(found).includes(made.alternative) ? made.alternative : null;
}

function postponedBy(found: Contradiction, { decisions }: ToldCase): Contradiction['postponed'] {
  const decision = decisionOn(found, decisions);
  return decision?.made.kind === 'postponed' ? { on: decision.on, because: decision.made.because } : null;
}

/** @returns null where there is more than one page to ask, or anything entered */
function toldByOne({ ref, sourcedReadings, entries }: ToldCase): CaseFacts | null {
  const [only, ...others] = sourcedReadings;
  return only && others.length === 0 && entries.length === 0 ? factsOfOneSource(ref, only) : null;
}

/**
 * The facts by the long way, in which each source is held to the others.
 *
 * @param settle asked wherever sources disagree
 */
export function factsWhere({ ref, sourcedReadings, entries }: ToldCase, settle: Settle): CaseFacts {
  const finding: Finding = { unreadable: [], settle };
  const group = single(sourcedReadings, 'targetGroup', finding);
  const birth = single(sourcedReadings, 'birthDate', finding);
  const targetGroup = group?.value ?? null;
  const said = statementsOf(sourcedReadings, targetGroup);
  const statements = withOneStart(said, startEventOf(targetGroup), finding);

  const shown = eventsShown(statements, finding);
  const applied = applyEntries(shown, entries, statements, targetGroup, finding);
  const { events, asked } = oneOrTwo({ ...applied, statements, finding });
  const { known, setAside } = knownTypes(statements, events, asked, finding);
  const birthDate = birth && parseIsoDate(birth.value);
  return {
    ref,
    targetGroup,
    ...(birthDate && { birthDate }),
    events: events.filter((event) => !setAside.has(event)).sort(byDay),
    suspensions: suspensionsOf(sourcedReadings, finding),
    known,
    knownOtherwise: { extent: 'none' },
    unreadable: finding.unreadable,
    ...(sourcedReadings.length > 0 && { seenOn: lastSeen(sourcedReadings, said, targetGroup) }),
    sources: {
      ...(group && { targetGroup: group.source }),
      ...(birthDate && { birthDate: birth.source }),
    },
  };
}

/**
 * The last day on which a page told what deadlines rest on: the group, the start of its clock or interviews held. A page
 * that tells none of it says no more than that there is a case; where all are such pages, the newest speaks.
 */
function lastSeen(sources: readonly SourcedReading[], said: readonly Statement[], targetGroup: string | null): IsoDate {
  const types = new Set([startEventOf(targetGroup), heldEventOf(targetGroup)]);
  const telling = sources.filter(
    (source) => source.reading.fields.targetGroup || said.some((one) => one.source === source && types.has(one.type)),
  );
  const days = (telling.length > 0 ? telling : sources).map(({ seenOn }) => seenOn);
  return days.reduce((last, day) => (last >= day ? last : day));
}

interface Single {
  value: string;
  source: FactSource;
}

/** A fact that every page must agree on. @returns null where no page tells it, and where it cannot be told */
function single(sources: readonly SourcedReading[], meaning: string, finding: Finding): Single | null {
  const answers = new Map<string, Alternative>();
  let label: string | null = null;
  for (const source of sources) {
    const reading = source.reading.fields[meaning];
    if (reading?.status === 'unreadable') label = reading.label;
    if (reading?.status !== 'read' || typeof reading.value !== 'string') continue;
    addAnswer(answers, {
      id: `${meaning} ${reading.value}`,
      value: reading.value,
      source: pageSource(source, reading.label),
    });
  }
  if (label !== null) {
    finding.unreadable.push({ meaning, label });
    return null;
  }
  const standing = theOneThatStands(meaning, [...answers.values()], finding);
  return standing && { value: standing.value!, source: standing.source };
}

/** Two pages that give different starts cannot both be right; a later change of benefit stands in a history. */
function withOneStart(statements: Statement[], startEvent: string | null, finding: Finding): Statement[] {
  const answers = new Map<string, Alternative>();
  const starts = statements.filter(({ type, reading }) => type === startEvent && typeof readDay(reading) === 'string');
  for (const { reading, source } of starts) {
    const value = readDay(reading)!;
    addAnswer(answers, { id: `start ${value}`, value, source: pageSource(source, reading.label) });
  }
  if (startEvent === null || answers.size < 2) return statements;
  const standing = theOneThatStands(startEvent, [...answers.values()], finding);
  if (!standing) return statements;
  return statements.filter((one) => !starts.includes(one) || readDay(one.reading) === standing.value);
}

function readDay(reading: Statement['reading']): string | null {
  return reading.status === 'read' && typeof reading.value === 'string' ? reading.value : null;
}

/** Of several pages with one answer, the newest speaks for it. */
function addAnswer(answers: Map<string, Alternative>, answer: Alternative): void {
  const before = answers.get(answer.id);
  if (!before || before.source.seenOn < answer.source.seenOn) answers.set(answer.id, answer);
}

/** @returns the only answer, or the one that was decided for; null where there is none, and where nobody has decided */
function theOneThatStands(meaning: string, answers: Alternative[], finding: Finding): Alternative | null {
  if (answers.length < 2) return answers[0] ?? null;
  const chosen = settled(meaning, answers, finding);
  return answers.find(({ id }) => id === chosen) ?? null;
}

function byDay(one: { on: IsoDate }, other: { on: IsoDate }): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}
