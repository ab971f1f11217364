import { heldEventOf } from '../case/event-meanings.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { goalIds, type CaseProgress, type GoalId } from '../guidance/progress.ts';
import { preparationGuideFor } from '../guidance/texts-preparation-guides.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';
import { eventTypes } from '../rules/packs/vocabulary.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { preparationText } from '../text/preparation-text.ts';
import { referenceWithoutCpr } from './copied-text.ts';

/** One page for an interview: before it what to know, after it a check for oneself. */
export interface PreparationView {
  title: string;
  /** tells one sheet from another when it is printed; null where the reference could hold a CPR number */
  reference: string | null;
  /** what is due in the case; null after the interview */
  due: string | null;
  sinceTitle: string;
  /** what happened since the last interview, newest first */
  since: string[];
  /** what the citizen was asked to think about; empty after the interview */
  guide: readonly string[];
  /** the three goals, for an interview that was just held; null before it */
  check: { interviewOn: IsoDate; goals: { id: GoalId; words: string; isMet: boolean }[] } | null;
}

/** An interview so many days ahead is prepared, and one so many days ago is looked back at. */
const daysAhead = 14;
const daysBack = 7;

/** @returns null where no interview is near */
export function preparationView(
  facts: CaseFacts,
  progress: CaseProgress,
  sentence: string,
  today: IsoDate,
  language: Language,
): PreparationView | null {
  const text = preparationText[language];
  const ref = referenceWithoutCpr(facts.ref);
  const reference = ref && text['preparation.case'](ref);
  const held = heldDays(facts, today);
  const last = held.at(-1) ?? null;
  if (last !== null && last >= plusDays(today, -daysBack)) {
    const before = held.filter((day) => day < last).at(-1) ?? null;
    const met = progress.selfChecks.find(({ interviewOn }) => interviewOn === last)?.goals ?? [];
    return {
      title: text['preparation.held'](dayWords(last, today, language, 'spoken')),
      reference,
      due: null,
      ...sinceLines(facts, before, today, language),
      guide: [],
      check: {
        interviewOn: last,
        goals: goalIds.map((id) => ({ id, words: text[`goal.${id}`], isMet: met.includes(id) })),
      },
    };
  }
  const next = agreedInterviews(facts, today)[0];
  if (!next || next.on > plusDays(today, daysAhead)) return null;
  return {
    title: text['preparation.title'](dayWords(next.on, today, language, 'spoken')),
    reference,
    due: sentence,
    ...sinceLines(facts, last, today, language),
    guide: preparationGuideFor(facts.targetGroup),
    check: null,
  };
}

function heldDays({ events, targetGroup }: CaseFacts, today: IsoDate): IsoDate[] {
  const type = heldEventOf(targetGroup);
  return [...new Set(events.filter((one) => one.type === type && one.on <= today).map(({ on }) => on))].toSorted();
}

function sinceLines(facts: CaseFacts, since: IsoDate | null, today: IsoDate, language: Language) {
  const text = preparationText[language];
  const nameOf = (type: string) => eventTypes.find(({ id }) => id === type)?.[language] ?? null;
  const lines = facts.events
    .filter(({ on }) => on <= today && (since === null || on > since))
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .flatMap(({ type, on }) => {
      const name = nameOf(type);
      return name === null ? [] : [`${name}, ${dayWords(on, today, language, 'near')}`];
    });
  return {
    sinceTitle: text['preparation.since'](since && dayWords(since, today, language, 'short')),
    since: lines.slice(0, mostLines),
  };
}

const mostLines = 8;
