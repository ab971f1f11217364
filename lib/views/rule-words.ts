import type { IsoDate } from '../dates/iso-date.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import type { Counting, Fulfilment, Obligation, ObligationOf, RuleVersion, Span } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { ruleWordsText, type RuleWordsText } from '../text/rule-words-text.ts';
import { eventLabel } from './missing-words.ts';

/** One thing a rule says, with the name it is looked up by: »Regnes fra«, »Første henvendelse«. */
export interface RuleFact {
  label: string;
  /** each a sentence of its own, without its full stop */
  sentences: string[];
}

interface Reading {
  version: RuleVersion;
  text: RuleWordsText;
  today: IsoDate;
  language: Language;
  /** what the period is counted from, in words */
  start: string;
}

/** A version of a rule read out from its data, for someone who knows the law and no code. */
export function ruleFacts(version: RuleVersion, today: IsoDate, language: Language): RuleFact[] {
  const text = ruleWordsText[language];
  const start = startOf(version, language);
  const reading: Reading = { version, text, today, language, start };
  const isDeadline = !['suspension', 'indicator'].includes(version.obligation.kind);
  const facts: [string, string[]][] = [
    [text['label.who'], isDeadline ? [text[`who.${version.duty}.${version.nature}`]] : []],
    [text['label.groups'], [groupWords(version.targetGroups, language)]],
    [text['label.start'], startWords(reading)],
    [text['label.deadline'], obligationWords(version.obligation, reading)],
    [text['label.counting'], countingWords(reading)],
    [text['label.fulfilled'], isDeadline ? fulfilmentWords(version.fulfilledBy, language) : []],
    [text['label.onlyWhen'], conditionWords(reading)],
    [text['label.lifted'], version.unlessEvent ? [text['lifted.by'](eventLabel(version.unlessEvent, language))] : []],
    [text['label.suspension'], suspensionWords(reading)],
    [text['label.computes'], version.computes ? [text['computes.event'](eventLabel(version.computes, language))] : []],
    [text['label.running'], runningWords(reading)],
    [text['label.transition'], version.transition ? [version.transition[language]] : []],
    [text['label.reading'], version.notes ? [version.notes[language]] : []],
  ];
  return facts.filter(([, sentences]) => sentences.length > 0).map(([label, sentences]) => ({ label, sentences }));
}

/** »6 måneder« */
export function spanWords({ count, unit }: Span, language: Language): string {
  return ruleWordsText[language].span(count, unit);
}

/** What the deadline itself is, such as »Senest 4 uger efter »Klage modtaget««. */
export function deadlineSentence(version: RuleVersion, today: IsoDate, language: Language): string {
  const text = ruleWordsText[language];
  const reading = { version, text, today, language, start: startOf(version, language) };
  return obligationWords(version.obligation, reading).join('. ');
}

export function groupLabel(id: string, language: Language): string {
  return targetGroups.find((group) => group.id === id)?.[language] ?? id;
}

function groupWords(groups: readonly string[], language: Language): string {
  const text = ruleWordsText[language];
  if (groups.includes('any')) return text['groups.any'];
  return text.list(groups.map((group) => groupLabel(group, language)));
}

/** The starting event inside a sentence; where groups start on different ones, no single one is named. */
function startOf(version: RuleVersion, language: Language): string {
  const text = ruleWordsText[language];
  const starts = startsOf(version);
  const [only] = starts.keys();
  if (only === undefined) return '';
  return starts.size > 1 ? text['start.several'] : text['start.quoted'](eventLabel(only, language));
}

/** The events that start the clock, each with its groups. */
function startsOf({ trigger, triggerByGroup = {}, targetGroups: groups }: RuleVersion): Map<string, string[]> {
  return trigger === null ? new Map() : Map.groupBy(groups, (group) => triggerByGroup[group] ?? trigger);
}

/** The event that starts the clock; where groups differ, each with its own. */
function startWords({ version, text, language }: Reading): string[] {
  const starts = startsOf(version);
  if (starts.size === 0) return [text[version.obligation.kind === 'suspension' ? 'start.suspension' : 'start.today']];
  if (starts.size === 1) return [...starts.keys()].map((type) => eventLabel(type, language));
  return [...starts].map(([type, groups]) =>
    type === version.trigger
      ? eventLabel(type, language)
      : text['start.forGroups'](groupWords(groups, language), eventLabel(type, language)),
  );
}

function obligationWords(obligation: Obligation, reading: Reading): string[] {
  const { text, start, language, today } = reading;
  const span = (one: Span) => spanWords(one, language);
  switch (obligation.kind) {
    case 'within':
      return withinWords(obligation, reading);
    case 'window':
      return [text['deadline.window'](span(obligation.from), span(obligation.to), start)];
    case 'lead-time':
      return [text['deadline.before'](span(obligation.span), start)];
    case 'count-in-period':
      return countWords(obligation, reading);
    case 'rolling':
      return [text['deadline.rolling'](obligation.count, span(obligation.window))];
    case 'every':
      return [
        obligation.since === 'fulfilment'
          ? text['deadline.everySinceFirst'](span(obligation.span))
          : text['deadline.every'](span(obligation.span), start),
      ];
    case 'accumulation':
      return [
        text['deadline.accumulation'](span(obligation.span), span(obligation.window)),
        ...(obligation.exclude.count > 0 ? [text['deadline.excluding'](span(obligation.exclude))] : []),
        ...(obligation.then === 'end-of-month' ? [text['deadline.endOfMonth']] : []),
      ];
    case 'by-need':
      return [
        obligation.startsAfter
          ? text['deadline.byNeedAfter'](span(obligation.startsAfter), start)
          : text['deadline.byNeed'],
      ];
    case 'suspension':
      return [text['deadline.suspension']];
    case 'indicator':
      return [indicatorWords(obligation, reading, (day) => dayWords(day, today, language, 'dated'))];
  }
}

function withinWords({ span, counting, presumed }: ObligationOf<'within'>, reading: Reading): string[] {
  const { text, start, language } = reading;
  if (!presumed) return [periodWords(span, counting, reading)];
  return [text['deadline.presumed'](spanWords(presumed, language), start, spanWords(span, language))];
}

function countWords(
  { count, span, counting, quotas, thenEvery, thenByNeed }: ObligationOf<'count-in-period'>,
  reading: Reading,
): string[] {
  const { text, language } = reading;
  const inPeriod =
    count === 0
      ? text['deadline.noneInPeriod'](spanWords(span, language))
      : `${text['deadline.times'](count)} ${lowerFirst(periodWords(span, counting, reading))}`;
  const ofThem = quotas.map((quota) => text['deadline.ofThem'](quota.count));
  return [
    [inPeriod, ...ofThem].join(', '),
    ...(thenEvery ? [text['deadline.thenEvery'](spanWords(thenEvery, language))] : []),
    ...(thenByNeed ? [text['deadline.thenByNeed']] : []),
  ];
}

/** »Senest 4 uger efter »Klage modtaget««, by the way the law counts it. */
function periodWords(span: Span, counting: Counting, { text, start, language }: Reading): string {
  const length = spanWords(span, language);
  switch (counting) {
    case 'after':
      return span.count === 0 ? text['deadline.sameDay'](start) : text['deadline.after'](length, start);
    case 'inside':
      return text['deadline.inside'](length, start);
    case 'through-week':
      return text['deadline.throughWeek'](span.count, start);
    case 'whole-months':
      return text['deadline.wholeMonths'](length, start);
  }
}

function indicatorWords(
  obligation: ObligationOf<'indicator'>,
  { text, language }: Reading,
  day: (on: IsoDate) => string,
): string {
  switch (obligation.measure) {
    case 'band':
      return text['deadline.band'](spanWords(obligation.span, language));
    case 'held-since':
      return text['deadline.heldSince'](spanWords(obligation.span, language));
    case 'version-switch':
      return text['deadline.switches'](text.list(obligation.dates.map(day)));
  }
}

function countingWords({ version, text }: Reading): string[] {
  const { obligation, clock, roll } = version;
  if (obligation.kind === 'suspension' || obligation.kind === 'indicator') return [];
  if (obligation.kind === 'by-need' && !obligation.startsAfter) return [];
  const counting = 'counting' in obligation ? obligation.counting : undefined;
  const spans = spansOf(obligation);
  const hours = 'hours' in obligation ? obligation.hours : undefined;
  return [
    ...(counting === 'after' ? [text['counting.after']] : []),
    ...(counting === 'inside' ? [text['counting.inside']] : []),
    ...(counting === 'whole-months' ? [text['counting.wholeMonths']] : []),
    ...(spans.some(({ unit }) => unit === 'months' || unit === 'years') ? [text['counting.monthEnd']] : []),
    ...(clock === 'working-days' ? [text['counting.workingDays']] : []),
    ...(clock === 'unemployment-hours'
      ? [hours === undefined ? text['counting.hoursUnknown'] : text['counting.hours'](hours)]
      : []),
    ...(obligation.kind === 'by-need' ? [] : [text[`counting.roll.${roll}`]]),
  ];
}

function spansOf(obligation: Obligation): Span[] {
  switch (obligation.kind) {
    case 'window':
      return [obligation.from, obligation.to];
    case 'rolling':
      return [obligation.window];
    case 'by-need':
      return obligation.startsAfter ? [obligation.startsAfter] : [];
    case 'count-in-period':
      return [obligation.span, ...(obligation.thenEvery ? [obligation.thenEvery] : [])];
    default:
      return 'span' in obligation ? [obligation.span] : [];
  }
}

/** What fulfils it, one sentence for each act that does. */
export function fulfilmentWords(fulfilledBy: readonly Fulfilment[], language: Language): string[] {
  const text = ruleWordsText[language];
  if (fulfilledBy.length === 0) return [text['fulfilled.nothing']];
  const labels = fulfilledBy.map(({ type, by, with: participant, without }) => {
    const label = eventLabel(type, language);
    if (participant === 'unemployment-fund') return text['fulfilled.with'](label);
    if (without === 'unemployment-fund') return text['fulfilled.without'](label);
    return by === 'unemployment-fund' ? text['fulfilled.byFund'](label) : label;
  });
  return [...new Set(labels)];
}

function conditionWords({ version, text, language, start }: Reading): string[] {
  const { ages = [], requiresEvent } = version;
  const years = ages.map(({ from, below }) => {
    if (from === undefined) return text['condition.ageBelow'](below ?? 0);
    return below === undefined ? text['condition.ageFrom'](from) : text['condition.ageBetween'](from, below);
  });
  return [
    ...(years.length > 0 ? [text['condition.age'](years.join(text['condition.or']))] : []),
    ...(requiresEvent
      ? [text[`condition.event.${requiresEvent.when}`](eventLabel(requiresEvent.type, language), start)]
      : []),
  ];
}

function suspensionWords({ version: { obligation, suspendable }, text }: Reading): string[] {
  if (obligation.kind === 'suspension' || obligation.kind === 'indicator') return [];
  return [text[suspendable ? 'suspension.rests' : 'suspension.none']];
}

function runningWords({ version: { runsUntil, obligation }, text, today, language }: Reading): string[] {
  if (obligation.kind === 'indicator' || obligation.kind === 'suspension') return [];
  if (!runsUntil) return [text['running.keep']];
  const day = dayWords(runsUntil.date, today, language, 'dated');
  return [text[runsUntil.after === 'unknown' ? 'running.unknown' : 'running.until'](day)];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('da') + words.slice(1);
}
