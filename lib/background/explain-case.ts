import type { SourcedReading } from '../case/case-reading.ts';
import { factsFromReadings } from '../case/facts-from-readings.ts';
import type { Request } from '../messaging/messages.ts';
import { caseByKey } from '../record/cases.ts';
import { readSettings } from '../record/settings.ts';
import { judge } from '../rules/judge.ts';
import { explanationView, noExplanation, type ExplanationView } from '../views/explanation-view.ts';
import type { Desk } from './desk.ts';

/**
 * Why a case has the badge it has, worked out anew from the record and from what the asking page shows now.
 * A case that neither knows of is answered in words, not with an error.
 */
export async function explainCase(desk: Desk, { system, ref, seen }: Request<'case/explain'>): Promise<ExplanationView> {
  const { record, rules, today } = desk;
  const { language } = await readSettings(record);
  const known = (await caseByKey(record, system, ref))?.sourcedReadings ?? [];
  const readings = seen ? withNewest(known, { ...seen, seenOn: today }) : known;
  if (readings.length === 0) return noExplanation(language);
  return explanationView(judge(factsFromReadings(ref, readings), rules, today), readings, rules, today, language);
}

function withNewest(known: readonly SourcedReading[], newest: SourcedReading): SourcedReading[] {
  const others = known.filter((one) => one.adapter !== newest.adapter || one.page !== newest.page);
  return [...others, newest];
}
