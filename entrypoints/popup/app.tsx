import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Popup } from '../../components/popup.tsx';
import { PracticeDay } from '../../components/practice-day.tsx';
import { useLive } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import { ask } from '../../lib/messaging/client.ts';
import { liveCases } from '../../lib/record/live-cases.ts';
import { liveLeftCases } from '../../lib/record/left-cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import { changeSettings, defaultSettings, liveSettings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import { backupText } from '../../lib/text/backup-text.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { popupText } from '../../lib/text/popup-text.ts';
import { maskedCase } from '../../lib/views/masked-person.ts';
import { afterSwitch, type PageSwitch } from '../../lib/views/page-line.ts';
import { popupView } from '../../lib/views/popup-view.ts';
import { hrefOf } from '../options/use-route.ts';
import { PaletteByKey } from '../palette/palette-by-key.tsx';
import { StorageNote } from './backup-note.tsx';
import { HostsNote } from './hosts-note.tsx';
import { WithRecord } from '../unlock/with-record.tsx';
import { judgedCases } from './judged-cases.ts';
import { LockNow } from './lock-now.tsx';
import { openDiagnosis, openMapping, usePageStatus } from './page-status.ts';

export function App() {
  const today = useToday(clock);
  return (
    <WithRecord failed={(_reason, retry) => <Failed {...{ today, retry }} />}>
      {(record) => <Glance {...{ record, today }} />}
    </WithRecord>
  );
}

function Glance({ record, today }: { record: CaseRecord; today: IsoDate }) {
  const [attempt, setAttempt] = useState(0);
  // A new attempt is a new query.
  const cases = useLive(useMemo(() => ({ ...liveCases(record, { mine: true }), attempt }), [record, attempt]));
  const rules = useLive(useMemo(() => ({ ...liveRules(record, rulePacks), attempt }), [record, attempt]));
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  const leftCases = useLive(useMemo(() => liveLeftCases(record), [record]));
  const { page, refresh } = usePageStatus();
  const own = settings.state === 'ready' ? settings.value : defaultSettings;
  const { language } = own;
  const closed = ownClosedDays(own);
  // Asked beside everything else: the day's work does not wait for it.
  const left = leftCases.state === 'ready' ? leftCases.value.length : 0;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const isReady = settings.state !== 'loading' && page !== null;
  const view = useMemo(() => {
    if (!isReady || cases.state !== 'ready' || rules.state !== 'ready') return null;
    const { cases: mine, unopened } = cases.value;
    const all = judgedCases(mine, rules.value, today, closed);
    const judged = own.maskPersons ? all.map(maskedCase) : all;
    const practiceDay = isPracticeBuild();
    return popupView({ judged, unopened, left, rules: rules.value, page, today, language, practiceDay, settings: own });
  }, [cases, left, rules, page, isReady, today, language, closed, own]);

  if (cases.state === 'failed' || rules.state === 'failed') {
    return <Failed today={today} language={language} retry={() => setAttempt(attempt + 1)} />;
  }
  const onSwitch = async (use: PageSwitch) => {
    await changeSettings(record, afterSwitch(own, use));
    // What was switched is switched; an open page hears of it at its next look.
    await ask('record/changed', {}).catch((error: unknown) => console.warn('Rettidig:', error));
    await refresh(use);
  };
  const pageActions = { onWhy: () => void openDiagnosis(), onPoint: () => void openMapping(), onSwitch };
  return (
    view && (
      <>
        <HostsNote language={language} onOpen={openAdapters} />
        <Popup {...{ view, language, openOptions, openKept, openWeek, openCase, pageActions }} />
        {record.lock && <LockNow language={language} />}
        <StorageNote {...{ record, settings: own, today }} onOpen={openBackups} />
        <PaletteByKey {...{ record, settings: own, today }} />
      </>
    )
  );
}

function Failed({ today, language = 'da', retry }: { today: IsoDate; language?: Language; retry: () => void }) {
  const text = popupText[language];
  return (
    <main>
      {isPracticeBuild() && <PracticeDay words={text.practiceDay(dayWords(today, today, language, 'full'))} />}
      <div role="alert">
        <Note title={text['failed.title']} text={text['failed.text']}>
          <Button look="primary" onClick={retry}>
            {text['failed.retry']}
          </Button>{' '}
          <Button onClick={openBackups}>{backupText[language]['rescue.open']}</Button>
        </Note>
      </div>
    </main>
  );
}

/** Opens a page of ours in a tab of its own; the popup has done its work. */
function openPage(path: '/dashboard.html' | '/options.html', hash: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) + hash }).then(() => window.close());
}

const openWeek = () => openPage('/dashboard.html', '#ugen');
/** Its interviews, the next step in it, and why it is late. */
const openCase = (id: string) => openPage('/dashboard.html', `#samtaler/${id}`);
const openBackups = () => openPage('/options.html', hrefOf.backup);
const openAdapters = () => openPage('/options.html', hrefOf.adapters);
const openKept = () => openPage('/options.html', hrefOf.kept);

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
