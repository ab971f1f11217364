import { interpretReading } from '../adapters/interpret-reading.ts';
import type { CaseReading } from '../case/case-reading.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { DrawnCases, Request } from '../messaging/messages.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { leaveList } from '../record/leave-list.ts';
import { observe } from '../record/observe.ts';
import { whoseCase } from '../record/whose-case.ts';
import { withdrawAppointments } from '../record/withdraw-appointments.ts';
import { backwardChain } from '../rules/backward-chain.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { badgeView, unclearBadgeView, withDispute } from '../views/badge-view.ts';
import { pageOf, type Desk } from './desk.ts';

export interface ObservedCases extends DrawnCases {
  /** cases of the request that were read without anything unclear */
  clear: number;
}

/**
 * Takes in what a page shows and answers with a badge for each case: from all that is known of it, not from this page
 * alone. What is mine is kept; a colleague's case is judged and forgotten.
 *
 * @throws MessageError `unknown-page` for an adapter or page that is not among ours
 */
export async function observeCases(desk: Desk, request: Request<'cases/observe'>): Promise<ObservedCases> {
  const { record, rules, settings, today } = desk;
  const { adapter, page } = pageOf(desk, request);
  const { system, id } = adapter;
  const { language, initials } = settings;
  const readings = request.readings.map((raw) => interpretReading(raw, page, adapter));
  const observed = await observe(record, {
    system,
    adapter: id,
    page: request.page,
    seenOn: today,
    readings,
    whose: (reading) => whoseCase(reading, page.mine, initials),
  });
  if (request.complete && page.mine) {
    const refs = request.listed ?? readings.map((reading) => reading.ref);
    const whole = { system, adapter: id, page: request.page, refs };
    // A case without an appointment is no less mine.
    if (page.kind === 'list' && page.rowsAre === 'events') await withdrawAppointments(record, whole);
    else await leaveList(record, { ...whole, seenOn: today });
  }
  const closed = ownClosedDays(settings);
  const badges: Record<string, BadgeView> = {};
  for (const [ref, known] of observed.cases) {
    const judgement = judgeCase(known, rules, today, closed);
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
  return { today, badges, clear: Math.max(clear, 0) };
}

function isClear({ fields }: CaseReading): boolean {
  return Object.values(fields).every((field) => field.status !== 'unreadable');
}
