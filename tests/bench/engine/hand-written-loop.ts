import type { CaseFacts, Suspension } from '../../../lib/case/case-facts.ts';
import { daysBetween, plusDays, plusMonths } from '../../../lib/dates/calendar.ts';
import { workingDayOnOrBefore } from '../../../lib/dates/working-days.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import type { RuleAnswer, RuleEngine } from './rule-answer.ts';

const groups = new Set([
  'cash-benefit-job-ready',
  'cash-benefit-activity-ready',
  'education-benefit-education-ready',
  'education-benefit-clearly-education-ready',
  'education-benefit-activity-ready',
]);
const [validFrom, validTo] = [isoDate('2020-01-01'), isoDate('2026-06-30')];

/** The one rule, written out for itself: what nobody can be much faster than. It gives the last safe day as ours does. */
export function handWrittenLoop(): RuleEngine {
  return { name: 'hand-written loop', judge: (cases, today) => cases.map((facts) => answerFor(facts, today)) };
}

/** Kept so that no compiler leaves the working out of it away. */
export let lastSafeDay: IsoDate | null = null;

function answerFor({ targetGroup, events, suspensions }: CaseFacts, today: IsoDate): RuleAnswer {
  if (targetGroup === null || !groups.has(targetGroup)) return null;
  let start: IsoDate | null = null;
  for (const { type, on } of events) {
    if (type === 'first-contact' && on <= today && (start === null || on >= start)) start = on;
  }
  if (start === null) return { status: 'unknown', due: null, daysLeft: null, fulfilledOn: null, late: false };
  if (start < validFrom || start > validTo) return null;
  const due = plusDays(plusMonths(start, 6), -1);
  lastSafeDay = workingDayOnOrBefore(due);
  let held = 0;
  let fulfilledOn: IsoDate | null = null;
  for (const { type, on, by } of events) {
    if (type !== 'interview-held' || on < start || on > today || by === 'unemployment-fund') continue;
    held += 1;
    if (held === 4) fulfilledOn = on;
  }
  if (fulfilledOn !== null) return { status: 'met', due, daysLeft: null, fulfilledOn, late: fulfilledOn > due };
  const daysLeft = daysBetween(today, due);
  return { status: statusOf(due, daysLeft, suspensions, today), due, daysLeft, fulfilledOn, late: false };
}

function statusOf(due: IsoDate, daysLeft: number, suspensions: readonly Suspension[], today: IsoDate): string {
  for (const { from, to } of suspensions) {
    if (from <= today && (to === null || today <= to) && due >= from) return 'paused';
  }
  return daysLeft < 0 ? 'overdue' : daysLeft <= 21 ? 'due-soon' : 'timely';
}
