import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { LockedPart } from '../locked-part.tsx';
import { OptionSection } from '../option-section.tsx';
import { TickField } from './field.tsx';

export interface SignOffPolicyProps {
  required: boolean;
  /** versions that some case may still get, and those of them that are signed off */
  count: { signed: number; all: number };
  /** whether the municipality has locked it */
  locked?: boolean;
  language: Language;
  onChange: (required: boolean) => void;
}

/** Whether a rule must be signed off before it is shown as sure, and how far that has come. */
export function SignOffPolicy({ required, count, locked = false, language, onChange }: SignOffPolicyProps) {
  const text = ruleBookText[language];
  return (
    <OptionSection title={text['policy.title']}>
      <p>{text['policy.count'](count.signed, count.all)}</p>
      <div className="mt-2">
        <LockedPart locked={locked} language={language}>
          <TickField
            label={text['policy.requireSignOff']}
            hint={text['policy.requireSignOff.hint']}
            checked={required}
            onChange={onChange}
          />
        </LockedPart>
      </div>
    </OptionSection>
  );
}
