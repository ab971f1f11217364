import type { ToldCase } from '../case/told-case.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { Request } from '../messaging/messages.ts';
import { caseByKey } from '../record/cases.ts';
import { isSameSource } from '../record/kept-reading.ts';
import { judgeCase } from '../rules/judge-case.ts';
import type { ExplanationView } from '../views/explanation.ts';
import { explanationView, noExplanation } from '../views/explanation-view.ts';
import type { Desk } from './desk.ts';
import { readingOf } from './told-by-hand.ts';

/**
 * Why a case has the badge it has, worked out anew from the record and from what the asking page shows now.
 * A case that neither knows of is answered in words, not with an error.
 */
export async function explainCase(desk: Desk, request: Request<'case/explain'>): Promise<ExplanationView> {
  const { rules, settings, today } = desk;
  const { language } = settings;
  const told = await toldNow(desk, request);
  if (told.sourcedReadings.length === 0 && told.entries.length === 0) return noExplanation(language);
  const closed = ownClosedDays(settings);
  const judgeWith = ({ decisions }: Pick<ToldCase, 'decisions'>) =>
    judgeCase({ ...told, decisions }, rules, today, closed);
  return explanationView(judgeWith(told), told.sourcedReadings, rules, today, language, settings, (decision) =>
    judgeWith({ decisions: [...told.decisions, decision] }),
  );
}

/** What the record knows of a case, with what the page shows of it now in place of what it showed before. */
async function toldNow(desk: Desk, { system, ref, seen }: Request<'case/explain'>): Promise<ToldCase> {
  const known = await caseByKey(desk.record, system, ref);
  const { sourcedReadings = [], entries = [], decisions = [] } = known ?? {};
  const newest = readingOf(desk, seen);
  if (!newest) return { ref, sourcedReadings, entries, decisions };
  const others = sourcedReadings.filter((one) => !isSameSource(one, newest));
  return { ref, sourcedReadings: [...others, newest], entries, decisions };
}
