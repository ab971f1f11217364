import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { OptionSection } from '../option-section.tsx';
import { EraseAll } from './erase-all.tsx';

export interface EraseEverythingProps {
  language: Language;
  keptHref: string;
  backupHref: string;
  /** Deletes everything and starts anew; this page is then loaded again. */
  onErase: () => Promise<void>;
}

/** Deletes the cases alone, or everything: the second only once its words are typed, for nothing brings it back. */
export function EraseEverything({ language, keptHref, backupHref, onErase }: EraseEverythingProps) {
  const text = dataText[language];
  return (
    <OptionSection title={text['erase.title']}>
      <h3 className="font-semibold">{text['erase.cases']}</h3>
      <p className="text-sm">
        {text['erase.cases.why']}{' '}
        <a href={keptHref} className="text-accent underline">
          {text['erase.cases.link']}
        </a>
      </p>
      <h3 className="mt-3 font-semibold">{text['erase.all']}</h3>
      <p className="text-sm">
        {text['erase.all.why']}{' '}
        <a href={backupHref} className="text-accent underline">
          {text['erase.backup']}
        </a>
      </p>
      <EraseAll {...{ language, onErase }} />
    </OptionSection>
  );
}
