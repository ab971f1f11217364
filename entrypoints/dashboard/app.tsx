import { useEffect, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { DashboardViews } from '../../components/dashboard-views.tsx';
import { FeatureOff } from '../../components/feature-off.tsx';
import { MaskButton, MaskNote } from '../../components/mask-button.tsx';
import { Note } from '../../components/note.tsx';
import { PracticeDay } from '../../components/practice-day.tsx';
import { useLive } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveSettings, type Settings } from '../../lib/record/settings.ts';
import { backupText } from '../../lib/text/backup-text.ts';
import { dashboardText } from '../../lib/text/dashboard-text.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { PaletteByKey } from '../palette/palette-by-key.tsx';
import { WithRecord } from '../unlock/with-record.tsx';
import { useDashboardData } from './dashboard-data.ts';
import { ExchangeView } from './exchange-view.tsx';
import { InterviewsView } from './interviews-view.tsx';
import { PlanningView } from './planning-view.tsx';
import { ProgressView } from './progress-view.tsx';
import { TeamView } from './team-view.tsx';
import { hrefOf, useRoute, type DashboardView } from './use-route.ts';
import { useCountedWeek } from './use-counted-week.ts';
import { useMask } from './use-mask.ts';
import { WeekView, type WeekViewProps } from './week-view.tsx';

const views = {
  interviews: InterviewsView,
  planning: PlanningView,
  progress: ProgressView,
  team: TeamView,
  exchange: ExchangeView,
} as const satisfies Record<Exclude<DashboardView, 'week'>, unknown>;

export function App() {
  return (
    <WithRecord failed={(_reason, retry) => <Failed retry={retry} />}>
      {(record) => <Loading record={record} />}
    </WithRecord>
  );
}

function Loading({ record }: { record: CaseRecord }) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  if (settings.state === 'failed') return <Failed retry={() => location.reload()} />;
  return settings.state === 'ready' ? <Dashboard record={record} settings={settings.value} /> : null;
}

function Dashboard({ record, settings }: { record: CaseRecord; settings: Settings }) {
  const { language } = settings;
  const text = dashboardText[language];
  const today = useToday(clock);
  const { view, of } = useRoute();
  const counted = useCountedWeek(record, settings, today);
  const data = useDashboardData(record, settings, today, counted.isAsked);
  const mask = useMask(record, settings);
  const title = text[`views.${view}`];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · Rettidig`;
  }, [language, title]);
  if (data.state === 'failed') return <Failed retry={() => location.reload()} />;
  return (
    <main className="mx-auto max-w-[1080px] px-4 py-6 print:max-w-none print:p-0">
      <div className="mb-1 flex flex-wrap justify-end gap-2 print:hidden">
        <MaskButton {...mask} language={language} />
        <PaletteByKey {...{ record, settings, today }} withButton />
      </div>
      <DashboardViews open={view} hrefs={hrefOf} language={language} />
      {isPracticeBuild() && <PracticeDay words={text.practiceDay(dayWords(today, today, language, 'full'))} />}
      <MaskNote isMasked={mask.isMasked} language={language} />
      <h1 className="mt-2 text-xl font-semibold">{title}</h1>
      <OpenView {...{ record, settings, today, view, of }} loading={data} before={counted} />
    </main>
  );
}

interface OpenViewProps extends WeekViewProps {
  view: DashboardView;
}

/** The week is there before its cases are; the other views wait for them. */
function OpenView({ view, ...of }: OpenViewProps) {
  const { loading, settings } = of;
  if (settings.featuresOff.includes(view)) return <FeatureOff language={settings.language} />;
  if (view === 'week') return <WeekView {...of} />;
  const View = views[view];
  return loading.state === 'ready' ? <View data={loading.value} of={of.of} /> : null;
}

function Failed({ retry }: { retry: () => void }) {
  const text = dashboardText.da;
  return (
    <main className="mx-auto max-w-[1080px] py-6">
      <div role="alert">
        <Note title={text['failed.title']} text={text['failed.text']}>
          <Button look="primary" onClick={retry}>
            {text['failed.retry']}
          </Button>{' '}
          <a className="text-accent underline" href="options.html#sikkerhedskopi">
            {backupText.da['rescue.open']}
          </a>
        </Note>
      </div>
    </main>
  );
}
