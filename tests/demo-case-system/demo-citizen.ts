import type { CaseEvent, Suspension } from '../../lib/case/case-facts.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import type { BadgeForm } from '../../lib/overlay/badge-view.ts';

/** One invented citizen: everything the case system holds, and why the citizen is in it. */
export interface DemoCitizen {
  ref: string;
  name: string;
  /** with 60 added to the day, so that no real person can have it */
  cpr: string;
  birthDate: string;
  /** null where the system has none, or one whose words nobody knows */
  targetGroup: string | null;
  events: CaseEvent[];
  suspensions: Suspension[];
  /** initials of the caseworker */
  responsible: string;
  remark: string;
  /** what stands in a field instead of what should */
  written: WrittenText;
  /** an interview that was agreed and then moved to another day; the first day stands as called off */
  moved: { from: string; to: string } | null;
  /** the badge of the case page on the practice day */
  intended: BadgeForm;
  intention: string;
}

/** Texts typed by hand that stand in a field in place of a date or a known word. */
export interface WrittenText {
  targetGroup?: string;
  start?: string;
  lastInterview?: string;
  heldInterviews?: string;
  nextInterview?: string;
  suspensionTo?: string;
}

export type Part =
  CaseEvent[] | { suspension: Suspension } | Partial<Pick<DemoCitizen, 'responsible' | 'remark' | 'written' | 'moved'>>;

const events = (type: string, days: string[], more: Partial<CaseEvent> = {}): CaseEvent[] =>
  days.map((on) => ({ type, on: isoDate(on), ...more }));

export const on = (type: string, ...days: string[]) => events(type, days);
export const held = (...days: string[]) => events('interview-held', days, { channel: 'in-person' });
export const heldByPhone = (...days: string[]) => events('interview-held', days, { channel: 'phone' });
export const heldByVideo = (...days: string[]) => events('interview-held', days, { channel: 'video' });
export const heldJointly = (...days: string[]) =>
  events('interview-held', days, { channel: 'in-person', with: 'unemployment-fund' });
export const heldByFund = (...days: string[]) =>
  events('interview-held', days, { channel: 'in-person', by: 'unemployment-fund' });
export const followedUp = (...days: string[]) => events('follow-up-held', days, { channel: 'in-person' });
export const booked = (...days: string[]) => events('interview-booked', days);
export const bookedByPhone = (...days: string[]) => events('interview-booked', days, { channel: 'phone' });
export const cancelled = (...days: string[]) => events('interview-cancelled', days);
export const stayedAway = (...days: string[]) => events('interview-no-show', days);
export const offer = (...days: string[]) => events('offer-started', days);
export const exempt = (from: string, to: string | null, reason: string): Part => ({
  suspension: { from: isoDate(from), to: to === null ? null : isoDate(to), reason },
});
export const movedInterview = (from: string, to: string): Part => ({ moved: { from, to } });
export const remark = (words: string): Part => ({ remark: words });
export const of = (responsible: string): Part => ({ responsible });
export const written = (texts: WrittenText): Part => ({ written: texts });

/** Puts a citizen together; the CPR number follows from birth date and case number. */
export function citizen(
  ref: string,
  name: string,
  birthDate: string,
  targetGroup: string | null,
  intended: BadgeForm,
  intention: string,
  ...parts: Part[]
): DemoCitizen {
  const made: DemoCitizen = {
    ref,
    name,
    cpr: testCpr(birthDate, ref),
    birthDate,
    targetGroup,
    events: [],
    suspensions: [],
    responsible: 'LPE',
    remark: '',
    written: {},
    moved: null,
    intended,
    intention,
  };
  for (const part of parts) {
    if (Array.isArray(part)) made.events.push(...part);
    else if ('suspension' in part) made.suspensions.push(part.suspension);
    else Object.assign(made, part);
  }
  if (made.moved) made.events.push(...cancelled(made.moved.from), ...booked(made.moved.to));
  made.events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return made;
}

/** A number that cannot exist: no month has a day above 31. */
function testCpr(birthDate: string, ref: string): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const serial = `${year < '2000' ? '1' : '5'}${ref.slice(-3)}`;
  return `${Number(day) + 60}${month}${year.slice(2)}-${serial}`;
}
