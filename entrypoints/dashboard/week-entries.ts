import type { RecordedCase } from '../../lib/record/cases.ts';
import type { Settings } from '../../lib/record/settings.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { JudgedCase } from '../../lib/views/placed-case.ts';
import { weekEntry, type WeekEntry } from '../../lib/views/week-entry.ts';

/** By the case as it was opened: the live query hands an unchanged case on as the same object. */
const known = new WeakMap<RecordedCase, { by: WeekBy; entry: WeekEntry }>();

/** What an entry was made by; other settings, another day or other rules make it anew. */
export interface WeekBy {
  rules: readonly Rule[];
  today: IsoDate;
  settings: Pick<Settings, 'bookingDays' | 'noticeDays' | 'staleAfterWorkingDays' | 'language' | 'maskPersons'>;
}

/** One case of the week; what has not changed since the last time is not worked out again. */
export function weekEntryOf(one: RecordedCase, judged: JudgedCase, by: WeekBy): WeekEntry {
  const before = known.get(one);
  if (before && before.by === by && before.entry.judged === judged) return before.entry;
  const entry = weekEntry(judged, one.sourcedReadings, by.rules, by.today, by.settings);
  known.set(one, { by, entry });
  return entry;
}
