import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { OptionSection } from '../option-section.tsx';

const limits = [1, 2, 3, 4, 5] as const;

/** What the encryption is good for, and what it does not protect from. */
export function EncryptionLimits({ language }: { language: Language }) {
  const text = dataText[language];
  return (
    <OptionSection title={text['limits.title']}>
      <ul className="list-disc pl-5">
        {limits.map((one) => (
          <li key={one}>{text[`limits.${one}`]}</li>
        ))}
      </ul>
    </OptionSection>
  );
}
