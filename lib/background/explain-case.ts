import type { PageCounts } from '../adapters/page-health.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import type { ToldCase } from '../case/told-case.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { Request } from '../messaging/messages.ts';
import { caseByKey } from '../record/cases.ts';
import { isSameSource } from '../record/kept-reading.ts';
import { judgeCase } from '../rules/judge-case.ts';
import type { ExplanationView } from '../views/explanation.ts';
import { explanationView, noExplanation } from '../views/explanation-view.ts';
import type { Desk } from './desk.ts';
import { guidanceOfCase } from './guidance-in-use.ts';
import { readingOf } from './told-by-hand.ts';
import { toldNow } from './told-now.ts';

/**
 * Why a case has the badge it has, worked out anew from the record and from what the asking page shows now.
 * A case that neither knows of is answered in words, not with an error.
 *
 * @param counts of all rows of that page
 */
export async function explainCase(
  desk: Desk,
  request: Request<'case/explain'>,
  counts?: PageCounts,
): Promise<ExplanationView> {
  const { rules, settings, today } = desk;
  const { language } = settings;
  const told = await toldOf(desk, request, counts);
  if (told.sourcedReadings.length === 0 && told.entries.length === 0) return noExplanation(language);
  const closed = ownClosedDays(settings);
  const judgeWith = ({ decisions }: Pick<ToldCase, 'decisions'>) =>
    judgeCase({ ...told, decisions }, rules, today, closed);
  const judged = judgeWith(told);
  const view = explanationView(judged, told.sourcedReadings, rules, today, language, settings, (decision) =>
    judgeWith({ decisions: [...told.decisions, decision] }),
  );
  return { ...view, guidance: await guidanceOfCase(desk, judged, request) };
}

async function toldOf(desk: Desk, request: Request<'case/explain'>, counts?: PageCounts): Promise<ToldCase> {
  const { system, ref } = request;
  const known = await caseByKey(desk.record, system, ref);
  const newest = readingOf(desk, request, counts);
  const before = newest ? (known?.sourcedReadings ?? []).filter((one) => isSameSource(one, newest)) : [];
  // Of a page that shows the case twice, one row does not settle which is right.
  const isTwoSided = before.some((one) => one.seenOn === desk.today && saysTwoThings(one));
  return toldNow(ref, known, isTwoSided ? null : newest);
}

function saysTwoThings({ reading }: SourcedReading): boolean {
  return Object.values(reading.fields).some(
    (field) => field.status === 'unreadable' && field.because === 'two-answers',
  );
}
