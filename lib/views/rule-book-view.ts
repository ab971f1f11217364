import type { IsoDate } from '../dates/iso-date.ts';
import type { BookRule, RuleBook } from '../rules/effective-rules.ts';
import { localNumber } from '../rules/version-identity.ts';
import type { RuleChange } from '../rules/rule-change.ts';
import type { RulePack, RuleVersion } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import { ruleBookText, type RuleBookText } from '../text/rule-book-text.ts';
import type { LawBox } from './explanation.ts';
import { lawBox } from './law-box.ts';
import { logLines, periodWords, type LogLine } from './rule-log.ts';
import { deadlineSentence, groupLabel, ruleFacts, spanWords, type RuleFact } from './rule-words.ts';

/** `older`: no case begins under it any more, and those that did still run by it. */
type When = 'in-force' | 'coming' | 'older' | 'past';

/** One rule in the list of all. */
export interface RuleLine {
  id: string;
  title: string;
  /** the deadline in a sentence */
  says: string;
  paragraph: string;
  state: When | 'off';
  stateWords: string;
  /** doubts and local changes, each in a word or two */
  marks: string[];
  /** all it can be found by, in small letters */
  sought: string;
}

export interface RuleArea {
  id: string;
  title: string;
  /** in force or to come */
  rules: RuleLine[];
  /** for older cases only, or for none */
  ended: RuleLine[];
}

/** One version as its page shows it. */
export interface VersionView {
  validFrom: IsoDate | null;
  period: string;
  when: When;
  whenWords: string;
  marks: string[];
  facts: RuleFact[];
  law: LawBox;
  isSignedOff: boolean;
  /** the number the municipality may set; `unit` in the plural */
  localNumber: { count: number; unit: string } | null;
  /** that the number was changed here, and what it was */
  overridden: string | null;
}

export interface RulePage {
  id: string;
  title: string;
  area: string;
  isOff: boolean;
  isImported: boolean;
  /** the newest first */
  versions: VersionView[];
  /** the day of the version to show first: in force, else to come, else the newest */
  shown: IsoDate | null;
  log: LogLine[];
}

export interface BookContext {
  packs: readonly RulePack[];
  changes: readonly RuleChange[];
  requireSignOff: boolean;
  today: IsoDate;
  language: Language;
}

/** Every rule of the book, by area of law, the newest law first. */
export function ruleAreas(book: RuleBook, context: BookContext): RuleArea[] {
  return context.packs.toReversed().map(({ area, title }) => {
    const lines = book.rules.filter(({ rule }) => rule.area === area).map((entry) => ruleLine(entry, context));
    return {
      id: area,
      title: title[context.language],
      rules: lines.filter((line) => !hasEnded(line)),
      ended: lines.filter(hasEnded),
    };
  });
}

/**
 * What is left of the areas when each word typed must stand somewhere in a rule.
 *
 * @returns areas with at least one rule
 */
export function soughtAreas(areas: readonly RuleArea[], typed: string): RuleArea[] {
  const words = typed.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  const fits = ({ sought }: RuleLine) => words.every((word) => sought.includes(word));
  return areas
    .map((area) => ({ ...area, rules: area.rules.filter(fits), ended: area.ended.filter(fits) }))
    .filter(({ rules, ended }) => rules.length + ended.length > 0);
}

export function countRules(areas: readonly RuleArea[]): number {
  return areas.reduce((count, { rules, ended }) => count + rules.length + ended.length, 0);
}

/** How far the signing off has come: of the versions that some case may still get. */
export function signOffCount(book: RuleBook, today: IsoDate): { signed: number; all: number } {
  const alive = book.rules
    .filter(({ isOff }) => !isOff)
    .flatMap(({ rule }) => rule.versions.filter((version) => ['in-force', 'coming'].includes(whenOf(version, today))));
  return { signed: alive.filter(({ signOff }) => signOff).length, all: alive.length };
}

/** One rule with everything there is to know of it. */
export function rulePage(entry: BookRule, book: RuleBook, context: BookContext): RulePage {
  const { rule, isOff, origin, changes } = entry;
  const { today, language, packs } = context;
  return {
    id: rule.id,
    title: rule.title[language],
    area: packs.find(({ area }) => area === rule.area)?.title[language] ?? '',
    isOff,
    isImported: origin === 'imported',
    versions: rule.versions.toReversed().map((version) => versionView(entry, version, context)),
    shown: versionToStartWith(rule.versions, today).validFrom,
    log: logLines(changes, book, context.changes, today, language),
  };
}

/** The version a reader most likely looks for: the one in force, else the next to come, else the newest. */
export function versionToStartWith(versions: readonly RuleVersion[], today: IsoDate): RuleVersion {
  return (
    versions.findLast((version) => whenOf(version, today) === 'in-force') ??
    versions.find((version) => whenOf(version, today) === 'coming') ??
    versions.at(-1)!
  );
}

function ruleLine(entry: BookRule, context: BookContext): RuleLine {
  const { rule, isOff } = entry;
  const { today, language } = context;
  const text = ruleBookText[language];
  const version = versionToStartWith(rule.versions, today);
  const state = isOff ? 'off' : whenOf(version, today);
  const { paragraph } = lawBox(rule.id, version, context);
  const says = deadlineSentence(version, today, language);
  const groups = [...new Set(rule.versions.flatMap(({ targetGroups }) => targetGroups))];
  const acts = rule.versions.flatMap(({ citation }) => [citation.act, citation.section ?? '']);
  const sought = [rule.id, rule.title.da, rule.title.en, says, paragraph, ...acts];
  return {
    id: rule.id,
    title: rule.title[language],
    says,
    paragraph,
    state,
    stateWords: text[`state.${state}`],
    marks: marksOf(entry, version, context, text),
    sought: [...sought, ...groups.map((group) => groupLabel(group, language))].join(' ').toLocaleLowerCase('da'),
  };
}

function versionView(entry: BookRule, version: RuleVersion, context: BookContext): VersionView {
  const { today, language } = context;
  const text = ruleBookText[language];
  const when = whenOf(version, today);
  const span = localNumber(version);
  const shipped = entry.overridden.find(({ validFrom }) => validFrom === version.validFrom);
  return {
    validFrom: version.validFrom,
    period: periodWords(version, today, language),
    when,
    whenWords: text[`state.${when}`],
    marks: marksOf(entry, version, context, text),
    facts: ruleFacts(version, today, language),
    law: lawBox(entry.rule.id, version, context),
    isSignedOff: version.signOff !== undefined,
    localNumber: span && { count: span.count, unit: spanWords({ ...span, count: 2 }, language).replace(/^\d+ /, '') },
    overridden:
      span && shipped ? text['rule.overridden'](spanWords({ ...span, count: shipped.count }, language)) : null,
  };
}

function marksOf(
  { writtenHere, origin }: BookRule,
  version: RuleVersion,
  { requireSignOff }: BookContext,
  text: RuleBookText,
): string[] {
  const { signOff, verification, numberSource, validFrom } = version;
  return [
    ...(verification === 'unverified' ? [text['mark.unverified']] : []),
    ...(numberSource === 'local-norm' ? [text['mark.localNorm']] : []),
    ...(signOff ? [text['mark.signed']] : requireSignOff ? [text['mark.awaits']] : []),
    ...(writtenHere.includes(validFrom) ? [text['mark.writtenHere']] : []),
    ...(origin === 'imported' ? [text['mark.imported']] : origin === 'given' ? [text['mark.given']] : []),
  ];
}

function hasEnded({ state }: RuleLine): boolean {
  return state === 'older' || state === 'past';
}

function whenOf({ validFrom, validTo, runsUntil }: RuleVersion, today: IsoDate): When {
  if (validTo !== null && validTo < today) return runsUntil && runsUntil.date < today ? 'past' : 'older';
  return validFrom !== null && validFrom > today ? 'coming' : 'in-force';
}
