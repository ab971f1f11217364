import { useState, type RefObject } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ComparedView } from '../../lib/views/backup-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { BackupFileForm } from './backup-file-form.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

export interface GetBackupProps {
  /** a backup that was opened and compared; null = none yet */
  compared: ComparedView | null;
  language: Language;
  /** that a backup was compared is shown, and read out, here */
  place: RefObject<HTMLDivElement | null>;
  onCompare: (file: File, passphrase: string, work: Work) => Promise<void>;
  /** @returns how many cases there are now */
  onRestore: (how: 'merge' | 'replace', work: Work) => Promise<number>;
  onLeave: () => void;
}

/** Lays a backup in: opened, compared, and only then, by choice, joined with what is here or put in its place. */
export function GetBackup({ compared, language, place, onCompare, onRestore, onLeave }: GetBackupProps) {
  const text = backupText[language];
  const { percent, failed, run, stop, forget } = useWork(language);
  const [done, setDone] = useState<string | null>(null);

  async function restore(how: 'merge' | 'replace') {
    setDone(null);
    await run(async (work) => setDone(text['restore.done'](await onRestore(how, work))));
  }

  return (
    <OptionSection title={text['restore.title']}>
      <p className="text-sm text-soft">{text['restore.lead']}</p>
      {!compared && (
        <BackupFileForm
          label={text['restore.file']}
          hint={text['restore.file.hint']}
          use={text['restore.compare']}
          isBusy={percent !== null}
          language={language}
          onUse={(file, passphrase) => {
            setDone(null);
            void run((work) => onCompare(file, passphrase, work));
          }}
          onChange={() => {
            setDone(null);
            forget();
          }}
        />
      )}
      <div ref={place} tabIndex={-1} role="group" aria-label={compared?.title} className="focus-visible:outline-none">
        {compared && (
          <>
            <p className="mt-3 font-semibold">{compared.title}</p>
            <ul className="mt-1 list-disc pl-5">
              {compared.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {percent === null && (
              <>
                <div className="mt-3">
                  <Button look="primary" onClick={() => void restore('merge')}>
                    {text['restore.merge']}
                  </Button>
                  <p className="mt-1 text-sm text-soft">{text['restore.merge.why']}</p>
                </div>
                <div className="mt-3">
                  <Button look="danger" onClick={() => void restore('replace')}>
                    {text['restore.replace']}
                  </Button>
                  <p className="mt-1 text-sm text-soft">{compared.replaceWhy}</p>
                </div>
                <div className="mt-3 flex flex-wrap items-center gap-2">
                  <Button onClick={onLeave}>{text['restore.leave']}</Button>
                  <span className="text-sm text-soft">{text['restore.undo.can']}</span>
                </div>
              </>
            )}
          </>
        )}
      </div>
      {percent !== null && (
        <WorkProgress
          words={compared ? text['work.restore'] : text['work.compare']}
          {...{ percent, language }}
          onStop={stop}
        />
      )}
      <WorkOutcome {...{ done, failed }} />
    </OptionSection>
  );
}
