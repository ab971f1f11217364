import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { useInSlices } from '../../components/use-in-slices.ts';
import { useLive } from '../../components/use-live.ts';
import { Week } from '../../components/week/week.tsx';
import { countedWeek, rememberCountedWeek } from '../../lib/background/counted-week.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import { standingsOf, changedSince } from '../../lib/plan/changed-since.ts';
import { countCases } from '../../lib/plan/daily-counts.ts';
import { firstInWeek } from '../../lib/plan/first-in-week.ts';
import { weekCounts } from '../../lib/plan/week-counts.ts';

import type { RecordedCase } from '../../lib/record/cases.ts';
import { casesById } from '../../lib/record/cases-by-id.ts';
import { keepLooked, liveLooked } from '../../lib/record/looked.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { weekMark } from '../../lib/record/week-mark.ts';
import { personName } from '../../lib/views/person-name.ts';
import type { JudgedCase } from '../../lib/views/placed-case.ts';
import { agendaView } from '../../lib/views/week-agenda.ts';
import { weekChanges } from '../../lib/views/week-changes.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';
import { everything, filterChoices, filtered, isNarrowed, ordered } from '../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../lib/views/week-head.ts';
import type { WeekContext } from '../../lib/views/week-row.ts';
import { copyToClipboard } from '../sidepanel/copy-to-clipboard.ts';
import type { DashboardData, DashboardLoading } from './dashboard-data.ts';
import { MadeSearchable } from './made-searchable.tsx';
import { hashesOf, type CountedBefore } from './counted-before.ts';
import { caseHref, hrefOf } from './use-route.ts';
import { weekEntryOf, type WeekBy } from './week-entries.ts';
import { WeekWaiting } from './week-waiting.tsx';

/** What the address calls the week day by day. */
const byDay = 'dage';

/** What was filtered and typed stands until the page is closed, whichever view one goes to in between. */
let left = { filter: everything, typed: '' };

export interface WeekViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  loading: DashboardLoading;
  /** what is known of the week before its cases are */
  before: CountedBefore;
  of: string | null;
}

export function WeekView({ record, settings, today: now, loading, before, of }: WeekViewProps) {
  const data = loading.state === 'ready' ? loading.value : null;
  const today = data?.today ?? now;
  // What was first when the page was opened need not be when one comes back to the week.
  const [isOpening] = useState(data === null);
  const { language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons } = settings;
  const [filter, setFilter] = useState(left.filter);
  const [typed, setTyped] = useState(left.typed);
  useEffect(() => {
    left = { filter, typed };
  }, [filter, typed]);
  const rules = data?.rules ?? null;
  const by = useMemo(
    (): WeekBy | null =>
      rules && {
        rules,
        today,
        settings: { language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons },
      },
    [rules, today, language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons],
  );
  const entries = useEntries(data, by);
  const counts = useMemo(() => {
    if (!data) return null;
    // The numbers are those of the rows below them; before there are rows, they need not wait for them.
    const judged = entries?.map((one) => one.judged) ?? data.judged;
    return weekCounts(countCases(judged, data.rules, data.today, staleAfterWorkingDays), data.unopened);
  }, [data, entries, staleAfterWorkingDays]);
  useRemember(data);
  const sorted = useMemo(() => entries && ordered(entries, filter.order, today), [entries, filter.order, today]);
  // A key that is pressed is on screen before what it finds.
  const searched = useDeferredValue(typed);
  const shown = useMemo(() => sorted && filtered(sorted, filter, searched), [sorted, filter, searched]);
  const choices = useMemo(
    () => entries && rules && filterChoices(entries, rules, filter, language),
    [entries, rules, filter, language],
  );
  const context = useMemo(() => by && { ...by, language }, [by, language]);
  const days = useMemo(
    () => (of === byDay && shown && context ? agendaView(shown, context) : null),
    [of, shown, context],
  );
  const changes = useChanges(record, today, sorted, context);

  if (!entries || !counts || !shown || !choices || !context) {
    const all = data?.cases.length ?? 0;
    const progress = loading.state === 'loading' ? loading.progress : { done: all, of: all };
    const first = isOpening && of !== byDay ? before.first : null;
    return <WeekWaiting {...{ settings, today, first, progress }} counts={counts ?? before.counts} />;
  }
  return (
    <>
      <MadeSearchable entries={entries} />
      <Week
        title={weekTitle(today, language)}
        numbers={weekNumbers(counts, language)}
        changes={changes}
        entries={{ shown, all: entries.length, isNarrowed: isNarrowed(filter, searched) }}
        saved={settings.weekFilters}
        hrefs={{
          list: hrefOf.week,
          days: `${hrefOf.week}/${byDay}`,
          kept: browser.runtime.getURL('/options.html#gemte-sager'),
          caseOf: caseHref,
        }}
        onFilter={setFilter}
        onType={setTyped}
        onSave={(saved) => changeSettings(record, { weekFilters: saved })}
        onSeen={() => keepLooked(record, { on: today, at: timeOfDay(), standings: standingsOf(entries) })}
        onPrint={() => window.print()}
        copy={copyToClipboard}
        {...{ days, filter, typed, choices, context }}
      />
    </>
  );
}

/** My cases as the week knows them; null until they are worked out for the first time. */
function useEntries(data: DashboardData | null, by: WeekBy | null): readonly WeekEntry[] | null {
  const pairs = useMemo(() => data && data.cases.map((one, index) => ({ one, judged: data.judged[index]! })), [data]);
  const work = useMemo(() => by && (({ one, judged }: WeekPair) => weekEntryOf(one, judged, by)), [by]);
  return useInSlices(pairs, work).whole?.results ?? null;
}

interface WeekPair {
  one: RecordedCase;
  judged: JudgedCase;
}

/** The next one who opens the week has its counts, and what it begins with, at once. */
function useRemember(data: DashboardData | null): void {
  useEffect(() => {
    // What does not open has no content to stand for, and the mark must not tell of days that are yet to be judged by.
    if (!data || data.unopened > 0 || ownClosedDays(data.settings) !== data.closed) return;
    remember(data).catch((error: unknown) => console.warn('Rettidig:', error));
  }, [data]);
}

async function remember({ record, cases, judged, rules, settings, today, mark: marked }: DashboardData): Promise<void> {
  if (marked === null) return;
  const mark = await weekMark(marked, rules, settings, today);
  if ((await countedWeek())?.mark === mark) return;
  const counts = weekCounts(countCases(judged, rules, today, settings.staleAfterWorkingDays), 0);
  const first = new Set(firstInWeek(judged, rules, today, settings).map(({ id }) => id));
  const ofFirst = cases.filter(({ id }) => first.has(id));
  await rememberCountedWeek({ mark, counts, first: await hashesOf(record, ofFirst), isDone: false });
}

/** What has changed since the last look. The first look of all has nothing to compare with, and is kept as seen. */
function useChanges(
  record: CaseRecord,
  today: IsoDate,
  sorted: readonly WeekEntry[] | null,
  context: WeekContext | null,
) {
  const looked = useLive(useMemo(() => liveLooked(record), [record]));
  const look = looked.state === 'ready' ? looked.value : null;
  const isFirst = looked.state === 'ready' && look === null && sorted !== null && sorted.length > 0;
  useEffect(() => {
    if (!isFirst) return;
    keepLooked(record, { on: today, at: timeOfDay(), standings: standingsOf(sorted) }).catch((error: unknown) =>
      console.warn('Rettidig:', error),
    );
  }, [isFirst, record, today, sorted]);

  const gone = useMemo(
    () => (look && sorted ? changedSince(look.standings, standingsOf(sorted)).gone : []),
    [look, sorted],
  );
  const [kept, setKept] = useState<readonly Pick<JudgedCase, 'id' | 'name' | 'ref'>[]>([]);
  useEffect(() => {
    let isOld = false;
    casesById(record, gone).then(
      (cases) =>
        isOld || setKept(cases.map(({ id, ref, sourcedReadings }) => ({ id, ref, name: personName(sourcedReadings) }))),
      (error: unknown) => console.warn('Rettidig:', error),
    );
    return () => {
      isOld = true;
    };
  }, [record, gone]);
  return useMemo(
    () => (look && sorted && context ? weekChanges(look, sorted, kept, context) : null),
    [look, sorted, kept, context],
  );
}

/** Hours and minutes now, `14:05`. */
function timeOfDay(): string {
  const now = moment();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
