import { useMemo } from 'react';
import { useLive, type Loaded } from '../../components/use-live.ts';
import type { ClosedDays } from '../../lib/dates/closed-days.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import { liveCases } from '../../lib/record/live-cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { JudgedCase } from '../../lib/views/popup-view.ts';
import { judgedCases } from '../popup/judged-cases.ts';

/** What every view of the dashboard is given; all of it follows every change of the record. */
export interface DashboardData {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  rules: readonly Rule[];
  closed: ClosedDays;
  /** my cases as they are kept */
  cases: readonly RecordedCase[];
  /** the same cases, in the same order, as judged today */
  judged: readonly JudgedCase[];
  /** kept cases that could not be opened */
  unopened: number;
}

/** My cases as judged today, now and after every change. */
export function useDashboardData(record: CaseRecord, settings: Settings, today: IsoDate): Loaded<DashboardData> {
  const cases = useLive(useMemo(() => liveCases(record, { mine: true }), [record]));
  const rules = useLive(useMemo(() => liveRules(record, rulePacks), [record]));
  const closed = useMemo(() => ownClosedDays(settings), [settings]);
  return useMemo(() => {
    if (cases.state === 'failed') return cases;
    if (rules.state === 'failed') return rules;
    if (cases.state !== 'ready' || rules.state !== 'ready') return { state: 'loading' };
    const { cases: mine, unopened } = cases.value;
    const judged = judgedCases(mine, rules.value, today, closed);
    const value = { record, settings, today, rules: rules.value, closed, cases: mine, judged, unopened };
    return { state: 'ready', value };
  }, [cases, rules, closed, record, settings, today]);
}
