import { citizens } from './citizens.ts';
import { danishDay } from './danish-day.ts';
import type { DemoCitizen } from './demo-citizen.ts';
import { firstContact, followUpGroups, groupWords, starts } from './vocabulary.ts';

/** The day the system's pages were printed: what lies after it is planned. */
export const printedOn = '2026-11-23';

/** One case as the lists show it: less than the case page holds. Texts as they stand in the cells. */
export interface ListRow {
  ref: string;
  name: string;
  cpr: string;
  targetGroup: string;
  start: string;
  lastInterview: string;
  heldInterviews: string[];
  offer: string;
  nextInterview: string;
  suspensionFrom: string;
  suspensionTo: string;
  responsible: string;
  remark: string;
}

/** The newest case first. */
export function inListOrder(): DemoCitizen[] {
  return citizens.toSorted((one, other) => (one.ref < other.ref ? 1 : -1));
}

/** What »Start« means for the citizen's group. */
export function startOf({ targetGroup }: DemoCitizen): { type: string; label: string } {
  return (targetGroup !== null && starts[targetGroup]) || firstContact;
}

/** The newest event that starts the group's clock, or the words that stand in its place. */
export function startText(citizen: DemoCitizen): string {
  return citizen.written.start ?? dayText(daysOf(citizen, startOf(citizen).type).at(-1));
}

export function groupText({ targetGroup, written }: DemoCitizen): string {
  return written.targetGroup ?? (targetGroup === null ? '' : (groupWords[targetGroup] ?? ''));
}

/** Days of the job centre's own interviews with the citizen; those of the unemployment fund stand in the history only. */
export function heldDays(citizen: DemoCitizen): string[] {
  const follows = citizen.targetGroup !== null && followUpGroups.has(citizen.targetGroup);
  return daysOf(citizen, follows ? 'follow-up-held' : 'interview-held');
}

/** The first agreed interview that is still ahead; else the last one, left standing although its day has passed. */
export function nextInterviewDay(citizen: DemoCitizen): string | undefined {
  const days = daysOf(citizen, 'interview-booked');
  return days.find((day) => day >= printedOn) ?? days.at(-1);
}

export function listRow(citizen: DemoCitizen): ListRow {
  const { ref, name, cpr, responsible, remark, written } = citizen;
  const held = heldDays(citizen);
  const suspension = citizen.suspensions.find(({ to }) => to === null || to >= printedOn);
  return {
    ref,
    name,
    cpr,
    targetGroup: groupText(citizen),
    start: startText(citizen),
    lastInterview: written.lastInterview ?? dayText(held.at(-1)),
    heldInterviews: written.heldInterviews?.split(', ') ?? held.map(danishDay),
    offer: dayText(daysOf(citizen, 'offer-started').at(-1)),
    nextInterview: written.nextInterview ?? dayText(nextInterviewDay(citizen)),
    suspensionFrom: dayText(suspension?.from),
    suspensionTo: written.suspensionTo ?? dayText(suspension?.to ?? undefined),
    responsible,
    remark,
  };
}

function daysOf(citizen: DemoCitizen, type: string): string[] {
  const own = citizen.events.filter((event) => event.type === type && event.by !== 'unemployment-fund');
  return own.map((event) => event.on);
}

function dayText(day: string | undefined): string {
  return day === undefined ? '' : danishDay(day);
}
