import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { backwardChain, type LeadDays } from '../rules/backward-chain.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import type { Language } from '../text/language.ts';
import { weekText } from '../text/week-text.ts';
import { badgeView, withDispute, withoutRepeating } from './badge-view.ts';
import { maskedNumber } from './masked-person.ts';
import { noOutcomeWords } from './no-outcome.ts';
import { shortName } from './person-name.ts';
import { whatIsDue } from './what-is-due.ts';
import { groupName, type WeekEntry } from './week-entry.ts';
import type { JudgedCase } from './placed-case.ts';

/** What the rows of the week are told with. */
export interface WeekContext {
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  settings: LeadDays & { staleAfterWorkingDays: number; maskPersons: boolean };
}

/** One case of the week, in words. */
export interface WeekRowView {
  id: string;
  person: PersonView;
  /** target group; null = not known */
  group: string | null;
  /** what is due and when, »4. samtale, tir. 17. nov.«; empty where the badge says it all */
  what: string;
  badge: BadgeView;
  /** »Seneste samtale 2. sept.« */
  last: string;
  /** »Aftalt tir. 24. nov.«, or that nobody told how the last one went; null = nothing is agreed */
  next: string | null;
}

/** A citizen as a list names him. */
export interface PersonView {
  /** short name, or the number where no page shows one */
  who: string;
  /** the number as it may stand here; null where `who` is it */
  number: string | null;
  /** the same for paper: without CPR number whatever stands on the screen */
  printed: { who: string; number: string | null };
  /** what is copied; null while CPR numbers are hidden and the number is one */
  copied: string | null;
}

/** @param masked names and CPR numbers are hidden */
export function personView({ name, ref }: Pick<JudgedCase, 'name' | 'ref'>, masked: boolean): PersonView {
  const safe = maskedNumber(ref);
  const number = masked ? safe : ref;
  const named = !masked && name !== null;
  return {
    who: named ? shortName(name) : number,
    number: named ? number : null,
    printed: { who: named ? shortName(name) : safe, number: named ? safe : null },
    copied: masked && safe !== ref ? null : ref,
  };
}

export function weekRow(entry: WeekEntry, context: WeekContext): WeekRowView {
  const { judged, lastInterview, agreed, group } = entry;
  const { rules, today, language, settings } = context;
  const { facts, headline, contradictions } = judged.judgement;
  const text = weekText[language];
  const chain = backwardChain(judged.judgement, rules, today, settings);
  const badge = badgeView(headline, facts, rules, today, language, chain, settings.staleAfterWorkingDays);
  const said = whatAndWhen(entry, context);
  return {
    id: judged.id,
    person: personView(judged, settings.maskPersons),
    group: group && groupName(group, language),
    what: sentenceStart(said.join(', ')),
    badge: withDispute(withoutRepeating(badge, ...said), contradictions, language),
    last: lastInterview ? text['row.last'](dayWords(lastInterview, today, language)) : text['row.last.none'],
    next: agreed[0]
      ? text['row.next'](dayWords(agreed[0].on, today, language))
      : noOutcomeWords(facts, today, language),
  };
}

/** What the case's headline asks for, and its day: »4. samtale«, »tir. 17. nov.«. Nothing where it has no deadline. */
export function whatAndWhen({ judged, due }: WeekEntry, { rules, today, language }: WeekContext): string[] {
  const { facts, headline } = judged.judgement;
  const { deadline, kind } = headline;
  if (!deadline || kind === 'unknown' || kind === 'no-rule' || kind === 'paused') return [];
  const { short } = whatIsDue(deadline, versionToShow(rules, deadline), { facts, rules, today, language });
  return due ? [short, dayWords(due, today, language)] : [short];
}
