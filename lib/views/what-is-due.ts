import { explain } from '../rules/assess.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { cardinalWord, dutyKey, dutyWords, ordinalFigure, ordinalWord } from '../text/duty-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import type { ViewContext } from './view-context.ts';

/** What a deadline asks for, in words. */
export interface WhatIsDue {
  /** for a badge: »4. samtale«, »mangler 3 samtaler«, »tilbud« */
  short: string;
  /** inside a sentence: »fjerde samtale«, »fire samtaler«, »de sidste 3 af 4 samtaler« */
  inSentence: string;
  /** how it is told that it is done: »holdt« */
  done: string;
}

/** Which of several acts is the one that is missing. */
type Which = { kind: 'plain' } | { kind: 'next' } | { kind: 'number'; number: number } | Remaining;
type Remaining = { kind: 'remaining'; missing: number; needed: number };

/** Names what a deadline asks for, with its number in the row where the facts say it for certain. */
export function whatIsDue(deadline: Deadline, version: RuleVersion | null, context: ViewContext): WhatIsDue {
  const { language } = context;
  const { noun, plural, done } = dutyWords[language][dutyKey(deadline.rule, version?.fulfilledBy ?? [])];
  const text = explanationText[language];
  const which = version ? whichAct(deadline, version, context) : plain;
  switch (which.kind) {
    case 'number':
      return {
        short: `${ordinalFigure(which.number, language)} ${noun}`,
        inSentence: `${ordinalWord(which.number, language)} ${noun}`,
        done,
      };
    case 'remaining':
      return {
        short: text['duty.missing'](which.missing, plural),
        inSentence:
          which.missing === which.needed
            ? `${cardinalWord(which.needed, language)} ${plural}`
            : text['duty.remaining'](which.missing, which.needed, plural),
        done,
      };
    case 'next':
      return { short: noun, inSentence: text['duty.next'](noun), done };
    case 'plain':
      return { short: noun, inSentence: noun, done };
  }
}

const plain: Which = { kind: 'plain' };
const numbered = new Set(['interview-held', 'follow-up-held']);

function whichAct(deadline: Deadline, version: RuleVersion, context: ViewContext): Which {
  const { obligation, fulfilledBy } = version;
  const [first] = fulfilledBy;
  if (!first || !numbered.has(first.type)) return plain;
  switch (obligation.kind) {
    case 'within':
      return first.with ? plain : { kind: 'number', number: 1 };
    case 'every':
    case 'rolling':
      return { kind: 'next' };
    case 'count-in-period':
      return countedAct(deadline, obligation.count, version, context);
    default:
      return plain;
  }
}

function countedAct(deadline: Deadline, needed: number, version: RuleVersion, context: ViewContext): Which {
  const { facts, rules, today } = context;
  if (needed === 0) return { kind: 'next' };
  // Of a row that shows only the latest interview nobody can say which number is missing.
  if (version.fulfilledBy.some(({ type }) => !isKnownInFull(type, context))) return plain;
  const count = explain(facts, deadline.rule, rules, today).trace.find(({ step }) => step === 'count')?.detail;
  if (typeof count?.counted !== 'number') return plain;
  const missing = needed - count.counted;
  if (missing <= 0) return deadline.status === 'met' ? { kind: 'number', number: needed } : { kind: 'next' };
  return missing === 1 ? { kind: 'number', number: needed } : { kind: 'remaining', missing, needed };
}

function isKnownInFull(type: string, { facts }: ViewContext): boolean {
  const known = facts.known?.[type] ?? facts.knownOtherwise;
  return (known?.extent ?? 'all') === 'all';
}
