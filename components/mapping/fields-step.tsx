import type { Answers } from '../../lib/mapping/answers.ts';
import { keyOf, type DraftField } from '../../lib/mapping/draft.ts';
import { missingFields } from '../../lib/mapping/missing-fields.ts';
import { tryField, type TriedRow } from '../../lib/mapping/try-fields.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { ChoiceField } from '../rule-book/field.tsx';
import { FieldList, type FieldListProps } from './field-list.tsx';
import { StepCard } from './step-card.tsx';

export interface FieldsStepProps extends Pick<FieldListProps, 'meanings' | 'events' | 'onMeaning' | 'onNothing'> {
  fields: readonly DraftField[];
  hasHistory: boolean;
  /** the page as it would be read */
  tried: readonly TriedRow[];
  slashOrder: Answers['slashOrder'];
  /** texts that mean »nothing« */
  emptyWords: readonly string[];
  language: Language;
  told: string | null;
  onSlashOrder: (order: Answers['slashOrder']) => void;
  onPoint: () => void;
  onNext: () => void;
  onBack: () => void;
}

/** What stands on the page, and what does it mean? */
export function FieldsStep(asked: FieldsStepProps) {
  const { fields, hasHistory, tried, slashOrder, emptyWords, language, told, ...props } = asked;
  const text = mappingText[language];
  const results = fields.map(({ meaning }) => (meaning && meaning !== 'ref' ? tryField(tried, meaning) : null));
  const listed = fields.map(({ label, values, meaning }, index) => ({
    label,
    sample: values.find((value) => value !== '' && !emptyWords.includes(value)) ?? '',
    meaning,
    tried: results[index] ?? null,
  }));
  const isAmbiguous = results.some((result) => result?.ambiguous) || slashOrder !== null;
  const missing = missingFields(fields, hasHistory).map((needed) => text[`fields.missing.${needed}`]);
  return (
    <StepCard
      question={text['fields.question']}
      text={text['fields.text']}
      told={told ?? (missing.length > 0 ? text['fields.missing'](missing.join(text['fields.and'])) : null)}
      buttons={
        <>
          <Button look="primary" disabled={!keyOf(fields)} onClick={props.onNext}>
            {text['mapping.next']}
          </Button>
          <Button onClick={props.onPoint}>{text['fields.point']}</Button>
          <Button onClick={props.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      <FieldList
        fields={listed}
        rows={tried.filter((row) => row !== null).length}
        meanings={props.meanings}
        events={props.events}
        language={language}
        onMeaning={props.onMeaning}
        onNothing={props.onNothing}
      />
      {isAmbiguous && (
        <div className="mt-3">
          <ChoiceField
            label={text['fields.ambiguous']}
            value={slashOrder ?? 'unknown'}
            choices={[
              { value: 'unknown', words: text['groups.unknown'] },
              { value: 'day-first', words: text['fields.ambiguous.dayFirst'] },
              { value: 'month-first', words: text['fields.ambiguous.monthFirst'] },
            ]}
            onChange={(order) => props.onSlashOrder(order === 'unknown' ? null : order)}
          />
        </div>
      )}
    </StepCard>
  );
}
