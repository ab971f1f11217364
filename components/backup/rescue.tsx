import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { Note } from '../note.tsx';
import { ByPassphrase } from './by-passphrase.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

export interface RescueProps {
  /** a newer Rettidig has written what is kept: it is whole, and nothing is begun beside it */
  isNewer: boolean;
  /** those that can be begun with, the newest first; undefined while they are looked for */
  backups: readonly RescueBackup[] | undefined;
  language: Language;
  retry: () => void;
  /** Begins anew beside what cannot be opened. */
  onBegin: (from: RescueFrom | null, work: Work) => Promise<void>;
}

/** A backup that was tried. */
export interface RescueBackup {
  id: string;
  when: string;
  cases: number;
  /** the passphrase of the lock opens it, and nothing else does */
  isLocked: boolean;
}

/** What to begin with. */
export interface RescueFrom {
  id: string;
  /** null = it opens by itself */
  passphrase: string | null;
}

/** What is kept cannot be opened: what can be done, and that nothing is deleted by any of it. */
export function Rescue({ isNewer, backups, language, retry, onBegin }: RescueProps) {
  const text = backupText[language];
  const { percent, failed, run, stop, forget } = useWork(language);
  const isBusy = percent !== null;
  const begin = (from: RescueFrom | null) => void run((work) => onBegin(from, work));
  return (
    <div role="alert">
      <Note title={text['rescue.title']} text={text[isNewer ? 'rescue.newer' : 'rescue.text']}>
        <Button look="primary" onClick={retry}>
          {text['rescue.retry']}
        </Button>
        {!isNewer && backups !== undefined && (
          <>
            {backups.length === 0 && <p className="mt-3 text-sm text-soft">{text['rescue.none']}</p>}
            {backups.map(({ id, when, cases, isLocked }) => (
              <div key={id} className="mt-3">
                {isLocked ? (
                  <>
                    <p>{text['rescue.locked'](when, cases)}</p>
                    <ByPassphrase
                      label={text['rescue.locked.passphrase']}
                      use={text['rescue.backup'](when, cases)}
                      isBusy={isBusy}
                      onUse={(passphrase) => begin({ id, passphrase })}
                      onType={forget}
                    />
                    <p className="mt-1 text-sm text-soft">{text['rescue.locked.then']}</p>
                  </>
                ) : (
                  <Button disabled={isBusy} onClick={() => begin({ id, passphrase: null })}>
                    {text['rescue.backup'](when, cases)}
                  </Button>
                )}
              </div>
            ))}
            <div className="mt-3">
              <Button disabled={isBusy} onClick={() => begin(null)}>
                {text['rescue.empty']}
              </Button>
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
