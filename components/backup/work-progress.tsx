import { useId } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';

export interface WorkProgressProps {
  /** what is being done */
  words: string;
  percent: number;
  language: Language;
  onStop: () => void;
}

/** Long work: what it is, how far, and how to stop it. */
export function WorkProgress({ words, percent, language, onStop }: WorkProgressProps) {
  const id = useId();
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="text-sm">
        {words}
      </label>
      <progress id={id} max={100} value={percent} className="h-2 min-w-24 flex-1 accent-accent" />
      <span className="w-12 text-right text-sm tabular-nums">{percent} %</span>
      <Button onClick={onStop}>{backupText[language]['work.stop']}</Button>
    </div>
  );
}
