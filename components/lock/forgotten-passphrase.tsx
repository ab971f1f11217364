import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { BackupFileForm } from '../backup/backup-file-form.tsx';
import { useWork, type Work } from '../backup/use-work.ts';
import { WorkOutcome } from '../backup/work-outcome.tsx';
import { WorkProgress } from '../backup/work-progress.tsx';
import { EraseAll } from '../data/erase-all.tsx';

export interface ForgottenPassphraseProps {
  /** someone has followed the link to it */
  isOpen: boolean;
  language: Language;
  /** Begins anew beside the locked cases, with what the file holds. */
  onFile: (file: File, passphrase: string, work: Work) => Promise<void>;
  /** Deletes everything; this page is then loaded again. */
  onErase: () => Promise<void>;
}

/** Nothing opens what is locked; what can be had instead. */
export function ForgottenPassphrase({ isOpen, language, onFile, onErase }: ForgottenPassphraseProps) {
  const text = lockText[language];
  const { percent, failed, run, stop, forget } = useWork(language);
  return (
    <details open={isOpen} className="mt-6 border-t border-line pt-4">
      <summary className="cursor-pointer font-semibold">{text['forgotten.title']}</summary>
      <p className="mt-2">{text['forgotten.text']}</p>
      <h2 className="mt-4 font-semibold">{text['forgotten.file.title']}</h2>
      <BackupFileForm
        label={text['forgotten.file']}
        hint={text['forgotten.file.hint']}
        use={text['forgotten.file.use']}
        isBusy={percent !== null}
        language={language}
        onUse={(file, passphrase) => void run((work) => onFile(file, passphrase, work))}
        onChange={forget}
      />
      <p className="mt-2 text-sm text-soft">{text['forgotten.then']}</p>
      {percent !== null && (
        <WorkProgress words={backupText[language]['work.restore']} {...{ percent, language }} onStop={stop} />
      )}
      <WorkOutcome done={null} failed={failed} />
      <h2 className="mt-4 font-semibold">{text['forgotten.empty.title']}</h2>
      <p className="mt-1 text-sm">{text['forgotten.empty.why']}</p>
      <EraseAll {...{ language, onErase }} />
    </details>
  );
}
