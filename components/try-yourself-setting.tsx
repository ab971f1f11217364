import { useState, type ReactNode } from 'react';
import type { Language } from '../lib/text/language.ts';
import { tryYourselfText } from '../lib/text/try-yourself-text.ts';
import { OptionSection } from './option-section.tsx';
import { TickField } from './rule-book/field.tsx';

export interface TryYourselfSettingProps {
  isOn: boolean;
  language: Language;
  /** Rejects where it could not be kept. */
  onChange: (isOn: boolean) => Promise<void>;
  /** the reader's own numbers */
  children: ReactNode;
}

/** Whether the side panel asks for a deadline before it shows it. */
export function TryYourselfSetting({ isOn, language, onChange, children }: TryYourselfSettingProps) {
  const text = tryYourselfText[language];
  const [failed, setFailed] = useState(false);
  return (
    <OptionSection title={text['setting.title']}>
      <p className="mb-2 text-sm text-soft">{text['setting.why']}</p>
      <TickField
        label={text['setting.label']}
        checked={isOn}
        onChange={(wanted) => {
          setFailed(false);
          onChange(wanted).catch((error: unknown) => {
            console.warn('Rettidig:', error);
            setFailed(true);
          });
        }}
      />
      {children}
      <p role="status" className="text-sm text-over">
        {failed && text['tally.failed']}
      </p>
    </OptionSection>
  );
}
