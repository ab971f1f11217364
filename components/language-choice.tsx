import { languages, type Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { proofText } from '../lib/text/proof-text.ts';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface LanguageChoiceProps {
  language: Language;
  /** whether the municipality has locked it */
  locked?: boolean;
  /** Rejects where it could not be kept. */
  onChoose: (language: Language) => Promise<void>;
}

export function LanguageChoice({ language, locked = false, onChoose }: LanguageChoiceProps) {
  const text = optionsText[language];
  const { state, save } = useSaving();
  return (
    <OptionSection title={text['language.title']}>
      <div role="radiogroup" aria-label={text['language.title']} className="flex flex-wrap gap-x-6 gap-y-2">
        {languages.map((one) => (
          <label key={one} lang={one} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="language"
              checked={one === language}
              disabled={locked}
              onChange={() => void save(() => onChoose(one))}
            />
            {text[`language.${one}`]}
          </label>
        ))}
      </div>
      {locked && <p className="text-sm text-soft">{proofText[language]['policy.locked']}</p>}
      <p role="status" className="text-sm text-over">
        {state === 'failed' && text['save.failed']}
      </p>
    </OptionSection>
  );
}
