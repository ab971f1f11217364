import type { IsoDate } from '../dates/iso-date.ts';
import { fittingCases, jointFit, type JointSummons } from '../plan/joint.ts';
import { dayWords } from '../text/day-words.ts';
import { planningText } from '../text/planning-text.ts';
import type { JointView, PlannedWho } from './planning.ts';
import { needWords, whoIs, type NeedyCase, type PlanningContext } from './planning-cases.ts';

/** The joint summonses from today on; one whose day has passed is over. */
export function jointViews(
  joint: readonly JointSummons[],
  cases: readonly NeedyCase[],
  { today, language }: PlanningContext,
): JointView[] {
  const text = planningText[language];
  const byId = new Map(cases.map((one) => [one.id, one]));
  return joint
    .filter(({ on }) => on >= today)
    .map(({ id, on, at, places, caseIds }) => ({
      id,
      on,
      heading: text['joint.heading'](dayWords(on, today, language), at.replace(':', '.')),
      filled: text['joint.filled'](caseIds.length, places),
      people: caseIds.map((caseId) => {
        const one = byId.get(caseId);
        if (!one) return { caseId, who: text['joint.unknown'], href: `#samtaler/${caseId}`, problem: null };
        const fit = one.agreed.includes(on) ? 'fits' : jointFit(one.need, on);
        return { ...whoIs(one.judged), problem: fit === 'fits' ? null : text[`joint.fit.${fit}`] };
      }),
    }));
}

/** Whom a day suits, the nearest deadline first. */
export function jointChoices(
  on: IsoDate,
  joint: readonly JointSummons[],
  cases: readonly NeedyCase[],
  context: PlanningContext,
): (PlannedWho & { what: string })[] {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const needs = cases.flatMap(({ need, stale }) => (need && !stale ? [need] : []));
  const ahead = joint.filter((one) => one.on >= context.today);
  return fittingCases(needs, on, ahead).map((need) => {
    const one = byId.get(need.caseId)!;
    return { ...whoIs(one.judged), what: needWords(need, one, context) };
  });
}
