import type { NoEffect, RuleBook } from '../rules/effective-rules.ts';
import type { RuleChange } from '../rules/rule-change.ts';
import { localNumber } from '../rules/version-identity.ts';
import type { RuleVersion } from '../rules/rule.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { ruleBookText } from '../text/rule-book-text.ts';
import { momentWords } from './moment-words.ts';
import { spanWords } from './rule-words.ts';

/** One change, as it stands in the list of them. */
export interface LogLine {
  id: string;
  /** day and time where the reader is */
  when: string;
  who: string;
  what: string;
  because: string | null;
  /** why it has no effect; null where it has */
  noEffect: string | null;
  canTakeBack: boolean;
}

/** What was done to the rules, the newest first. */
export function logLines(
  changes: readonly RuleChange[],
  book: RuleBook,
  all: readonly RuleChange[],
  today: IsoDate,
  language: Language,
): LogLine[] {
  const text = ruleBookText[language];
  return changes.toReversed().map((change) => {
    const why = book.withoutEffect.get(change.id);
    return {
      id: change.id,
      when: momentWords(change.at, today, language),
      who: text['log.who'](change.by.name, change.by.role),
      what: whatWasDone(change, book, all, today, language),
      because: change.because ?? null,
      noEffect: why ? text['log.noEffect'](effectWords(why, language)) : null,
      canTakeBack: !why && takeable.has(change.kind),
    };
  });
}

/** Why a change has no effect, or would have none. */
export function effectWords(why: NoEffect, language: Language): string {
  return ruleBookText[language][`effect.${why}`];
}

/** »1. jan. 2020 – 30. juni 2026« */
export function periodWords(
  { validFrom, validTo }: Pick<RuleVersion, 'validFrom' | 'validTo'>,
  today: IsoDate,
  language: Language,
): string {
  const text = ruleBookText[language];
  const day = (on: IsoDate) => dayWords(on, today, language, 'dated');
  if (validFrom && validTo) return text['rule.period.between'](day(validFrom), day(validTo));
  if (validFrom) return text['rule.period.from'](day(validFrom));
  return validTo ? text['rule.period.to'](day(validTo)) : text['rule.period.always'];
}

/** What has an opposite of its own (off and on, sign-off and its withdrawal) is undone by that. */
const takeable = new Set<RuleChange['kind']>(['new-version', 'end', 'override-number', 'import-pack']);

function whatWasDone(
  change: RuleChange,
  book: RuleBook,
  all: readonly RuleChange[],
  today: IsoDate,
  language: Language,
): string {
  const text = ruleBookText[language];
  const titleOf = (id: string) => book.rules.find(({ rule }) => rule.id === id)?.rule.title[language] ?? id;
  const versionOf = (id: string, validFrom: IsoDate | null) =>
    book.rules.find(({ rule }) => rule.id === id)?.rule.versions.find((one) => one.validFrom === validFrom);
  switch (change.kind) {
    case 'new-version':
      return text['log.new-version'](titleOf(change.rule), dayOf(change.version.validFrom, today, language));
    case 'end':
      return text['log.end'](titleOf(change.rule), dayOf(change.lastDay, today, language));
    case 'switch-off':
    case 'switch-on':
      return text[`log.${change.kind}`](titleOf(change.rule));
    case 'override-number': {
      const version = versionOf(change.rule, change.validFrom);
      const span = version && localNumber(version);
      const count = span ? spanWords({ ...span, count: change.count }, language) : String(change.count);
      return text['log.override-number'](titleOf(change.rule), count);
    }
    case 'sign-off':
    case 'withdraw-sign-off': {
      const version = versionOf(change.rule, change.validFrom) ?? { validFrom: change.validFrom, validTo: null };
      return text[`log.${change.kind}`](titleOf(change.rule), periodWords(version, today, language));
    }
    case 'import-pack':
      return text['log.import-pack'](change.pack.title[language], change.pack.rules.length);
    case 'take-back': {
      const other = all.find(({ id }) => id === change.change);
      const isKnown = other && other.id !== change.id && other.kind !== 'take-back';
      return text['log.take-back'](isKnown ? whatWasDone(other, book, all, today, language) : change.change);
    }
  }
}

function dayOf(on: IsoDate | null, today: IsoDate, language: Language): string {
  return on ? dayWords(on, today, language, 'dated') : '…';
}
