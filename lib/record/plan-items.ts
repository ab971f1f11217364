import { liveQuery } from 'dexie';
import { z } from 'zod';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { JointSummons } from '../plan/joint.ts';
import type { StoredPlan } from './database.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** A day that was proposed for a case and accepted; it is not agreed with anybody yet. */
export interface AcceptedDay {
  caseId: string;
  on: IsoDate;
  acceptedOn: IsoDate;
}

/**
 * What a person planned. Cases are named by their random ids, and nothing else in it is about a citizen; a case that is
 * deleted is taken out of it by `withoutCases`.
 */
export interface PlanItems {
  accepted: AcceptedDay[];
  /** by day and time */
  joint: JointSummons[];
  /** free times for self-booking, by the Monday of their week */
  slots: ReadonlyMap<IsoDate, number>;
}

const Day = z.string().transform((text, context) => {
  const day = parseIsoDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not a real YYYY-MM-DD date` });
  return z.NEVER;
});
const caseId = z.string().min(1).max(100);

const checks = {
  accepted: z.strictObject({ caseId, on: Day, acceptedOn: Day }),
  joint: z.strictObject({
    on: Day,
    at: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
    places: z.int().min(1).max(200),
    caseIds: z.array(caseId).max(200),
  }),
  slots: z.strictObject({ week: Day, offered: z.int().min(0).max(999) }),
} as const;

type Kind = keyof typeof checks;

const idOf = {
  accepted: (of: string) => `accepted ${of}`,
  slots: (week: IsoDate) => `slots ${week}`,
};

/** What is planned; a row that this version does not understand is left out and left alone. */
export async function planItems(record: CaseRecord): Promise<PlanItems> {
  const rows = await record.database.plan.where('kind').anyOf(Object.keys(checks)).toArray();
  const slots = read(rows, 'slots').map(({ content }) => [content.week, content.offered] as const);
  return {
    accepted: read(rows, 'accepted').map(({ content }) => content),
    joint: read(rows, 'joint')
      .map(({ id, content }) => ({ id, ...content }))
      .toSorted((one, other) => compare(one.on + one.at, other.on + other.at)),
    slots: new Map(slots),
  };
}

/** What is planned, now and after every change. For pages only, as `liveCases`. */
export function livePlan(record: CaseRecord): Live<PlanItems> {
  return { subscribe: (next, error) => liveQuery(() => planItems(record)).subscribe({ next, error }) };
}

/** Keeps the day that was accepted for a case, in place of an earlier one. */
export function acceptDay(record: CaseRecord, day: AcceptedDay): Promise<void> {
  return keep(record, idOf.accepted(day.caseId), 'accepted', day);
}

export async function dropAcceptedDay(record: CaseRecord, of: string): Promise<void> {
  await record.database.plan.delete(idOf.accepted(of));
}

/** Keeps how many times are open for booking in a week; null = no number is told. */
export async function keepSlots(record: CaseRecord, week: IsoDate, offered: number | null): Promise<void> {
  if (offered === null) await record.database.plan.delete(idOf.slots(week));
  else await keep(record, idOf.slots(week), 'slots', { week, offered });
}

/** Keeps a joint summons, in place of what it was before. @throws RangeError for one that is not as it must be */
export function keepJoint(record: CaseRecord, { id, ...content }: JointSummons): Promise<void> {
  return keep(record, id, 'joint', { ...content, caseIds: [...content.caseIds] });
}

export async function dropJoint(record: CaseRecord, id: string): Promise<void> {
  await record.database.plan.delete(id);
}

async function keep<Of extends Kind>(
  record: CaseRecord,
  id: string,
  kind: Of,
  content: z.input<(typeof checks)[Of]>,
): Promise<void> {
  const checked = checks[kind].safeParse(content);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`plan: ${kind}: ${first?.path.join('.')}: ${first?.message}`);
  }
  await record.database.plan.put({ id, kind, content: checked.data });
}

function read<Of extends Kind>(
  rows: readonly StoredPlan[],
  kind: Of,
): { id: string; content: z.output<(typeof checks)[Of]> }[] {
  return rows.flatMap((row) => {
    const content = row.kind === kind ? checks[kind].safeParse(row.content) : null;
    return content?.success ? [{ id: row.id, content: content.data as z.output<(typeof checks)[Of]> }] : [];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
