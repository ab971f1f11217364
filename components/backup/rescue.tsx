import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { Note } from '../note.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

export interface RescueProps {
  /** a newer Rettidig has written what is kept: it is whole, and nothing is begun beside it */
  isNewer: boolean;
  /** the newest backup that was tried; null = none, undefined while it is looked for */
  backup: { when: string; cases: number } | null | undefined;
  language: Language;
  retry: () => void;
  /** Begins anew beside what cannot be opened. */
  onBegin: (how: 'with-backup' | 'empty', work: Work) => Promise<void>;
}

/** What is kept cannot be opened: what can be done, and that nothing is deleted by any of it. */
export function Rescue({ isNewer, backup, language, retry, onBegin }: RescueProps) {
  const text = backupText[language];
  const { percent, failed, run, stop } = useWork(language);
  return (
    <div role="alert">
      <Note title={text['rescue.title']} text={text[isNewer ? 'rescue.newer' : 'rescue.text']}>
        <Button look="primary" onClick={retry}>
          {text['rescue.retry']}
        </Button>
        {!isNewer && backup !== undefined && percent === null && (
          <>
            <div className="mt-3">
              {backup ? (
                <Button onClick={() => void run((work) => onBegin('with-backup', work))}>
                  {text['rescue.backup'](backup.when, backup.cases)}
                </Button>
              ) : (
                <p className="text-sm text-soft">{text['rescue.none']}</p>
              )}
            </div>
            <div className="mt-3">
              <Button onClick={() => void run((work) => onBegin('empty', work))}>{text['rescue.empty']}</Button>
              <p className="mt-1 text-sm text-soft">{text['rescue.empty.why']}</p>
            </div>
          </>
        )}
        {percent !== null && <WorkProgress words={text['work.restore']} {...{ percent, language }} onStop={stop} />}
        <WorkOutcome done={null} failed={failed} />
      </Note>
    </div>
  );
}
