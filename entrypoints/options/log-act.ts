import { moment } from '../../lib/clock/moment.ts';
import type { LogAct } from '../../lib/record/log-entry.ts';
import { writeLog } from '../../lib/record/log.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/** Writes in the log what was just done. It is done, whether or not the log can be written. */
export async function logAct(record: CaseRecord, act: LogAct, detail: Record<string, string | number>): Promise<void> {
  try {
    await writeLog(record, { at: moment().toISOString(), act, detail });
  } catch (error) {
    console.warn('Rettidig:', error);
  }
}
