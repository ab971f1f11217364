import type { DayCounts } from '../plan/daily-counts-kept.ts';
import { keepDailyCounts } from '../record/daily-counts.ts';
import type { CaseRecord } from '../record/open-record.ts';

/**
 * Keeps the numbers of the day. Where they cannot be kept (no space) the day is one without a count, and everything else
 * goes on.
 */
export async function keepDay(record: CaseRecord, counts: DayCounts): Promise<void> {
  try {
    await keepDailyCounts(record, counts);
  } catch (error) {
    console.error('Rettidig: the day could not be counted:', error);
  }
}
