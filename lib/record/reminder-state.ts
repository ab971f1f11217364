import { liveQuery } from 'dexie';
import { z } from 'zod';
import { parseIsoDate } from '../dates/iso-date.ts';
import { nothingTold, reminderKinds, type ReminderState } from '../plan/reminders.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** The row that keeps it; settings that are not known are left alone by those who read them. */
const row = 'remindersTold';

const Day = z.string().transform((text, context) => {
  const day = parseIsoDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'is not a real YYYY-MM-DD date' });
  return z.NEVER;
});
const State = z.strictObject({
  told: z.partialRecord(z.enum(reminderKinds), Day),
  quietUntil: z.strictObject({ day: Day, minute: z.int().min(0).max(1439) }).nullable(),
  again: z.enum(reminderKinds).nullable(),
});

/** What was told last. What this version does not understand is as if nothing had been told. */
export async function reminderState({ database }: CaseRecord): Promise<ReminderState> {
  const read = State.safeParse((await database.settings.get(row))?.value);
  return read.success ? read.data : nothingTold;
}

/**
 * Changes it in one go: of two that would tell the same, one finds that it is told.
 *
 * @returns what was there before
 */
export function changeReminderState(
  record: CaseRecord,
  change: (before: ReminderState) => ReminderState,
): Promise<ReminderState> {
  const { database } = record;
  return database.transaction('rw', database.settings, async () => {
    const before = await reminderState(record);
    await database.settings.put({ name: row, value: change(before) });
    return before;
  });
}

/** The same as `reminderState`, now and after every change. For pages only, as `liveCases`. */
export function liveReminderState(record: CaseRecord): Live<ReminderState> {
  return { subscribe: (next, error) => liveQuery(() => reminderState(record)).subscribe({ next, error }) };
}
