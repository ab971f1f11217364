import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { useInSlices } from '../../components/use-in-slices.ts';
import { useLive } from '../../components/use-live.ts';
import { Week, WeekComing } from '../../components/week/week.tsx';
import { rememberCountedWeek } from '../../lib/background/counted-week.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { standingsOf, changedSince } from '../../lib/plan/changed-since.ts';
import { countCases } from '../../lib/plan/daily-counts.ts';
import { weekCounts, type WeekCounts } from '../../lib/plan/week-counts.ts';
import { contentKey } from '../../lib/record/case-versions.ts';
import { casesById } from '../../lib/record/cases-by-id.ts';
import { keepLooked, liveLooked } from '../../lib/record/looked.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { weekMark } from '../../lib/record/week-mark.ts';
import { weekText } from '../../lib/text/week-text.ts';
import { personName } from '../../lib/views/person-name.ts';
import type { JudgedCase } from '../../lib/views/placed-case.ts';
import { agendaView } from '../../lib/views/week-agenda.ts';
import { weekChanges } from '../../lib/views/week-changes.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';
import { everything, filterChoices, filtered, isNarrowed, ordered } from '../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../lib/views/week-head.ts';
import { copyToClipboard } from '../sidepanel/copy-to-clipboard.ts';
import type { DashboardData, Progress } from './dashboard-data.ts';
import { hrefOf } from './use-route.ts';
import { weekEntryOf, type WeekBy } from './week-entries.ts';

/** What the address calls the week day by day. */
const byDay = 'dage';

/** What was filtered and typed stands until the page is closed, whichever view one goes to in between. */
let left = { filter: everything, typed: '' };

export function WeekView({ data, of }: { data: DashboardData; of: string | null }) {
  const { record, settings, today, rules, unopened } = data;
  const { language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons } = settings;
  const [filter, setFilter] = useState(left.filter);
  const [typed, setTyped] = useState(left.typed);
  useEffect(() => {
    left = { filter, typed };
  }, [filter, typed]);
  const by = useMemo(
    (): WeekBy => ({
      rules,
      today,
      settings: { language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons },
    }),
    [rules, today, language, bookingDays, noticeDays, staleAfterWorkingDays, maskPersons],
  );
  const { entries, done } = useEntries(data, by);
  const counts = useMemo(
    () =>
      entries &&
      weekCounts(
        countCases(
          entries.map(({ judged }) => judged),
          rules,
          today,
          staleAfterWorkingDays,
        ),
        unopened,
      ),
    [entries, rules, today, staleAfterWorkingDays, unopened],
  );
  useRemember(data, counts);
  const sorted = useMemo(() => entries && ordered(entries, filter.order, today), [entries, filter.order, today]);
  // A key that is pressed is on screen before what it finds.
  const searched = useDeferredValue(typed);
  const shown = useMemo(() => sorted && filtered(sorted, filter, searched), [sorted, filter, searched]);
  const choices = useMemo(
    () => entries && filterChoices(entries, rules, filter, language),
    [entries, rules, filter, language],
  );
  const context = useMemo(() => ({ ...by, language }), [by, language]);
  const days = useMemo(() => (of === byDay && shown ? agendaView(shown, context) : null), [of, shown, context]);
  const changes = useChanges(data, sorted, context);

  if (!entries || !counts || !shown || !choices) {
    return <WeekWaiting settings={settings} today={today} counts={null} progress={{ done, of: data.cases.length }} />;
  }
  return (
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
        caseOf: (id) => `${hrefOf.interviews}/${id}`,
      }}
      onFilter={setFilter}
      onType={setTyped}
      onSave={(saved) => changeSettings(record, { weekFilters: saved })}
      onSeen={() => keepLooked(record, { on: today, at: timeOfDay(), standings: standingsOf(entries) })}
      onPrint={() => window.print()}
      copy={copyToClipboard}
      {...{ days, filter, typed, choices, context }}
    />
  );
}

export interface WeekWaitingProps {
  settings: Settings;
  today: IsoDate;
  /** what these cases were counted to before; null where they were not */
  counts: WeekCounts | null;
  progress: Pick<Progress, 'done' | 'of'>;
}

/** The week while its cases are being opened and judged. */
export function WeekWaiting({ settings: { language }, today, counts, progress: { done, of } }: WeekWaitingProps) {
  const text = weekText[language];
  return (
    <WeekComing
      title={weekTitle(today, language)}
      numbers={counts && weekNumbers(counts, language)}
      progress={of === null ? text['head.opening'] : text['head.counting'](done, of)}
      language={language}
    />
  );
}

/** My cases as the week knows them; null until they are worked out for the first time. */
function useEntries(
  { cases, judged }: DashboardData,
  by: WeekBy,
): { entries: readonly WeekEntry[] | null; done: number } {
  const pairs = useMemo(() => cases.map((one, index) => ({ one, judged: judged[index]! })), [cases, judged]);
  const work = useMemo(
    () =>
      ({ one, judged }: (typeof pairs)[number]) =>
        weekEntryOf(one, judged, by),
    [by],
  );
  const { whole, done } = useInSlices(pairs, work);
  return { entries: whole?.results ?? null, done };
}

/** The next one who opens the week has its counts at once. */
function useRemember({ cases, rules, settings, today, unopened }: DashboardData, counts: WeekCounts | null): void {
  useEffect(() => {
    // What does not open has no content to stand for.
    if (!counts || unopened > 0 || counts.all !== cases.length) return;
    weekMark(cases.map(contentKey), rules, settings, today)
      .then((mark) => rememberCountedWeek(mark, counts))
      .catch((error: unknown) => console.warn('Rettidig:', error));
  }, [cases, rules, settings, today, unopened, counts]);
}

/** What has changed since the last look. The first look of all has nothing to compare with, and is kept as seen. */
function useChanges(
  { record, today }: DashboardData,
  sorted: readonly WeekEntry[] | null,
  context: Parameters<typeof weekChanges>[3],
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
    () => (look && sorted ? weekChanges(look, sorted, kept, context) : null),
    [look, sorted, kept, context],
  );
}

/** Hours and minutes now, `14:05`. */
function timeOfDay(): string {
  const now = moment();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
