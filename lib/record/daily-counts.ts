import { liveQuery } from 'dexie';
import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { DayCounts } from '../plan/daily-counts-kept.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { sameData } from './same-data.ts';

/**
 * Keeps what was counted on a day, in place of what was counted earlier that day: the last judging of the day stands.
 * A record without a case has nothing to count and leaves no row, unless there were cases earlier that day.
 *
 * @throws RangeError for counts that are not as they must be: nothing was then written
 */
export async function keepDailyCounts(record: CaseRecord, counts: DayCounts): Promise<void> {
  const checked = DayCounts.safeParse(counts);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`keepDailyCounts: ${first?.path.join('.') || 'counts'}: ${first?.message}`);
  }
  const { dailyCounts } = record.database;
  const { day, rows, unopened } = checked.data;
  await record.database.transaction('rw', dailyCounts, async () => {
    const before = await dailyCounts.get(day);
    const isEmpty = rows.length === 0 && unopened === 0;
    // What stands already is not written again: each writing wakes the pages that watch.
    if (before ? !sameData(before.counts, checked.data) : !isEmpty) {
      await dailyCounts.put({ day, counts: checked.data });
    }
  });
}

/** Deletes counts of days more than `weeks` weeks before today. */
export async function deleteOldDays({ database }: CaseRecord, today: IsoDate, weeks: number): Promise<void> {
  await database.dailyCounts
    .where('day')
    .below(plusDays(today, -7 * weeks))
    .delete();
}

/** What was counted, day by day, the oldest first. A row that cannot be understood is a day without a count. */
export async function readDailyCounts(record: CaseRecord): Promise<DayCounts[]> {
  const rows = await record.database.dailyCounts.orderBy('day').toArray();
  return rows.flatMap(({ day, counts }) => {
    const read = DayCounts.safeParse(counts);
    return read.success && read.data.day === day ? [read.data] : [];
  });
}

/** The counts, now and after every change. For pages only, as `liveCases`. */
export function liveDailyCounts(record: CaseRecord): Live<DayCounts[]> {
  return {
    subscribe: (next, error) => liveQuery(() => readDailyCounts(record)).subscribe({ next, error }),
  };
}
