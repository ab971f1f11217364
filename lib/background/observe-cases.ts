import { isCalendar } from '../adapters/is-calendar.ts';
import type { CaseReading } from '../case/case-reading.ts';
import { daysShownIn } from '../case/shown-days.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { DrawnCases, Request } from '../messaging/messages.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { casesByRef, type RecordedCase } from '../record/cases.ts';
import { isSameSource, type Source } from '../record/kept-reading.ts';
import { leaveList } from '../record/leave-list.ts';
import { observe } from '../record/observe.ts';
import type { CaseRecord } from '../record/open-record.ts';
import { whoseCase } from '../record/whose-case.ts';
import { withdrawAppointments } from '../record/withdraw-appointments.ts';
import { backwardChain } from '../rules/backward-chain.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { badgeView, unclearBadgeView, withDispute } from '../views/badge-view.ts';
import { pageOf, type Desk } from './desk.ts';
import { trustedReadings } from './trusted-readings.ts';

export interface ObservedCases extends DrawnCases {
  /** cases of the request that were read without anything unclear */
  clear: number;
  /** references of the cases of which the record has learned something by it */
  changed: string[];
}

/**
 * Takes in what a page shows and answers with a badge for each case: from all that is known of it, not from this page
 * alone. What is mine is kept; a colleague's case is judged and forgotten.
 *
 * @param readings what the request says, where sense was made of it already
 * @throws MessageError `unknown-page` for an adapter or page that is not among ours
 */
export async function observeCases(
  desk: Desk,
  request: Request<'cases/observe'>,
  readings: readonly CaseReading[] = trustedReadings(desk, request, request.readings).readings,
): Promise<ObservedCases> {
  const { record, rules, settings, today } = desk;
  const { adapter, page } = pageOf(desk, request);
  const { system, id } = adapter;
  const { language, initials } = settings;
  const source = { adapter: id, page: request.page };
  const known = request.part === 'again' ? await knownFrom(record, system, source, readings) : new Map();
  const days = isCalendar(page) ? daysShownIn(readings) : null;
  const observed = await observe(record, {
    system,
    ...source,
    seenOn: today,
    ...(days && { days }),
    readings: readings.filter(({ ref }) => !known.has(ref)),
    whose: (reading) => whoseCase(reading, page.mine, initials),
  });
  if (request.complete && page.mine) {
    const refs = request.listed ?? readings.map((reading) => reading.ref);
    const whole = { system, adapter: id, page: request.page, refs };
    // A case without an appointment is no less mine.
    if (!isCalendar(page)) await leaveList(record, { ...whole, seenOn: today });
    else if (days) await withdrawAppointments(record, { ...whole, days });
  }
  const closed = ownClosedDays(settings);
  const badges: Record<string, BadgeView> = {};
  for (const [ref, one] of [...known, ...observed.cases]) {
    const judgement = judgeCase(one, rules, today, closed);
    const chain = backwardChain(judgement, rules, today, settings);
    const badge = badgeView(
      judgement.headline,
      judgement.facts,
      rules,
      today,
      language,
      chain,
      settings.staleAfterWorkingDays,
    );
    badges[ref] = withDispute(badge, judgement.contradictions, language);
  }
  for (const ref of observed.conflicts) badges[ref] = unclearBadgeView('two-answers', language);
  for (const ref of observed.unopened) badges[ref] = unclearBadgeView('does-not-open', language);
  const clear = readings.filter(isClear).length - observed.conflicts.length;
  return { today, badges, clear: Math.max(clear, 0), changed: observed.changed };
}

/**
 * Of the cases that a page asks about again, those of which its word is in the record. That word stands: another tab
 * may show the same page as it is by now. So asking again writes only what was missing, and two tabs that tell each
 * other of every change come to rest.
 */
async function knownFrom(
  record: CaseRecord,
  system: string,
  source: Source,
  readings: readonly CaseReading[],
): Promise<Map<string, RecordedCase>> {
  const refs = [...new Set(readings.map(({ ref }) => ref))];
  const cases = await casesByRef(record, system, refs);
  const known = refs.flatMap((ref, index): [string, RecordedCase][] => {
    const one = cases[index];
    return one?.sourcedReadings.some((said) => isSameSource(said, source)) ? [[ref, one]] : [];
  });
  return new Map(known);
}

function isClear({ fields }: CaseReading): boolean {
  return Object.values(fields).every((field) => field.status !== 'unreadable');
}
