import { languages, type Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { OptionSection } from './option-section.tsx';

export interface LanguageChoiceProps {
  language: Language;
  onChoose: (language: Language) => void;
}

export function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  const text = optionsText[language];
  return (
    <OptionSection title={text['language.title']}>
      <div role="radiogroup" aria-label={text['language.title']} className="flex flex-wrap gap-x-6 gap-y-2">
        {languages.map((one) => (
          <label key={one} lang={one} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="language" checked={one === language} onChange={() => onChoose(one)} />
            {text[`language.${one}`]}
          </label>
        ))}
      </div>
    </OptionSection>
  );
}
