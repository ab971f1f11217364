import { useLayoutEffect, useMemo, useState } from 'react';
import { useInSlices } from '../../components/use-in-slices.ts';
import { useLive, type Loaded } from '../../components/use-live.ts';
import type { ClosedDays } from '../../lib/dates/closed-days.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { JudgedCase } from '../../lib/views/popup-view.ts';
import { judgedCases } from '../popup/judged-cases.ts';
import { openingCases } from './opening-cases.ts';

/** What every view of the dashboard is given; all of it follows every change of the record. */
export interface DashboardData {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  rules: readonly Rule[];
  closed: ClosedDays;
  /** my cases as they are kept */
  cases: readonly RecordedCase[];
  /** The same cases, in the same order, as judged today. While names are masked none of them has a name: the number stands for it. */
  judged: readonly JudgedCase[];
  /** kept cases that could not be opened */
  unopened: number;
  /** the mark under which these cases were read; null = none is known */
  mark: string | null;
}

/** The dashboard's data, or how far it has come. */
export type DashboardLoading =
  Exclude<Loaded<DashboardData>, { state: 'loading' }> | { state: 'loading'; progress: Progress };

export interface Progress {
  /** null while the law is being read */
  rules: readonly Rule[] | null;
  /** cases that are judged */
  done: number;
  /** how many there are; null while they are being opened */
  of: number | null;
}

/**
 * My cases as judged today, now and after every change. Many are judged a little at a time, so that the page answers; the
 * first time while the next ones are being read.
 *
 * @param isFree false while something quicker is to be read first: thousands of rows keep the database busy
 */
export function useDashboardData(
  record: CaseRecord,
  settings: Settings,
  today: IsoDate,
  isFree: boolean,
): DashboardLoading {
  const [opened, setOpened] = useState<Pick<Progress, 'done' | 'of'>>({ done: 0, of: null });
  const opening = useMemo(() => openingCases(record, setOpened), [record]);
  const cases = useLive(isFree ? opening.live : null);
  const rules = useLive(useMemo(() => liveRules(record, rulePacks), [record]));
  const closed = ownClosedDays(settings);
  const law = rules.state === 'ready' ? rules.value : null;
  const mine = cases.state === 'ready' ? cases.value.cases : null;
  const { unopened, mark } = cases.state === 'ready' ? cases.value : { unopened: 0, mark: null };
  const judge = useMemo(() => law && judgeBy(law, today, closed), [law, today, closed]);
  useLayoutEffect(() => opening.judgeBy(judge), [opening, judge]);
  const { whole, done, failed } = useInSlices(mine, judge);
  const { maskPersons } = settings;
  const judged = useMemo(
    () => whole && (maskPersons ? whole.results.map((one) => ({ ...one, name: null })) : whole.results),
    [whole, maskPersons],
  );
  return useMemo(() => {
    if (cases.state === 'failed') return cases;
    if (rules.state === 'failed') return rules;
    if (failed !== null) return { state: 'failed', reason: failed };
    if (!whole || !judged || !law)
      return { state: 'loading', progress: { rules: law, ...(mine ? { done, of: mine.length } : opened) } };
    // Until all are judged anew, what was judged stands with the day and the rules it was judged by.
    const { rules: judgedBy, today: day, closed } = whole.work;
    const read = { cases: whole.items, judged, unopened, mark: whole.items === mine ? mark : null };
    return { state: 'ready', value: { record, settings, today: day, rules: judgedBy, closed, ...read } };
  }, [cases, rules, failed, whole, judged, law, done, mine, opened, record, settings, unopened, mark]);
}

interface Judge {
  (one: RecordedCase): JudgedCase;
  rules: readonly Rule[];
  today: IsoDate;
  closed: ClosedDays;
}

function judgeBy(rules: readonly Rule[], today: IsoDate, closed: ClosedDays): Judge {
  const judge = (one: RecordedCase) => judgedCases([one], rules, today, closed)[0]!;
  return Object.assign(judge, { rules, today, closed });
}
