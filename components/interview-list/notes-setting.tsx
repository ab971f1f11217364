import { useState } from 'react';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { OptionSection } from '../option-section.tsx';

export interface NotesSettingProps {
  allowed: boolean;
  language: Language;
  /** Rejects where it could not be kept. */
  onChange: (allowed: boolean) => Promise<void>;
}

/** Whether notes in one's own words may be kept with a case. */
export function NotesSetting({ allowed, language, onChange }: NotesSettingProps) {
  const text = interviewListText[language];
  const [failed, setFailed] = useState(false);
  return (
    <OptionSection title={text['note.setting']}>
      <p className="mb-2 text-sm text-soft">{text['note.setting.why']}</p>
      <label className="flex min-h-7 items-center gap-2">
        <input
          type="checkbox"
          checked={allowed}
          onChange={(event) => {
            setFailed(false);
            onChange(event.target.checked).catch((error: unknown) => {
              console.warn('Rettidig:', error);
              setFailed(true);
            });
          }}
        />
        {text['note.setting.label']}
      </label>
      <p role="status" className="text-sm text-over">
        {failed && text['case.failed']}
      </p>
    </OptionSection>
  );
}
