import type { CaseEvent } from '../case/case-facts.ts';
import { lastInterview } from '../case/last-interview.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { backwardChain, type LeadDays, type WayToInterview } from '../rules/backward-chain.ts';
import { caseOnDay } from '../rules/case-on-day.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { agreedByDay } from './agreed-by-day.ts';
import { placeInWeek, type PlaceInWeek } from './bands.ts';

/** What the week takes from the settings. */
export interface WeekSettings extends LeadDays {
  staleAfterWorkingDays: number;
}

/** One case as the week knows it: where it stands, and the days it is sorted and found by. */
export interface WeekCase {
  id: string;
  place: PlaceInWeek;
  /** a target group id of the rule packs; null = not known */
  group: string | null;
  /** the rule whose deadline stands on the badge; null where none does */
  rule: string | null;
  /** the last timely day of that deadline; null where it has none, and where it is met: it asks for nothing then */
  due: IsoDate | null;
  /** the last day to summon or to set a booking period, where it is certain; it may have passed. Null = nothing to do */
  summon: { by: IsoDate; way: WayToInterview } | null;
  /** the last interview or follow-up that was held; null where none is known */
  lastInterview: IsoDate | null;
  /** interviews agreed from today on, one for each day, the first one first */
  agreed: readonly CaseEvent[];
}

/** @param id the case's random id */
export function weekCase(
  id: string,
  judgement: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
  settings: WeekSettings,
): WeekCase {
  const { facts, headline } = judgement;
  const chain = backwardChain(judgement, rules, today, settings);
  const step = chain && chain.kind !== 'booking-open' && chain.doubt === null ? chain.step : null;
  return {
    id,
    place: placeInWeek(judgement, rules, today, settings.staleAfterWorkingDays),
    group: caseOnDay(facts, today).group,
    rule: headline.deadline?.rule ?? null,
    due: headline.kind === 'met' ? null : (headline.deadline?.due ?? null),
    summon: step && { by: step.by, way: step.way },
    lastInterview: lastInterview(facts, today),
    agreed: agreedByDay(facts, today),
  };
}
