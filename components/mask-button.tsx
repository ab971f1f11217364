import { dashboardText } from '../lib/text/dashboard-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';

export interface MaskButtonProps {
  isMasked: boolean;
  hasFailed: boolean;
  language: Language;
  onToggle: () => void;
}

/** Hides names and CPR numbers, or shows them again; says which key does the same. */
export function MaskButton({ isMasked, hasFailed, language, onToggle }: MaskButtonProps) {
  const text = dashboardText[language];
  return (
    <>
      {hasFailed && (
        <p role="alert" className="text-sm text-over">
          {text['mask.failed']}
        </p>
      )}
      <Button aria-keyshortcuts="F8" onClick={onToggle}>
        {text[isMasked ? 'mask.show' : 'mask.hide']}
      </Button>
    </>
  );
}

/** Said while they are hidden, so that nobody takes the numbers for all there is. */
export function MaskNote({ isMasked, language }: Pick<MaskButtonProps, 'isMasked' | 'language'>) {
  return (
    <p role="status" className="text-sm text-soft print:hidden">
      {isMasked && dashboardText[language]['mask.on']}
    </p>
  );
}
