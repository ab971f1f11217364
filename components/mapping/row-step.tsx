import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface RowStepProps {
  /** how many rows are meant; null = nobody has pointed yet */
  count: number | null;
  canBeFewer: boolean;
  canBeMore: boolean;
  language: Language;
  told: string | null;
  onFewer: () => void;
  onMore: () => void;
  onPoint: () => void;
  onYes: () => void;
  onBack: () => void;
}

/** Which are the rows? */
export function RowStep({ count, canBeFewer, canBeMore, language, told, ...on }: RowStepProps) {
  const text = mappingText[language];
  if (count === null) return null;
  return (
    <StepCard
      question={text['row.found'](count)}
      text={text['row.found.text']}
      told={told}
      buttons={
        <>
          <Button look="primary" onClick={on.onYes}>
            {text['row.yes']}
          </Button>
          <Button onClick={on.onPoint}>{text['row.again']}</Button>
          <Button onClick={on.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      <div className="flex gap-2">
        <Button disabled={!canBeFewer} onClick={on.onFewer}>
          {text['row.fewer']}
        </Button>
        <Button disabled={!canBeMore} onClick={on.onMore}>
          {text['row.more']}
        </Button>
      </div>
    </StepCard>
  );
}
