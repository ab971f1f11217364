import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface SavedStepProps {
  /** the kind of page that is mapped next */
  next: 'list' | 'case';
  language: Language;
  told: string | null;
  /** every case was read */
  isWell: boolean;
  onNext: () => void;
  onClose: () => void;
  /** null = it was taken back */
  onUndo: (() => void) | null;
}

/** It is saved: what came of it, and what is next. */
export function SavedStep({ next, language, told, isWell, onNext, onClose, onUndo }: SavedStepProps) {
  const text = mappingText[language];
  return (
    <StepCard
      question={text['saved.title']}
      text={text['saved.text']}
      told={told}
      isWell={isWell}
      buttons={
        <>
          <Button look="primary" onClick={onNext}>
            {text[next === 'case' ? 'saved.case.go' : 'saved.list.go']}
          </Button>
          <Button onClick={onClose}>{text['mapping.close']}</Button>
          {onUndo && <Button onClick={onUndo}>{text['saved.undo']}</Button>}
        </>
      }
    >
      {next === 'case' && (
        <>
          <p className="font-semibold">{text['saved.case']}</p>
          <p className="text-soft">{text['saved.case.text']}</p>
        </>
      )}
      <p className="mt-2 text-sm text-soft">{text['saved.share']}</p>
    </StepCard>
  );
}
