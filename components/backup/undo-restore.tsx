import { useState } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

export interface UndoRestoreProps {
  /** when a backup was laid in, and until when that can be taken back; null = nothing to take back */
  undo: { when: string; until: string } | null;
  language: Language;
  onUndo: (work: Work) => Promise<void>;
}

/** A restore that can still be taken back. */
export function UndoRestore({ undo, language, onUndo }: UndoRestoreProps) {
  const text = backupText[language];
  const { percent, failed, run, stop } = useWork(language);
  const [done, setDone] = useState<string | null>(null);
  if (!undo && !done && !failed) return null;
  return (
    <OptionSection title={text['undo.title']}>
      {undo && !done && <p>{text['undo.text'](undo.when, undo.until)}</p>}
      {undo && !done && percent === null && (
        <Button
          className="mt-2"
          onClick={() => void run(onUndo).then((isDone) => isDone && setDone(text['undo.done']))}
        >
          {text['undo.do']}
        </Button>
      )}
      {percent !== null && <WorkProgress words={text['work.restore']} {...{ percent, language }} onStop={stop} />}
      <WorkOutcome {...{ done, failed }} />
    </OptionSection>
  );
}
