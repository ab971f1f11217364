import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import type { PolicyDifference } from '../../lib/views/policy-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface PolicySectionProps {
  /** how many settings and packs the municipality gives */
  settings: number;
  packs: number;
  differences: readonly PolicyDifference[];
  language: Language;
  /** Gives up what was chosen here; rejects where that could not be kept. */
  onUseGiven: (setting: string) => Promise<void>;
}

/** What the municipality has decided, and where this machine does otherwise. */
export function PolicySection({ settings, packs, differences, language, onUseGiven }: PolicySectionProps) {
  const text = proofText[language];
  const [isUsed, setIsUsed] = useState(false);
  const isSilent = settings + packs === 0;
  return (
    <OptionSection title={text['policy.title']}>
      {isSilent ? (
        <p>{text['policy.none']}</p>
      ) : (
        <>
          {settings > 0 && <p>{text['policy.given'](settings)}</p>}
          {packs > 0 && <p>{text['policy.packs'](packs)}</p>}
          {differences.length === 0 ? (
            <p className="text-ok">{text['policy.same']}</p>
          ) : (
            <>
              <h3 className="mt-2 font-semibold">{text['policy.differs']}</h3>
              <ul>
                {differences.map(({ setting, name, values }) => (
                  <li key={setting} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5">
                    <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
                      {text['policy.differs.line'](name)} {values && <span className="text-soft">{values}</span>}
                    </span>
                    <Button
                      className="print:hidden"
                      aria-label={text['policy.useGiven.of'](name)}
                      onClick={() => void onUseGiven(setting).then(() => setIsUsed(true))}
                    >
                      {text['policy.useGiven']}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <p role="status" className="text-sm text-soft">
        {isUsed && text['policy.used']}
      </p>
    </OptionSection>
  );
}
