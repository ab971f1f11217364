import { staleSince } from '../case/last-seen.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedByDay } from '../plan/agreed-by-day.ts';
import { interviewNeed, type InterviewNeed } from '../plan/interview-need.ts';
import type { PlannedCase } from '../plan/load.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { planningText } from '../text/planning-text.ts';
import type { JudgedCase } from './placed-case.ts';
import type { PlannedWho } from './planning.ts';
import type { ViewSettings } from './view-context.ts';
import { whatIsDue, type WhatIsDue } from './what-is-due.ts';

/** What every part of the planning page is made with. */
export interface PlanningContext {
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  settings: ViewSettings;
}

/** One of my cases with what it needs. */
export interface NeedyCase extends PlannedCase {
  judged: JudgedCase;
}

export function plannedCases(
  judged: readonly JudgedCase[],
  { rules, today, settings }: Pick<PlanningContext, 'rules' | 'today' | 'settings'>,
): NeedyCase[] {
  const { staleAfterWorkingDays } = settings;
  return judged.map((one): NeedyCase => {
    const { facts } = one.judgement;
    return {
      id: one.id,
      judged: one,
      need: interviewNeed(one, rules, today, settings),
      agreed: agreedByDay(facts, today).map(({ on }) => on),
      stale: staleSince({ facts, today, staleAfterWorkingDays }) !== null,
    };
  });
}

/** How the page names a case, and where its interviews are. */
export function whoIs({ id, ref, name }: Pick<JudgedCase, 'id' | 'ref' | 'name'>): PlannedWho {
  return { caseId: id, who: name === null ? ref : `${name} · ${ref}`, href: `#samtaler/${id}` };
}

/** What is to be held and by when: »4. samtale · frist fre. 4. dec. · usikker dato«. */
export function needWords(need: InterviewNeed, one: NeedyCase, context: PlanningContext): string {
  const { today, language } = context;
  const text = planningText[language];
  const parts = [
    dueIn(need, one, context).short,
    text['spread.deadline'](dayWords(need.deadline.due!, today, language)),
  ];
  if (need.doubt !== null) parts.push(text['spread.uncertain']);
  return parts.join(' · ');
}

/** The same inside a sentence: »fjerde samtale«. */
export function needInSentence(need: InterviewNeed, one: NeedyCase, context: PlanningContext): string {
  return dueIn(need, one, context).inSentence;
}

function dueIn(
  { deadline }: InterviewNeed,
  { judged }: NeedyCase,
  { rules, today, language }: PlanningContext,
): WhatIsDue {
  const { facts } = judged.judgement;
  return whatIsDue(deadline, versionToShow(rules, deadline), { facts, rules, today, language });
}
