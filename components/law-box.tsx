import { explanationText } from '../lib/text/explanation-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { LawBox as LawBoxView } from '../lib/views/explanation.ts';

export interface LawBoxProps {
  law: LawBoxView;
  language: Language;
  /** shows the rule in the rule book; absent where the box stands in it */
  onOpenRule?: (rule: string) => void;
}

/** The paragraph a deadline rests on, and how sure it is. */
export function LawBox({ law, language, onOpenRule }: LawBoxProps) {
  return (
    // The border is for forced colours, where the ground is gone.
    <div className="rounded-control border border-transparent bg-accent-soft px-3 py-2 text-sm">
      <p>
        <b className="font-semibold">{law.paragraph}</b>, {law.validity}
      </p>
      <p className="text-xs text-soft">{law.marks.join(' · ')}</p>
      {law.transition && <p className="mt-1 text-xs">{law.transition}</p>}
      {law.notes && <p className="mt-1 text-xs">{law.notes}</p>}
      <p className="mt-1 text-xs break-words text-soft">{law.source}</p>
      {onOpenRule && (
        <button
          type="button"
          onClick={() => onOpenRule(law.rule)}
          className="mt-1 min-h-6 text-sm font-semibold text-accent underline"
        >
          {explanationText[language]['law.openRule']}
        </button>
      )}
    </div>
  );
}
