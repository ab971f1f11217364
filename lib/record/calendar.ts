import type { CalendarChange, CalendarEntry } from '../plan/calendar-entries.ts';
import { contentOf } from './cases.ts';
import { changeCase, type CaseName } from './change-case.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * Brings what calendar files told of a case's interviews up to date. When this returns, it is in the database: numbers
 * are kept before the file that tells them is made.
 *
 * @returns what belongs in the file; nothing for a case that is gone
 * @throws RecordError as `changeCase`; nothing was then written
 */
export async function changeCalendar(
  record: CaseRecord,
  name: CaseName,
  change: (before: readonly CalendarEntry[]) => CalendarChange,
): Promise<CalendarEntry[]> {
  let written: CalendarEntry[] = [];
  await changeCase(record, name, (before) => {
    written = [];
    if (!before) return null;
    const { kept, written: told } = change(before.calendar ?? []);
    written = told;
    return { ...contentOf(before), ...(kept.length > 0 && { calendar: kept }) };
  });
  return written;
}
