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
import { readingOf } from './told-by-hand.ts';
import { toldNow } from './told-now.ts';

/**
 * Why a case has the badge it has, worked out anew from the record and from what the asking page shows now.
 * A case that neither knows of is answered in words, not with an error.
 */
export async function explainCase(desk: Desk, request: Request<'case/explain'>): Promise<ExplanationView> {
  const { rules, settings, today } = desk;
  const { language } = settings;
  const told = await toldOf(desk, request);
  if (told.sourcedReadings.length === 0 && told.entries.length === 0) return noExplanation(language);
  const closed = ownClosedDays(settings);
  const judgeWith = ({ decisions }: Pick<ToldCase, 'decisions'>) =>
    judgeCase({ ...told, decisions }, rules, today, closed);
  return explanationView(judgeWith(told), told.sourcedReadings, rules, today, language, settings, (decision) =>
    judgeWith({ decisions: [...told.decisions, decision] }),
  );
}

async function toldOf(desk: Desk, request: Request<'case/explain'>): Promise<ToldCase> {
  const { system, ref } = request;
  const known = await caseByKey(desk.record, system, ref);
  const newest = readingOf(desk, request);
  const before = newest && known?.sourcedReadings.find((one) => isSameSource(one, newest));
  // Of a page that shows the case twice, one row does not settle which is right.
  const isTwoSided = before && before.seenOn === desk.today && saysTwoThings(before);
  return toldNow(ref, known, isTwoSided ? null : newest);
}

function saysTwoThings({ reading }: SourcedReading): boolean {
  return Object.values(reading.fields).some(
    (field) => field.status === 'unreadable' && field.because === 'two-answers',
  );
}
