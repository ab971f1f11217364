import { moment } from '../../lib/clock/moment.ts';
import { writeLog } from '../../lib/record/log.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/** Notes what went out or came in: how much, and nothing about anyone. */
export function noteExchange(
  record: CaseRecord,
  act: 'export' | 'import' | 'undo',
  detail: Record<string, string | number>,
): Promise<void> {
  return writeLog(record, { at: moment().toISOString(), act, detail });
}
