import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import type { PackLine } from '../../lib/views/proof.ts';
import { OptionSection } from '../option-section.tsx';

/** The rules by pack, and how well each was checked. */
export function PacksSection({ packs, language }: { packs: readonly PackLine[]; language: Language }) {
  const text = proofText[language];
  return (
    <OptionSection title={text['packs.title']}>
      <ul>
        {packs.map(({ title, format, size, checked, unseen, hash }) => (
          <li key={title} className="border-t border-line py-2 first:border-t-0">
            <p className="font-semibold">{title}</p>
            <p>
              {size}. {checked}.
            </p>
            {unseen !== null && <p className="text-soon">{unseen}.</p>}
            <p className="text-sm text-soft wrap-anywhere">
              {format} · {text['packs.hash'](hash)}
            </p>
          </li>
        ))}
      </ul>
    </OptionSection>
  );
}
