import { useEffect } from 'react';
import { Unlock } from '../../components/lock/unlock.tsx';
import { PracticeDay } from '../../components/practice-day.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { useToday } from '../../components/use-today.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import { unlock } from '../../lib/record/lock.ts';
import { openTables } from '../../lib/record/open-record.ts';
import { defaultSettings, readSettings } from '../../lib/record/settings.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { popupText } from '../../lib/text/popup-text.ts';
import type { WithRecordProps } from './with-record.tsx';

/** What can be read of a locked record: nothing of it is about a citizen. */
const open = async () => {
  const tables = await openTables();
  return { tables, settings: await readSettings(tables) };
};

/** Asks for the passphrase; when it is given, every page of ours is loaded anew (`with-record.tsx`). */
export function UnlockView({ forgotten }: Pick<WithRecordProps, 'forgotten'>) {
  const opened = useOpened(open);
  const today = useToday(clock);
  const { language } = opened.state === 'ready' ? opened.value.settings : defaultSettings;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = lockText[language]['unlock.title'];
  }, [language]);
  if (opened.state !== 'ready') return null;
  const { tables } = opened.value;
  return (
    <Unlock
      language={language}
      onUnlock={(passphrase) => unlock(tables, passphrase)}
      forgottenHref={forgotten ? null : '/options.html#data/glemt'}
      banner={
        isPracticeBuild() && (
          <PracticeDay words={popupText[language].practiceDay(dayWords(today, today, language, 'full'))} />
        )
      }
    >
      {forgotten?.(tables, language)}
    </Unlock>
  );
}
