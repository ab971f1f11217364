import { liveQuery } from 'dexie';
import { z } from 'zod';
import { counted, noTries, type TryOutcome, type TryTally } from '../guidance/try-tally.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** The row that keeps it; settings that are not known are left alone by those who read them. */
const row = 'tryTally';

const Count = z.int().min(0);
const Tally = z.strictObject({ tried: Count, right: Count, slips: z.record(z.string().max(40), Count) });

/** What was counted so far. What this version does not understand is as if nothing had been. */
async function tryTally({ database }: CaseRecord): Promise<TryTally> {
  const read = Tally.safeParse((await database.settings.get(row))?.value);
  return read.success ? read.data : noTries;
}

/** Adds one try, in one go with what is there. Numbers alone: they are not sealed, for they tell of no case. */
export function countTry(record: CaseRecord, outcome: TryOutcome): Promise<void> {
  const { settings } = record.database;
  return record.database.transaction('rw', settings, async () => {
    await settings.put({ name: row, value: counted(await tryTally(record), outcome) });
  });
}

/** Takes all of it away. */
export async function forgetTries({ database }: CaseRecord): Promise<void> {
  await database.settings.delete(row);
}

/** The tally, now and after every change. For pages only, as `liveCases`. */
export function liveTryTally(record: CaseRecord): Live<TryTally> {
  return { subscribe: (next, error) => liveQuery(() => tryTally(record)).subscribe({ next, error }) };
}
