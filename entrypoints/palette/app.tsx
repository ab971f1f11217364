import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { Note } from '../../components/note.tsx';
import { Palette } from '../../components/palette.tsx';
import { useLive } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { askSidePanel } from '../../lib/background/asked-entry.ts';
import { openCaseIn } from '../../lib/background/case-in-tab.ts';
import { openSidePanel } from '../../lib/background/open-side-panel.ts';
import { today as clock } from '../../lib/clock/today.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { defaultSettings, liveSettings } from '../../lib/record/settings.ts';
import { paletteText } from '../../lib/text/palette-text.ts';
import { complaintHelp, procedurePrefix } from '../../lib/views/palette-entries.ts';
import type { PaletteEntry } from '../../lib/views/palette-search.ts';
import { WithRecord } from '../unlock/with-record.tsx';
import { openEntry } from './open-entry.ts';
import { usePaletteIndex } from './use-palette-index.ts';

/** The palette in a small window of its own, as the shortcut opens it over a case page. */
export function App() {
  return <WithRecord failed={() => <Failed />}>{(record) => <Window record={record} />}</WithRecord>;
}

function Window({ record }: { record: CaseRecord }) {
  const read = useLive(useMemo(() => liveSettings(record), [record]));
  const settings = read.state === 'ready' ? read.value : defaultSettings;
  const { language } = settings;
  const index = usePaletteIndex(record, read.state === 'loading' ? null : settings, useToday(clock));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${paletteText[language]['palette.title']} · Rettidig`;
  }, [language]);
  useEffect(closeWhenLeft, []);
  const tabId = useTabWithCase();
  if (index.state === 'failed') return <Failed />;
  if (index.state !== 'ready') return null;
  return (
    <main className="flex h-screen flex-col">
      <h1 className="sr-only">{paletteText[language]['palette.title']}</h1>
      <Palette
        index={index.value}
        language={language}
        onChoose={(entry) => void choose(entry, tabId).then(closeOwn)}
        onClose={() => void closeOwn()}
      />
    </main>
  );
}

/** What belongs to the case that is open goes into the panel beside it; where that cannot be opened, to its own page. */
async function choose(entry: PaletteEntry, tabId: number | null): Promise<void> {
  const isOfCase = entry.id === complaintHelp || entry.id.startsWith(procedurePrefix);
  if (tabId === null || !isOfCase) return openEntry(entry);
  // First thing: the browser opens the panel for a click or a key only.
  const { opened } = await openSidePanel(tabId);
  return opened ? askSidePanel(tabId, entry.id) : openEntry(entry);
}

/** The tab behind this window, where a case is open in it. */
function useTabWithCase(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getLastFocused({ windowTypes: ['normal'], populate: true }).then(async ({ tabs }) => {
      const id = tabs?.find(({ active }) => active)?.id;
      if (id !== undefined && (await openCaseIn(id))) setTabId(id);
    });
  }, []);
  return tabId;
}

/** Firefox lets no page close what it has not opened itself; its tab can be taken away. */
async function closeOwn(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** A window of its own goes when the reader turns elsewhere; opened in a tab, it stays. */
function closeWhenLeft(): () => void {
  let isOwnWindow = false;
  void browser.windows.getCurrent().then(({ type }) => (isOwnWindow = type === 'popup'));
  const close = () => {
    if (isOwnWindow) void closeOwn();
  };
  window.addEventListener('blur', close);
  return () => window.removeEventListener('blur', close);
}

function Failed() {
  const text = paletteText.da;
  return (
    <main role="alert">
      <Note title={text['palette.title']} text={text['palette.failed']} />
    </main>
  );
}
