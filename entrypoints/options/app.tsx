import { useEffect, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { OptionViews } from '../../components/option-views.tsx';
import { useLive } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import { openRecord, type CaseRecord } from '../../lib/record/open-record.ts';
import { liveSettings, type Settings } from '../../lib/record/settings.ts';
import { askForPersistence } from '../../lib/record/storage-health.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { AdaptersView } from './adapters-view.tsx';
import { BackupView } from './backup-view.tsx';
import { Changes } from './changes.tsx';
import { DataView } from './data-view.tsx';
import { Diagnosis } from './diagnosis.tsx';
import { PaletteByKey } from '../palette/palette-by-key.tsx';
import { WithRecord } from '../unlock/with-record.tsx';
import { ForgottenPart } from './forgotten-part.tsx';
import { Guidance } from './guidance.tsx';
import { KeptView } from './kept-view.tsx';
import { ProofView } from './proof-view.tsx';
import { RescueView } from './rescue.tsx';
import { RuleBook } from './rule-book.tsx';
import { SettingsView } from './settings-view.tsx';
import { hrefOf, useRoute } from './use-route.ts';

/** Beside the opening: no browser asks the user about it, and nobody waits for it. */
const open = () => {
  void askForPersistence();
  return openRecord();
};

export function App() {
  return (
    <WithRecord
      open={open}
      failed={(reason, retry) => (
        <main className="mx-auto max-w-[720px] py-6">
          <RescueView {...{ reason, retry }} />
        </main>
      )}
      forgotten={(tables, language) => <ForgottenPart {...{ tables, language }} />}
    >
      {(record) => <Loading record={record} />}
    </WithRecord>
  );
}

function Loading({ record }: { record: CaseRecord }) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  if (settings.state === 'failed') return <Failed retry={() => location.reload()} />;
  return settings.state === 'ready' ? <Options record={record} settings={settings.value} /> : null;
}

function Options({ record, settings }: { record: CaseRecord; settings: Settings }) {
  const { language } = settings;
  const text = optionsText[language];
  const today = useToday(clock);
  const route = useRoute();
  const title = text[`views.${route.view}`];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · Rettidig`;
  }, [language, title]);

  return (
    <main className="mx-auto max-w-[720px] px-4 py-6 print:max-w-none print:p-0">
      <div className="mb-1 flex justify-end">
        <PaletteByKey {...{ record, settings, today }} withButton />
      </div>
      <OptionViews open={route.view} hrefs={hrefOf} language={language} />
      {isPracticeBuild() && (
        <div className="mb-4 rounded-card border border-soon-line bg-soon-soft p-4 text-soon">
          <p className="font-semibold">{text['practiceDay.title']}</p>
          <p>{text['practiceDay.text'](dayWords(today, today, language, 'full'))}</p>
        </div>
      )}
      {/* What changes is said in its own heading. */}
      {route.view !== 'changes' && <h1 className="text-xl font-semibold">{title}</h1>}
      {view()}
    </main>
  );

  function view() {
    switch (route.view) {
      case 'settings':
        return <SettingsView {...{ record, settings, today }} />;
      case 'adapters':
        return <AdaptersView {...{ record, settings, today }} />;
      case 'kept':
        return <KeptView {...{ record, settings, today }} />;
      case 'rules':
        return <RuleBook {...{ record, settings, today }} selected={route.rule} />;
      case 'changes':
        return <Changes {...{ record, settings, today }} />;
      case 'guidance':
        return <Guidance {...{ record, settings, today }} part={route.part} open={route.open} />;
      case 'backup':
        return <BackupView {...{ record, settings, today }} />;
      case 'data':
        return <DataView {...{ record, settings, today }} toLock={route.toLock} />;
      case 'proof':
        return <ProofView {...{ record, settings, today }} />;
      case 'diagnosis':
        return <Diagnosis {...{ record, settings, today }} tabId={route.tabId} field={route.field} />;
    }
  }
}

function Failed({ retry }: { retry: () => void }) {
  const text = optionsText.da;
  return (
    <main className="mx-auto max-w-[720px] py-6">
      <div role="alert">
        <Note title={text['failed.title']} text={text['failed.text']}>
          <Button look="primary" onClick={retry}>
            {text['failed.retry']}
          </Button>
        </Note>
      </div>
    </main>
  );
}
