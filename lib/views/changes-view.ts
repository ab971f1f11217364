import type { CaseFacts } from '../case/case-facts.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import {
  asIfInForceForAll,
  compareRuleSets,
  type Change,
  type ChangeKind,
  type RuleSide,
} from '../rules/compare-rule-sets.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Rule } from '../rules/rule.ts';
import { badgeText } from '../text/badge-text.ts';
import { changesText, type ChangesText } from '../text/changes-text.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import type { Language } from '../text/language.ts';
import type { ChangeLine, ChangesView, RuleSetId, SideChoice, SideChoices } from './changes.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { missingWords } from './missing-words.ts';
import { shortName } from './person-name.ts';
import type { ViewContext } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

/** One of my cases, not judged yet. */
export interface ComparedCase {
  id: string;
  ref: string;
  /** as a page writes it; null where none does */
  name: string | null;
  facts: CaseFacts;
}

export interface ChangesInput {
  cases: readonly ComparedCase[];
  /** kept cases that could not be opened */
  unopened: number;
  sides: SideChoices;
  /** the rules as they are here, and as they were shipped */
  rules: Record<Exclude<RuleSetId, 'for-all'>, readonly Rule[]>;
  today: IsoDate;
  language: Language;
  closed?: ClosedDays;
}

const kinds: readonly ChangeKind[] = ['lost', 'moved', 'gained'];

/** Which of my cases get other dates when other rules are asked, or another day, side by side. */
export function changesView({ cases, unopened, sides, rules, today, language, closed }: ChangesInput): ChangesView {
  const text = changesText[language];
  const before = ruleSide(sides.before, rules);
  const after = ruleSide(sides.after, rules);
  const changes = compareRuleSets(cases, before, after, closed).sort(byDay);
  const byId = new Map(cases.map((one) => [one.id, one]));
  const lineOf = (change: Change) => changeLine(change, byId.get(change.id)!, before, after, language);
  const groups = kinds.map((kind) => ({
    title: text[`group.${kind}`],
    lines: changes.filter((change) => change.kind === kind).map(lineOf),
  }));
  return {
    summary: summaryOf(changes, cases.length, text, language),
    notes: notesOf(changes, sides, unopened, text),
    columns: {
      before: column(sides.before, today, language),
      after: column(sides.after, today, language),
    },
    groups: groups.filter(({ lines }) => lines.length > 0),
    unchanged: text['summary.unchanged'](cases.length - changes.length, cases.length),
    ended: endedBetween(before, after, language),
    isEmpty: cases.length === 0,
  };
}

/** What is asked first: the rules here, today and on the first day of the coming year. */
export function usualSides(today: IsoDate): SideChoices {
  const newYear = `${Number(today.slice(0, 4)) + 1}-01-01` as IsoDate;
  return { before: { set: 'in-force', on: today }, after: { set: 'in-force', on: newYear } };
}

const forAll = new WeakMap<readonly Rule[], Map<IsoDate, Rule[]>>();

function ruleSide({ set, on }: SideChoice, rules: ChangesInput['rules']): RuleSide {
  if (set !== 'for-all') return { rules: rules[set], on };
  // Kept, since the engine lays each array of rules out once and knows it by its identity.
  const byDay = forAll.get(rules['in-force']) ?? new Map<IsoDate, Rule[]>();
  forAll.set(rules['in-force'], byDay);
  const laid = byDay.get(on) ?? asIfInForceForAll(rules['in-force'], on);
  byDay.set(on, laid);
  return { rules: laid, on };
}

function column({ set, on }: SideChoice, today: IsoDate, language: Language): string {
  const text = changesText[language];
  const mark = set === 'for-all' ? ` (${text['rules.for-all.mark']})` : '';
  return text['column.on'](`${text[`rules.${set}`]}${mark}`, dayWords(on, today, language, 'dated'));
}

function summaryOf(changes: readonly Change[], all: number, text: ChangesText, language: Language): string {
  if (changes.length === 0) return all === 1 ? text['summary.none.one'] : text['summary.none'](all);
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const [lost, moved, gained] = [count('lost'), count('moved'), count('gained')];
  const ends = new Set(changes.filter(({ kind }) => kind === 'lost').map((change) => change.changes[0].rulesEndedOn));
  const [end] = ends;
  const told = [
    lost > 0 &&
      (ends.size === 1 && end
        ? text['summary.rulesEnd'](end.slice(0, 4), wholeDay(end, language), lost)
        : text['summary.lost'](lost)),
    moved > 0 && text['summary.moved'](moved),
    gained > 0 && text['summary.gained'](gained),
  ];
  return told.filter((words) => words !== false).join(' · ');
}

function notesOf(changes: readonly Change[], sides: SideChoices, unopened: number, text: ChangesText): string[] {
  const unconfirmed = changes.filter(({ kind, changes: [first] }) => kind === 'lost' && first.before?.provisional);
  return [
    ...([sides.before, sides.after].some(({ set }) => set === 'for-all') ? [text['rules.for-all.note']] : []),
    ...(unconfirmed.length > 0 ? [text['summary.unconfirmed'](unconfirmed.length)] : []),
    ...(unopened > 0 ? [text['changes.unopened'](unopened)] : []),
  ];
}

function changeLine(
  { id, changes: [first, ...others] }: Change,
  { ref, name, facts }: ComparedCase,
  before: RuleSide,
  after: RuleSide,
  language: Language,
): ChangeLine {
  const contextOf = ({ rules, on }: RuleSide): ViewContext => ({ facts, rules, today: on, language });
  const named = first.before ? { deadline: first.before, side: before } : { deadline: first.after!, side: after };
  const version = versionToShow(named.side.rules, named.deadline);
  return {
    id,
    who: name ? shortName(name) : withoutCpr(ref),
    what: sentenceStart(whatIsDue(named.deadline, version, contextOf(named.side)).short),
    before: dateWords(first.before, contextOf(before)),
    after: dateWords(first.after, contextOf(after)),
    more: others.length > 0 ? changesText[language]['line.more'](others.length) : null,
  };
}

/** By the day that changes, the first one first. */
function byDay({ changes: [one] }: Change, { changes: [other] }: Change): number {
  const [first, second] = [one, other].map(({ before, after }) => before?.due ?? after?.due ?? '') as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The date with its doubts, or why there is none. */
function dateWords(deadline: Deadline | null, context: ViewContext): string {
  const { rules, today, language } = context;
  const text = changesText[language];
  if (!deadline) return text['date.noRule'];
  const { status, due, missing } = deadline;
  if (status === 'met') return text['date.done'];
  if (status === 'by-need') return text['date.byNeed'];
  const [first] = missing;
  if (!due) return first ? text['date.because'](missingWords(first, context).what) : text['date.none'];
  const version = versionToShow(rules, deadline);
  const marks = [
    deadline.provisional ? badgeText[language]['badge.provisional'] : '',
    version?.estimated ? badgeText[language]['badge.estimated.mark'] : '',
    version?.numberSource === 'local-norm' ? badgeText[language]['badge.localNorm'] : '',
  ];
  return [dayWords(due, today, language), ...marks].filter(Boolean).join(' · ');
}

/** Rules whose last known day lies between the two days: of those, nobody knows what comes. */
function endedBetween(before: RuleSide, after: RuleSide, language: Language): ChangesView['ended'] {
  const titles = new Map<IsoDate, string[]>();
  for (const { title, versions } of after.rules) {
    const ends = versions
      .map(({ runsUntil }) => (runsUntil?.after === 'unknown' ? runsUntil.date : null))
      .filter((end) => end !== null && before.on <= end && end < after.on);
    const end = ends.at(-1);
    if (end) titles.set(end, [...(titles.get(end) ?? []), title[language]]);
  }
  return [...titles]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([end, of]) => ({
      words: changesText[language]['ended.rules'](wholeDay(end, language)),
      titles: of,
    }));
}

/** »Reglen gjaldt til og med 31. december 2026. Den nye kendes ikke endnu«, without its full stop. */
export function ruleEnded(end: IsoDate, language: Language): string {
  return changesText[language]['ended.rule'](wholeDay(end, language));
}

/** »31. december 2026«: the last day of a law is no day of the week. */
function wholeDay(on: IsoDate, language: Language): string {
  const [, ...day] = dayWords(on, on, language, 'full').split(' ');
  return day.join(' ');
}

/** Where a system knows its cases by CPR number, the birth date alone is enough to find the case again. */
function withoutCpr(ref: string): string {
  return /^\d{6}[- ]?\d{4}$/.test(ref.trim()) ? `${ref.trim().slice(0, 6)}-····` : ref;
}
