import { interpretReading } from '../adapters/interpret-reading.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import { factsFromReadings } from '../case/facts-from-readings.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { Request } from '../messaging/messages.ts';
import { caseByKey } from '../record/cases.ts';
import { readSettings } from '../record/settings.ts';
import { judge } from '../rules/judge.ts';
import type { ExplanationView } from '../views/explanation.ts';
import { explanationView, noExplanation } from '../views/explanation-view.ts';
import { pageOf, type Desk } from './desk.ts';

/**
 * Why a case has the badge it has, worked out anew from the record and from what the asking page shows now.
 * A case that neither knows of is answered in words, not with an error.
 */
export async function explainCase(
  desk: Desk,
  { system, ref, seen }: Request<'case/explain'>,
): Promise<ExplanationView> {
  const { record, rules, today } = desk;
  const settings = await readSettings(record);
  const { language } = settings;
  const known = (await caseByKey(record, system, ref))?.sourcedReadings ?? [];
  const readings = seen ? withNewest(known, sourced(desk, seen)) : known;
  if (readings.length === 0) return noExplanation(language);
  const judgement = judge(factsFromReadings(ref, readings), rules, today, ownClosedDays(settings));
  return explanationView(judgement, readings, rules, today, language, settings);
}

function sourced(desk: Desk, seen: NonNullable<Request<'case/explain'>['seen']>): SourcedReading {
  const { adapter, page } = pageOf(desk, seen);
  return {
    adapter: adapter.id,
    page: seen.page,
    seenOn: desk.today,
    reading: interpretReading(seen.reading, page, adapter),
  };
}

function withNewest(known: readonly SourcedReading[], newest: SourcedReading): SourcedReading[] {
  const others = known.filter((one) => one.adapter !== newest.adapter || one.page !== newest.page);
  return [...others, newest];
}
