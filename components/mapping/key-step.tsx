import { keyProblem, type DraftField } from '../../lib/mapping/draft.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface KeyStepProps {
  kind: 'list' | 'case';
  /** what tells the cases apart; null = it was not found */
  field: DraftField | null;
  language: Language;
  told: string | null;
  onYes: () => void;
  onPoint: () => void;
  onBack: () => void;
}

/** What tells the cases apart? */
export function KeyStep({ kind, field, language, told, ...on }: KeyStepProps) {
  const text = mappingText[language];
  const problem = field && kind === 'list' ? keyProblem(field) : null;
  const warning = problem ? text[`key.${problem}`] : field?.meaning === 'cpr' ? text['key.cpr'] : null;
  const samples = field?.values.filter((value) => value !== '').slice(0, 3) ?? [];
  const unknown = kind === 'list' ? text['key.question'] : text['key.question.case'];
  return (
    <StepCard
      question={field ? text['key.question.found'] : unknown}
      told={told ?? warning}
      buttons={
        <>
          {field && (
            <Button look="primary" onClick={on.onYes}>
              {text['key.yes']}
            </Button>
          )}
          <Button look={field ? 'plain' : 'primary'} onClick={on.onPoint}>
            {field ? text['key.other'] : text['key.point']}
          </Button>
          <Button onClick={on.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      {field ? (
        <>
          {field.label && <p className="font-semibold">{text['key.found'](field.label)}</p>}
          <p className="text-soft">{samples.join(', ')}</p>
        </>
      ) : (
        <p className="text-soft">{text['key.none']}</p>
      )}
    </StepCard>
  );
}
