import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button.tsx';
import { Diagnosis as DiagnosisOf } from '../../components/diagnosis/diagnosis.tsx';
import { PageChooser } from '../../components/diagnosis/page-chooser.tsx';
import { FoundAgainNote } from '../../components/diagnosis/found-again-note.tsx';
import { Note } from '../../components/note.tsx';
import { useOpened } from '../../components/use-opened.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import { siteText } from '../../lib/text/site-text.ts';
import { diagnosisReport } from '../../lib/views/diagnosis-report.ts';
import { diagnosisView, type NextAction } from '../../lib/views/diagnosis-view.ts';
import { afterSwitch } from '../../lib/views/page-line.ts';
import { copyText } from '../panel/copy-text.ts';
import { LostFields, type FoundAgain } from './lost-fields.tsx';
import { openPages } from './open-pages.ts';
import { siteName, sitePattern } from './origin-pattern.ts';
import { reloadTab } from './reload-tab.ts';
import { tellBackground } from './tell-background.ts';
import { useAdapters } from './use-adapters.ts';
import { grant } from './use-sites.ts';

export interface DiagnosisProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  /** null = the reader chooses among the open pages */
  tabId: number | null;
  /** the field whose repair is asked for; null = none */
  field: string | null;
}

/** `#diagnose/TAB` and `#diagnose/TAB/FIELD`: why a page has no badge, or this one, and how it gets a field back. */
export function Diagnosis({ tabId, ...rest }: DiagnosisProps) {
  const text = diagnosisText[rest.settings.language];
  return (
    <>
      <p className="text-soft">{text['diagnosis.lead']}</p>
      {tabId === null ? <Choose language={rest.settings.language} /> : <OfTab key={tabId} tabId={tabId} {...rest} />}
    </>
  );
}

function Choose({ language }: Pick<Settings, 'language'>) {
  const pages = useOpened(openPages);
  return pages.state === 'ready' ? <PageChooser pages={pages.value} language={language} /> : null;
}

function OfTab({ record, settings, today, tabId, field }: DiagnosisProps & { tabId: number }) {
  const { language } = settings;
  const text = diagnosisText[language];
  const found = useOpened(useCallback(() => ask('page/diagnose', { tabId }), [tabId]));
  const [acting, setActing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shelf = useAdapters(record);
  const [foundAgain, setFoundAgain] = useState<FoundAgain | 'undone' | null>(null);

  if (found.state === 'loading') return <p role="status">{text['diagnosis.working']}</p>;
  if (found.state === 'failed') {
    return (
      <div role="alert">
        <Note title={text['diagnosis.failed']} text={text['diagnosis.failed.text']}>
          <Button look="primary" onClick={found.retry}>
            {text['diagnosis.again']}
          </Button>
        </Note>
      </div>
    );
  }
  const { version } = browser.runtime.getManifest();
  const from = { version, userAgent: navigator.userAgent, today, language };
  return (
    <>
      <FoundAgainNote found={foundAgain} language={language} onUndo={undo} />
      <DiagnosisOf
        view={diagnosisView(found.value, today, language)}
        report={diagnosisReport(found.value, from)}
        busy={acting}
        trouble={trouble}
        language={language}
        onAgain={found.retry}
        onAct={(action) => void act(action)}
        repair={({ lost }, index) => {
          const frame = found.value.frames[index];
          if (!shelf || !frame) return null;
          return (
            <LostFields
              {...{ record, today, language, tabId, frame, lost, shelf }}
              asked={field}
              onFound={(again) => void show(again)}
            />
          );
        }}
        copy={(words) => copyText(words, document.body)}
      />
    </>
  );

  /** The page reads by the new set-up before it is looked at. */
  async function show(again: FoundAgain | 'undone') {
    setFoundAgain(again);
    await tellBackground();
    found.retry();
  }

  async function undo(again: FoundAgain) {
    await again.undo();
    await show('undone');
  }

  async function act(action: NextAction) {
    // The browser asks the user only as part of the click: nothing comes before it.
    const asked = action.kind === 'grant' ? grant([sitePattern(action.origin)]) : null;
    setActing(true);
    setTrouble(null);
    try {
      if (action.kind === 'grant') {
        const outcome = await asked;
        const words = siteText[language];
        const name = siteName(action.origin);
        if (outcome !== 'granted') setTrouble(words[outcome === 'refused' ? 'grant.refused' : 'grant.failed'](name));
      }
      if (action.kind === 'reload') await reloadTab(tabId);
      if (action.kind === 'switch-on') {
        const { origin, page } = action;
        const use = { on: true, sites: page ? [] : [origin], pages: page ? [page] : [] };
        await changeSettings(record, afterSwitch(settings, use));
        await tellBackground();
      }
    } catch (error) {
      console.warn('Rettidig:', error);
      setTrouble(text[action.kind === 'reload' ? 'diagnosis.failed.text' : 'off.failed']);
    }
    setActing(false);
    found.retry();
  }
}
