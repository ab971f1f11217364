import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface PointingStepProps {
  question: string;
  text?: string;
  language: Language;
  onStop: () => void;
}

/** Waits while someone points at the page. */
export function PointingStep({ question, text: said, language, onStop }: PointingStepProps) {
  const text = mappingText[language];
  return (
    <StepCard question={question} text={said} buttons={<Button onClick={onStop}>{text['point.stop']}</Button>}>
      <p className="rounded-control bg-accent-soft p-3 font-semibold text-accent">{text['point.waiting']}</p>
      <p className="mt-2 text-sm text-soft">{text['row.keys']}</p>
    </StepCard>
  );
}
