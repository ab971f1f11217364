import { useMemo, useState } from 'react';
import { ProgressSettings, type CountingSettings } from '../../components/progress/progress-settings.tsx';
import { Progress } from '../../components/progress/progress.tsx';
import { useLive } from '../../components/use-live.ts';
import { countDay } from '../../lib/plan/daily-counts-kept.ts';
import { countQuotas } from '../../lib/plan/indicators-quota.ts';
import { liveDailyCounts } from '../../lib/record/daily-counts.ts';
import { changeSettings } from '../../lib/record/settings.ts';
import { chosenBy, progressView, valueOf } from '../../lib/views/progress-view.ts';
import type { ProgressChoice } from '../../lib/views/progress.ts';
import { tellBackground } from '../options/tell-background.ts';
import { useLocked } from '../options/use-locked.ts';
import type { DashboardData } from './dashboard-data.ts';

/** `#udvikling`: is it getting better? Kept counts, with today's as the cases are now. */
export function ProgressView({ data }: { data: DashboardData; of: string | null }) {
  const { record, settings, rules, today, cases, judged, unopened } = data;
  const { language, staleAfterWorkingDays, timelinessTarget, countWeeks, countsQuota, unitName, otherUnits } = settings;
  const [choice, setChoice] = useState<ProgressChoice>({ of: { kind: 'all' }, step: 'weeks' });
  const locked = useLocked(record);
  const kept = useLive(useMemo(() => liveDailyCounts(record), [record]));
  const now = useMemo(() => {
    const counted = judged.map(({ judgement }, index) => {
      const causes = cases[index]?.remarks?.causes;
      return { judgement, ...(causes && { causes }) };
    });
    return countDay(counted, { rules, today, staleAfterWorkingDays, unopened });
  }, [cases, judged, rules, today, staleAfterWorkingDays, unopened]);
  const quotas = useMemo(() => {
    const judgements = judged.map(({ judgement }) => judgement);
    return countsQuota ? countQuotas(judgements, rules, today) : null;
  }, [countsQuota, judged, rules, today]);
  if (kept.state === 'loading') return null;

  async function save(changes: CountingSettings) {
    await changeSettings(record, changes);
    await tellBackground();
  }

  // What cannot be read of the counts is days without one; today's are at hand all the same.
  const before = kept.state === 'ready' ? kept.value : [];
  const view = progressView({
    ...{ kept: before, now, quotas, rules, today, language, choice },
    ...{ target: timelinessTarget, weeks: countWeeks, unit: unitName, otherUnits },
  });
  return (
    <>
      <Progress
        {...{ view, language }}
        chosen={{ of: valueOf(choice.of), step: choice.step }}
        onChoose={({ of, step }) => setChoice({ of: chosenBy(of), step: step === 'days' ? 'days' : 'weeks' })}
      />
      <ProgressSettings {...{ timelinessTarget, countWeeks, countsQuota, locked, language }} onSave={save} />
    </>
  );
}
