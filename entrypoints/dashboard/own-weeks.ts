import { useMemo } from 'react';
import { useLive } from '../../components/use-live.ts';
import { countDay } from '../../lib/plan/daily-counts-kept.ts';
import { liveDailyCounts } from '../../lib/record/daily-counts.ts';
import { lastMondays } from '../../lib/dates/iso-week.ts';
import { countedWeeks, type CountedWeek } from '../../lib/team/team-counts.ts';
import type { DashboardData } from './dashboard-data.ts';

/**
 * My own weeks: those that were counted, and this one as it is counted now.
 *
 * @returns null while they are being read
 */
export function useOwnWeeks(data: DashboardData, weeks: number): CountedWeek[] | null {
  const { record, settings, today, rules, judged, cases, unopened } = data;
  const days = useLive(useMemo(() => liveDailyCounts(record), [record]));
  const { unitName, otherUnits, staleAfterWorkingDays } = settings;
  return useMemo(() => {
    if (days.state === 'loading') return null;
    const before = days.state === 'ready' ? days.value.filter(({ day }) => day < today) : [];
    const counted = judged.map(({ judgement }, index) => {
      const { remarks } = cases[index]!;
      return { judgement, ...(remarks && { causes: remarks.causes }) };
    });
    const now = countDay(counted, { rules, today, staleAfterWorkingDays, unopened });
    const all = now.rows.length > 0 || unopened > 0 ? [...before, now] : before;
    return countedWeeks(all, lastMondays(today, weeks), unitName, otherUnits);
  }, [days, judged, cases, unopened, rules, today, staleAfterWorkingDays, unitName, otherUnits, weeks]);
}
