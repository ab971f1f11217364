import { useEffect, useMemo } from 'react';
import { Note } from '../../components/note.tsx';
import { useLive } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { today as clock } from '../../lib/clock/today.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { defaultSettings, liveSettings } from '../../lib/record/settings.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { WithRecord } from '../unlock/with-record.tsx';
import { standBesidePage } from './beside-the-page.ts';
import { Guide } from './guide.tsx';

/** `#TAB`: the tab that is being mapped. */
export function App() {
  return <WithRecord failed={() => <Failed />}>{(record) => <Ready record={record} />}</WithRecord>;
}

function Failed() {
  const text = optionsText.da;
  return (
    <main className="p-4" role="alert">
      <Note title={text['failed.title']} text={text['failed.text']} />
    </main>
  );
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
