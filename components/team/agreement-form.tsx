import { useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { mostWeeks, usualWeeks, type TeamAgreement, type TeamLevel } from '../../lib/team/agreement.ts';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { enteredDay, writtenDay } from '../../lib/views/entered-day.ts';
import { Button } from '../button.tsx';
import { DayField } from '../day-field.tsx';
import { OptionSection } from '../option-section.tsx';
import { ChoiceField, TextField } from '../rule-book/field.tsx';
import { useSaving } from '../use-saving.ts';

export interface AgreementFormProps {
  /** null = nothing is agreed yet */
  agreement: TeamAgreement | null;
  /** the municipality has set it: it is shown, and cannot be changed here */
  isFixed: boolean;
  today: IsoDate;
  language: Language;
  onSave: (agreement: TeamAgreement) => Promise<void>;
}

/** What must be settled before a lead sees numbers of others. */
export function AgreementForm({ agreement, isFixed, today, language, onSave }: AgreementFormProps) {
  const text = teamText[language];
  const [purpose, setPurpose] = useState(agreement?.purpose ?? '');
  const [discussed, setDiscussed] = useState(agreement ? writtenDay(agreement.discussedOn) : '');
  const [informed, setInformed] = useState(agreement ? writtenDay(agreement.informedOn) : '');
  const [weeks, setWeeks] = useState(String(agreement?.keepWeeks ?? usualWeeks));
  const [level, setLevel] = useState<TeamLevel>(agreement?.level ?? 'total');
  const [problem, setProblem] = useState<string | null>(null);
  const { state, save, forget } = useSaving();

  function send() {
    const discussedOn = enteredDay(discussed, today);
    const informedOn = enteredDay(informed, today);
    const keepWeeks = /^\d{1,2}$/.test(weeks.trim()) ? Number(weeks) : 0;
    const isWhole =
      purpose.trim().length >= 10 && discussedOn && informedOn && keepWeeks >= 1 && keepWeeks <= mostWeeks;
    if (!isWhole) return setProblem(text['agreement.incomplete']);
    if (discussedOn > today || informedOn > today) return setProblem(text['agreement.order']);
    setProblem(null);
    void save(() => onSave({ purpose: purpose.trim(), discussedOn, informedOn, keepWeeks, level }));
  }

  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      forget();
      set(value);
    };
  return (
    <OptionSection title={text['agreement.title']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset disabled={isFixed} className="grid grid-cols-[repeat(auto-fit,minmax(210px,1fr))] items-start gap-3">
          <TextField
            wide
            kind="long"
            most={500}
            label={text['agreement.purpose']}
            hint={text['agreement.purpose.hint']}
            value={purpose}
            onChange={changed(setPurpose)}
          />
          <DayField
            label={text['agreement.discussedOn']}
            value={discussed}
            problem={null}
            onChange={changed(setDiscussed)}
            {...{ today, language }}
          />
          <DayField
            label={text['agreement.informedOn']}
            value={informed}
            problem={null}
            onChange={changed(setInformed)}
            {...{ today, language }}
          />
          <TextField
            kind="number"
            most={2}
            label={text['agreement.keepWeeks']}
            hint={text['agreement.keepWeeks.hint']}
            value={weeks}
            onChange={changed(setWeeks)}
          />
          <ChoiceField
            wide
            label={text['agreement.level']}
            value={level}
            choices={[
              { value: 'total', words: text['agreement.level.total'] },
              { value: 'named', words: text['agreement.level.named'] },
            ]}
            onChange={changed(setLevel)}
          />
        </fieldset>
        {isFixed ? (
          <p className="mt-2 text-sm text-soft">{text['agreement.fixed']}</p>
        ) : (
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary">
              {text[agreement ? 'agreement.save' : 'agreement.on']}
            </Button>
            <span role="status" className="text-sm text-soft">
              {state === 'saved' && text['agreement.saved']}
            </span>
          </div>
        )}
        <p role="alert" className="text-sm font-semibold text-over">
          {problem ?? (state === 'failed' && text.failed)}
        </p>
      </form>
    </OptionSection>
  );
}
