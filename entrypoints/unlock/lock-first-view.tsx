import { useEffect, useMemo } from 'react';
import { LockFirst } from '../../components/lock/lock-first.tsx';
import { PracticeDay } from '../../components/practice-day.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import { turnLockOn } from '../../lib/record/lock.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { popupText } from '../../lib/text/popup-text.ts';
import { logAct } from '../options/log-act.ts';
import { askPermission } from '../options/use-permission.ts';

/** Asks for the passphrase of the lock that the municipality demands; when it is on, every page of ours is loaded anew. */
export function LockFirstView({ record, language }: { record: CaseRecord; language: Language }) {
  const kept = useOpened(useMemo(() => () => record.database.cases.count(), [record]));
  const today = useToday(clock);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = lockText[language]['first.title'];
  }, [language]);
  if (kept.state === 'loading') return null;
  return (
    <LockFirst
      kept={kept.state === 'ready' ? kept.value : 0}
      language={language}
      onTurnOn={async (passphrase, work) => {
        // First of all, in the click. Without it the lock falls by hand and with the browser only.
        await askPermission('idle');
        await turnLockOn(record, passphrase, work, () => logAct(record, 'lock', { what: 'lock-on' }));
      }}
      banner={
        isPracticeBuild() && (
          <PracticeDay words={popupText[language].practiceDay(dayWords(today, today, language, 'full'))} />
        )
      }
    />
  );
}
