import { useId, useState } from 'react';
import { longestNote } from '../../lib/plan/interview-remarks.ts';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { NoteView } from '../../lib/views/interview-list.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { useSaving } from '../use-saving.ts';

export interface CaseNoteProps {
  note: NoteView;
  language: Language;
  /** Keeps it; an empty text takes it away. Rejects what could not be kept. */
  onSave: (text: string) => Promise<void>;
}

/** A note to oneself. Where notes are off, an old one is shown, so that it can be deleted and nothing is kept unseen. */
export function CaseNote({ note, language, onSave }: CaseNoteProps) {
  const text = interviewListText[language];
  const id = useId();
  const [typed, setTyped] = useState(note.text);
  const { state, save, forget } = useSaving();
  const said = (
    <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
      {state === 'saved' && text['note.saved']}
      {state === 'failed' && text['case.failed']}
    </span>
  );
  if (note.may !== 'write') {
    return (
      <OptionSection title={text['note.title']}>
        <p className="text-sm text-soft">{text[note.may === 'off' ? 'note.off' : 'note.forbidden']}</p>
        {note.text && (
          <>
            <p className="mt-2 break-words whitespace-pre-wrap">{note.text}</p>
            <p className="text-sm text-soft">{text['note.old']}</p>
            <Button look="danger" onClick={() => void save(() => onSave(''))}>
              {text['note.delete']}
            </Button>
          </>
        )}
        {said}
      </OptionSection>
    );
  }
  return (
    <OptionSection title={text['note.title']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(() => onSave(typed));
        }}
      >
        <p id={id} className="text-sm text-soft">
          {text['note.why']}
        </p>
        <textarea
          value={typed}
          rows={3}
          maxLength={longestNote}
          aria-label={text['note.title']}
          aria-describedby={id}
          className="mt-1 w-full rounded-control border border-edge bg-card p-2"
          onChange={(event) => {
            setTyped(event.target.value);
            forget();
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit">{text['note.save']}</Button>
          {said}
        </div>
      </form>
    </OptionSection>
  );
}
