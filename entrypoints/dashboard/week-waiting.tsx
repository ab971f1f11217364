import { useMemo } from 'react';
import { WeekComing } from '../../components/week/week-coming.tsx';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import { firstScreen } from '../../lib/plan/first-in-week.ts';
import type { WeekCounts } from '../../lib/plan/week-counts.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { weekText } from '../../lib/text/week-text.ts';
import { weekEntry } from '../../lib/views/week-entry.ts';
import { ordered } from '../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../lib/views/week-head.ts';
import { judgedCases } from '../popup/judged-cases.ts';
import { copyToClipboard } from '../sidepanel/copy-to-clipboard.ts';
import type { Progress } from './dashboard-data.ts';
import type { CountedBefore } from './counted-before.ts';
import { caseHref } from './use-route.ts';

export interface WeekWaitingProps {
  settings: Settings;
  today: IsoDate;
  /** what these cases are counted to; null where they are not yet */
  counts: WeekCounts | null;
  /** the cases that the week begins with, where they are known before the others */
  first: CountedBefore['first'];
  progress: Pick<Progress, 'done' | 'of'>;
}

/** The week while its cases are being opened and judged. */
export function WeekWaiting({ settings, today, counts, first, progress: { done, of } }: WeekWaitingProps) {
  const { language } = settings;
  const text = weekText[language];
  const rows = useMemo(() => first && first.today === today && firstRows(first, settings), [first, today, settings]);
  const counting = of === null ? null : text['head.counting'](done, of);
  const progress = rows
    ? `${text['head.first'](rows.entries.length)} ${counting ?? text['head.rest']}`
    : (counting ?? text['head.opening']);
  return (
    <WeekComing
      title={weekTitle(today, language)}
      numbers={counts && weekNumbers(counts, language)}
      progress={progress}
      rows={rows || null}
      saved={settings.weekFilters}
      hrefOf={caseHref}
      copy={copyToClipboard}
      language={language}
    />
  );
}

/** What stands on the first screen, as it will stand there when all is read. */
function firstRows({ cases, rules, today }: NonNullable<CountedBefore['first']>, settings: Settings) {
  const { language, maskPersons } = settings;
  const judged = judgedCases(cases, rules, today, ownClosedDays(settings));
  const entries = judged.map((one, index) => {
    const shown = maskPersons ? { ...one, name: null } : one;
    return weekEntry(shown, cases[index]!.sourcedReadings, rules, today, settings);
  });
  return {
    entries: ordered(entries, 'first', today).slice(0, firstScreen),
    context: { rules, today, settings, language },
  };
}
