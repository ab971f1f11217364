import { useCallback, useEffect, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { KeptCases } from '../../components/kept-cases.tsx';
import { LanguageChoice } from '../../components/language-choice.tsx';
import { Note } from '../../components/note.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { OwnInitials } from '../../components/own-initials.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import { daysBetween, plusDays } from '../../lib/dates/calendar.ts';
import { ask } from '../../lib/messaging/client.ts';
import { openRecord, type CaseRecord } from '../../lib/record/open-record.ts';
import { changeSettings, liveSettings, type Settings } from '../../lib/record/settings.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { deleteAllCases, keptRecord } from './kept-record.ts';
import { grant, grantAddress, revoke, useSites } from './use-sites.ts';

const open = () => openRecord();

export function App() {
  const record = useOpened(open);
  if (record.state === 'failed') return <Failed retry={record.retry} />;
  return record.state === 'ready' ? <Loading record={record.value} /> : null;
}

function Loading({ record }: { record: CaseRecord }) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  if (settings.state === 'failed') return <Failed retry={() => location.reload()} />;
  return settings.state === 'ready' ? <Options record={record} settings={settings.value} /> : null;
}

function Options({ record, settings }: { record: CaseRecord; settings: Settings }) {
  const { language, initials, retentionDays } = settings;
  const text = optionsText[language];
  const today = useToday(clock);
  const sites = useSites();
  const kept = useOpened(useCallback(() => keptRecord(record), [record]));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${text['options.title']} · Rettidig`;
  }, [language, text]);

  async function change(changes: Partial<Settings>) {
    await changeSettings(record, changes);
    await tellBackground();
  }

  async function deleteAll() {
    const undo = await deleteAllCases(record);
    const settle = async () => {
      kept.retry();
      await tellBackground();
    };
    await settle();
    return async () => {
      await undo();
      await settle();
    };
  }

  return (
    <main className="mx-auto max-w-[720px] px-4 py-6">
      <h1 className="text-xl font-semibold">{text['options.title']}</h1>
      <p className="text-soft">{text['options.lead']}</p>
      {isPracticeBuild() && (
        <div className="mt-4 rounded-card border border-soon-line bg-soon-soft p-4 text-soon">
          <h2 className="font-semibold">{text['practiceDay.title']}</h2>
          <p>{text['practiceDay.text'](dayWords(today, today, language, 'full'))}</p>
        </div>
      )}
      {sites ? (
        <SiteList
          {...sites}
          language={language}
          onGrantAddress={grantAddress}
          onGrantAdapter={async ({ name, origins }) => ({ outcome: await grant(origins ?? []), name })}
          onRevoke={revoke}
        />
      ) : (
        <OptionSection title={text['sites.title']}>…</OptionSection>
      )}
      <OwnInitials initials={initials} language={language} onSave={(typed) => change({ initials: typed })} />
      <LanguageChoice language={language} onChoose={(chosen) => void change({ language: chosen })} />
      {kept.state === 'ready' && (
        <KeptCases
          count={kept.value.count}
          retentionDays={retentionDays}
          daysToFirst={
            kept.value.oldestSeenOn && daysBetween(today, plusDays(kept.value.oldestSeenOn, retentionDays + 1))
          }
          language={language}
          onDelete={deleteAll}
        />
      )}
    </main>
  );
}

/** The background does not see what pages write; it draws badges and count anew when told. */
async function tellBackground(): Promise<void> {
  try {
    await ask('record/changed', {});
  } catch (error) {
    // What was changed is changed; open pages show it at their next look.
    console.warn('Rettidig:', error);
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
