import type { CaseEvent } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { TryOutcome } from '../guidance/try-tally.ts';
import { commonMistakes, countedFrom, type Mistake } from '../rules/slips-by-hand.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { tryYourselfText } from '../text/try-yourself-text.ts';
import { explanationView } from './explanation-view.ts';
import type { TimelineStep } from './explanation.ts';
import { lawBox } from './law-box.ts';
import { eventLabel } from './missing-words.ts';
import { deadlineSentence } from './rule-words.ts';
import { countOf, practised, tryQuestion, type TryInput } from './try-question.ts';
import type { ViewContext } from './view-context.ts';

/** What the reader answers; null = nothing. */
export interface TryGuess {
  rule: string | null;
  start: string | null;
  count: string | null;
  day: IsoDate | null;
}

/** The answer as it is told: every part that was asked, why a day that was guessed is another one, and the working. */
export interface TryAnswer {
  /** null where nothing was guessed */
  verdict: string | null;
  parts: { label: string; words: string; isRight: boolean | null; guessed: string | null }[];
  /** how one comes to the day that was guessed; empty where it is right or none was */
  why: string[];
  timeline: TimelineStep[];
  law: string;
  /** the legal last day, as the badge has it */
  due: IsoDate;
  /** what goes into the tally; null where nothing was guessed */
  outcome: TryOutcome | null;
}

/**
 * The answer to a guess. The day is the very day of the badge, and the working is the explanation's own.
 *
 * @returns null where there is no deadline to practise on
 */
export function tryAnswer(input: TryInput, guess: TryGuess): TryAnswer | null {
  const found = practised(input);
  const question = tryQuestion(input);
  if (!found || !question) return null;
  const { judgement, readings, rules, settings, today, language } = input;
  const { deadline, version, explained, context } = found;
  const text = tryYourselfText[language];
  const { due } = deadline;
  const full = (on: IsoDate) => dayWords(on, today, language, 'full');
  const chosen = (part: 'rule' | 'start' | 'count', right: string, words: string) => {
    const asked = question[part];
    if (!asked) return [];
    const value = guess[part];
    const isRight = value === null ? null : value === right;
    const guessed = asked.choices.find((one) => one.value === value)?.words ?? null;
    return [{ part, label: text[`answer.${part}`], words, isRight, guessed }];
  };
  const rightRule = deadlineSentence(version, today, language);
  const rightStart = countedFrom(explained)!;
  const rightCount = String(countOf(explained)?.counted ?? '');
  const parts = [
    ...chosen('rule', rightRule, rightRule),
    ...chosen('start', rightStart, startWords(rightStart)),
    ...chosen('count', rightCount, rightCount),
    ...(question.day === null
      ? []
      : [
          {
            part: 'day' as const,
            label: text['answer.day'],
            words: full(due),
            isRight: guess.day === null ? null : guess.day === due,
            guessed: guess.day && full(guess.day),
          },
        ]),
  ];
  const isOff = question.day !== null && guess.day !== null && guess.day !== due;
  const behind = isOff ? mistakesBehind(guess.day!) : [];
  const given = parts.filter(({ isRight }) => isRight !== null);
  const right = given.filter(({ isRight }) => isRight);
  const slips = given.filter(({ isRight }) => !isRight).map(({ part }) => part);
  const named = slips.map((part) => (part === 'day' ? (behind[0]?.kind ?? 'day') : part));
  const isAllRight = right.length === given.length;
  const { paragraph, validity } = lawBox(deadline.rule, version, context);
  return {
    verdict:
      given.length === 0 ? null : isAllRight ? text['answer.right'] : text['answer.some'](right.length, given.length),
    parts: parts.map(({ part: _part, ...told }) => told),
    why:
      isOff && behind.length === 0 ? [text['mistake.unknown']] : behind.map((one) => sentenceStart(mistakeWords(one))),
    timeline: explanationView(judgement, readings, rules, today, language, settings).timeline,
    law: text['answer.law'](paragraph, validity),
    due,
    outcome: given.length === 0 ? null : { isRight: isAllRight, slips: [...new Set(named)] },
  };

  function startWords(on: IsoDate): string {
    return question!.start?.choices.find(({ value }) => value === on)?.words ?? dayWords(on, today, language, 'dated');
  }

  /** At most two: the first are the most telling, and a list of all that might be is no help. */
  function mistakesBehind(day: IsoDate): Mistake[] {
    const all = commonMistakes(explained, context.facts, judgement.deadlines, rules, today);
    const kinds = new Set<string>();
    return all.filter((one) => one.day === day && !kinds.has(one.kind) && kinds.add(one.kind)).slice(0, 2);
  }

  function mistakeWords({ kind, day, from, version: other, rule }: Mistake): string {
    const on = full(day);
    const titleOf = (id: string | null) => rules.find((one) => one.id === id)?.title[language] ?? '';
    switch (kind) {
      case 'version':
        return text['mistake.version'](on, titleOf(rule), lawBox(rule!, other!, context).validity);
      case 'not-counted':
      case 'other-day':
        return text[`mistake.${kind}`](on, eventWords(from!, context));
      case 'closed-end':
      case 'last-safe-day':
        return text[`mistake.${kind}`](on, full(due));
      case 'other-deadline':
        return text['mistake.other-deadline'](on, titleOf(rule));
      default:
        return text[`mistake.${kind}`](on);
    }
  }
}

function eventWords({ on, type }: CaseEvent, { today, language }: ViewContext): string {
  return `${dayWords(on, today, language, 'dated')} ${eventLabel(type, language)}`;
}
