import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface PlaceStepProps {
  /** someone has pointed at another place than that of the key */
  isChosen: boolean;
  language: Language;
  told: string | null;
  onPoint: () => void;
  /** beside the key again */
  onReset: () => void;
  onNext: () => void;
  onBack: () => void;
}

/** Where shall the badge stand? */
export function PlaceStep({ isChosen, language, told, ...on }: PlaceStepProps) {
  const text = mappingText[language];
  return (
    <StepCard
      question={text['place.question']}
      text={text['place.text']}
      told={told}
      buttons={
        <>
          <Button look="primary" onClick={on.onNext}>
            {text['mapping.next']}
          </Button>
          <Button onClick={on.onPoint}>{text['place.point']}</Button>
          {isChosen && <Button onClick={on.onReset}>{text['place.reset']}</Button>}
          <Button onClick={on.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      <p className="font-semibold">{isChosen ? text['place.chosen'] : text['place.here']}</p>
    </StepCard>
  );
}
