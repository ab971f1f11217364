import type { SourcedReading } from '../case/case-reading.ts';
import type { CaseEvent } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { countedFrom, versionsBeside } from '../rules/slips-by-hand.ts';
import type { Deadline, ExplainedDeadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import { explainKnown } from '../rules/partial-knowledge.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import { versionUsed } from '../rules/version-used.ts';
import { dayWords } from '../text/day-words.ts';
import { dutyKey, dutyWords } from '../text/duty-words.ts';
import type { Language } from '../text/language.ts';
import { tryYourselfText } from '../text/try-yourself-text.ts';
import { eventLabel } from './missing-words.ts';
import { deadlineSentence, groupLabel } from './rule-words.ts';
import { sourceWords } from './source-words.ts';
import type { ViewContext, ViewSettings } from './view-context.ts';

/** A deadline to be worked out by the reader: what the case says, and what is asked. */
export interface TryQuestion {
  /** tells one question from another: the same case may have another deadline tomorrow */
  id: string;
  lead: string;
  /** what the case says, oldest first */
  facts: { when: string; what: string; readAt: string | null }[];
  /** each part is asked where it has an answer in this case; null = it is not */
  rule: TryChoices | null;
  start: TryChoices | null;
  count: TryChoices | null;
  /** the label of the day's field; null where the deadline is urgent and stands there already */
  day: string | null;
}

export interface TryChoices {
  label: string;
  choices: { value: string; words: string }[];
}

export interface TryInput {
  judgement: Judgement;
  readings: readonly SourcedReading[];
  rules: readonly Rule[];
  settings: ViewSettings;
  today: IsoDate;
  language: Language;
}

const running: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'timely', 'paused']);
const usual = 4;

/** The one deadline that can be practised on. */
export interface Practised {
  deadline: Deadline & { due: IsoDate };
  version: RuleVersion;
  explained: ExplainedDeadline;
  context: ViewContext;
}

/**
 * The deadline of the badge, where it is sure enough to be taught: one legal date by a rule that is confirmed, no source
 * that contradicts another, nothing missing and nothing estimated.
 *
 * @returns null where it is not
 */
export function practised({ judgement, rules, settings, today, language }: TryInput): Practised | null {
  const { facts, headline, contradictions, closed } = judgement;
  const { deadline, kind, missing } = headline;
  if (!deadline?.due || !running.has(kind) || missing.length > 0 || contradictions.length > 0) return null;
  const version = versionUsed(rules, deadline);
  if (!version || deadline.provisional || version.estimated || version.trigger === null) return null;
  const explained = explainKnown(facts, deadline.rule, rules, today, { closed });
  if (explained.due !== deadline.due || countedFrom(explained) === null) return null;
  const { staleAfterWorkingDays } = settings;
  return {
    deadline: { ...deadline, due: deadline.due },
    ...{ version, explained },
    context: { facts, rules, today, language, staleAfterWorkingDays },
  };
}

/** @returns null where there is no deadline to practise on, or nothing left to ask of it */
export function tryQuestion(input: TryInput): TryQuestion | null {
  const found = practised(input);
  if (!found) return null;
  const { deadline, version, context } = found;
  const { facts, today, language } = context;
  const text = tryYourselfText[language];
  const { noun, plural } = dutyWords[language][dutyKey(deadline.rule, version.fulfilledBy)];
  const isUrgent = deadline.status === 'overdue' || deadline.daysLeft === 0;
  const rules = ruleChoices(found);
  const starts = startChoices(found);
  const counts = countChoices(found);
  if (isUrgent && [rules, starts, counts].every((choices) => choices.length < 2)) return null;
  return {
    id: `${deadline.rule} ${deadline.due}`,
    lead: text[isUrgent ? 'lead.urgent' : 'lead.day'],
    facts: [
      ...(facts.targetGroup === null
        ? []
        : [
            {
              when: text['facts.group'],
              what: groupLabel(facts.targetGroup, language),
              readAt: sourceWords(facts.sources?.targetGroup, context),
            },
          ]),
      ...factLines(context),
    ],
    rule: rules.length > 1 ? { label: text['ask.rule'], choices: rules } : null,
    start: starts.length > 1 ? { label: text['ask.start'], choices: starts } : null,
    count: counts.length > 1 ? { label: text['ask.count'](plural), choices: counts } : null,
    day: isUrgent ? null : text['ask.day'](noun),
  };

  function factLines({ facts: { suspensions } }: ViewContext) {
    const dated = (on: IsoDate) => dayWords(on, today, language, 'dated');
    const exempt = suspensions.map(({ from, to, source }) => ({
      on: from,
      what: text['facts.exempt'](to && dated(to)),
      source,
    }));
    const happened = told(found!).map(({ on, type, source }) => ({ on, what: eventLabel(type, language), source }));
    return [...happened, ...exempt]
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      .map(({ on, what, source }) => ({ when: dated(on), what, readAt: sourceWords(source, context) }));
  }
}

/** What pages and people told; what was worked out from it stands nowhere. */
function told({ context: { facts, rules } }: Practised): CaseEvent[] {
  const computed = new Set(rules.flatMap(({ versions }) => versions.flatMap(({ computes }) => computes ?? [])));
  return facts.events.filter(({ type, source }) => source || !computed.has(type));
}

/** What could be counted from, one for each day. Empty where the right day is none of them. */
function startChoices(found: Practised): { value: string; words: string }[] {
  const { explained, context } = found;
  const days = Map.groupBy(
    told(found).filter(({ on }) => on <= context.today),
    ({ on }) => on,
  );
  if (!days.has(countedFrom(explained)!)) return [];
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, events]) => {
      const labels = [...new Set(events.map(({ type }) => eventLabel(type, context.language)))];
      return { value: on, words: `${dayWords(on, context.today, context.language, 'dated')} ${labels.join(', ')}` };
    });
}

/** The rule that decides among a few of its like: for the same act, in this group's other years or in other groups. */
function ruleChoices({ version, context: { facts, rules, today, language } }: Practised): TryChoices['choices'] {
  const right = deadlineSentence(version, today, language);
  const acts = new Set(version.fulfilledBy.map(({ type }) => type));
  const ofOthers = rules
    .flatMap(({ versions }) => versions)
    .filter((one) => one.duty === version.duty && one.nature === version.nature && one.trigger !== null)
    .filter(({ fulfilledBy }) => fulfilledBy.some(({ type }) => acts.has(type)));
  const near = versionsBeside(version, facts.targetGroup, rules).map((one) => one.version);
  const sentences = new Set([right, ...[...near, ...ofOthers].map((one) => deadlineSentence(one, today, language))]);
  return [...sentences]
    .slice(0, usual)
    .toSorted((one, other) => one.localeCompare(other, language))
    .map((words) => ({ value: words, words }));
}

/** How many acts count of how many that are needed; null where the rule asks for no number. */
export function countOf({ trace }: ExplainedDeadline): { counted: number; needed: number } | null {
  const { counted, needed } = trace.find(({ step }) => step === 'count')?.detail ?? {};
  return typeof counted === 'number' && typeof needed === 'number' ? { counted, needed } : null;
}

/** Numbers from none to all there are; not asked where not every act is known, or a single one is enough. */
function countChoices({ explained, version, context: { facts } }: Practised): TryChoices['choices'] {
  const count = countOf(explained);
  const isKnown = version.fulfilledBy.every(
    ({ type }) => ((facts.known?.[type] ?? facts.knownOtherwise)?.extent ?? 'all') === 'all',
  );
  if (!count || count.needed < 2 || !isKnown) return [];
  const acts = explained.trace.filter(({ step }) => step === 'event').length;
  const most = Math.max(count.needed, acts);
  return Array.from({ length: most + 1 }, (_none, number) => ({ value: String(number), words: String(number) }));
}
