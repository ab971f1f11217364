import type { Language } from '../../lib/text/language.ts';
import { lostFieldText } from '../../lib/text/lost-field-text.ts';
import { Button } from '../button.tsx';

export interface FoundAgainNoteProps<Found extends { label: string; words: string }> {
  /** null = nothing was done yet */
  found: Found | 'undone' | null;
  language: Language;
  onUndo: (found: Found) => void;
}

/** What was just saved, with the way back. */
export function FoundAgainNote<Found extends { label: string; words: string }>(props: FoundAgainNoteProps<Found>) {
  const { found, language, onUndo } = props;
  const text = lostFieldText[language];
  return (
    <div role="status">
      {found === 'undone' && <p className="mt-2">{text['lost.undone']}</p>}
      {found !== null && found !== 'undone' && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-card p-3">
          <span className="min-w-0 flex-1 basis-56">{text['lost.saved'](found.label, found.words)}</span>
          <Button onClick={() => onUndo(found)}>{text['lost.undo']}</Button>
        </p>
      )}
    </div>
  );
}
