import { useEffect, useMemo } from 'react';
import { Note } from '../../components/note.tsx';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { useToday } from '../../components/use-today.ts';
import { today as clock } from '../../lib/clock/today.ts';
import { openRecord, type CaseRecord } from '../../lib/record/open-record.ts';
import { defaultSettings, liveSettings } from '../../lib/record/settings.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { standBesidePage } from './beside-the-page.ts';
import { Guide } from './guide.tsx';

const open = () => openRecord();

/** `#TAB`: the tab that is being mapped. */
export function App() {
  const record = useOpened(open);
  if (record.state === 'failed') {
    const text = optionsText.da;
    return (
      <main className="p-4" role="alert">
        <Note title={text['failed.title']} text={text['failed.text']} />
      </main>
    );
  }
  return record.state === 'ready' ? <Ready record={record.value} /> : null;
}

function Ready({ record }: { record: CaseRecord }) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  const today = useToday(clock);
  const { language } = settings.state === 'ready' ? settings.value : defaultSettings;
  const title = mappingText[language]['mapping.title'];
  const tabId = Number(location.hash.slice(1));
  useEffect(() => {
    standBesidePage(tabId).catch((error: unknown) => console.warn('Rettidig:', error));
  }, [tabId]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · Rettidig`;
  }, [language, title]);
  if (settings.state === 'loading') return null;
  return (
    <main className="mx-auto max-w-[720px] p-4">
      <h1 className="mb-3 text-sm font-semibold text-soft">{title}</h1>
      <Guide {...{ tabId, record, language, today }} />
    </main>
  );
}
