import type { ReactNode } from 'react';
import type { Language } from '../lib/text/language.ts';
import { proofText } from '../lib/text/proof-text.ts';

export interface LockedPartProps {
  locked: boolean;
  language: Language;
  children: ReactNode;
}

/** Fields that the municipality has locked can be read and not changed, and say who decided. */
export function LockedPart({ locked, language, children }: LockedPartProps) {
  const text = proofText[language];
  if (!locked) return children;
  return (
    <fieldset disabled className="min-w-0">
      <legend className="sr-only">{text['policy.locked']}</legend>
      {children}
      <p className="mt-1 px-4 text-sm text-soft">
        <span className="font-semibold">{text['policy.locked']}.</span> {text['policy.locked.why']}
      </p>
    </fieldset>
  );
}
