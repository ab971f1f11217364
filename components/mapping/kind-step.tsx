import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface KindStepProps {
  language: Language;
  told: string | null;
  onKind: (kind: 'list' | 'case') => void;
}

/** Does the page show many cases, or one? */
export function KindStep({ language, told, onKind }: KindStepProps) {
  const text = mappingText[language];
  return (
    <StepCard
      question={text['kind.question']}
      told={told}
      buttons={
        <>
          <Button look="primary" onClick={() => onKind('list')}>
            {text['kind.list']}
          </Button>
          <Button look="primary" onClick={() => onKind('case')}>
            {text['kind.case']}
          </Button>
        </>
      }
    />
  );
}
