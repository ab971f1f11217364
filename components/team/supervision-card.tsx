import { useId } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import {
  actions,
  analysisOf,
  checks,
  findings,
  openStep,
  outcomes,
  type Finding,
  type Outcome,
  type Supervision,
} from '../../lib/team/supervision.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { maskedNumber } from '../../lib/views/masked-person.ts';
import { Button } from '../button.tsx';
import { ChoiceField, TextField, TickField } from '../rule-book/field.tsx';

export interface SupervisionCardProps {
  one: Supervision;
  /** the references in the order they were drawn, while they are at hand; null = they are not */
  refs: readonly string[] | null;
  /** false: the list is another one than when they were drawn */
  isSameList: boolean;
  /** others can see the screen: no CPR number stands on it */
  isMasked: boolean;
  today: IsoDate;
  language: Language;
  onChange: (one: Supervision) => void;
  /** null = no list is open from which they could be drawn again */
  onShowAgain: (() => void) | null;
  onDelete: () => void;
}

/** One round of supervision, in its four steps. */
export function SupervisionCard(props: SupervisionCardProps) {
  const { one, refs, isSameList, isMasked, today, language, onChange, onShowAgain, onDelete } = props;
  const text = teamText[language];
  const id = useId();
  const step = openStep(one);
  return (
    <section aria-labelledby={id} className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 id={id} className="text-lg font-semibold">
        {text['sup.line'](dayWords(one.drawnOn, today, language, 'dated'), one.cases.length, one.of)}
      </h2>
      <p>{text['sup.drawn'](one.cases.length, one.of, one.seed)}</p>
      <p className="font-semibold">{step === null ? text['sup.done'] : text['sup.next'](text[`sup.step.${step}`])}</p>
      <h3 className="mt-3 font-semibold">{text['sup.step.analysis']}</h3>
      {refs && !isSameList && <p className="font-semibold text-soon">{text['sup.refs.other']}</p>}
      <p className="text-sm text-soft">{text['sup.refs.note']}</p>
      {!refs && onShowAgain && (
        <Button className="mt-1" onClick={onShowAgain}>
          {text['sup.refs.again']}
        </Button>
      )}
      <ol className="mt-2">
        {one.cases.map((found, index) => (
          <li key={index} className="border-t border-line py-2">
            <p className="font-semibold">
              {text['sup.case'](index + 1)}
              {refs?.[index] !== undefined && `: ${isMasked ? maskedNumber(refs[index]) : refs[index]}`}
            </p>
            <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-2">
              {checks.map((check) => (
                <ChoiceField<Finding | 'open'>
                  key={check}
                  label={text[`sup.check.${check}`]}
                  value={found[check] ?? 'open'}
                  choices={(['open', ...findings] as const).map((value) => ({
                    value,
                    words: text[`sup.finding.${value}`],
                  }))}
                  onChange={(value) => {
                    const next = { ...found, [check]: value === 'open' ? null : value };
                    onChange({ ...one, cases: one.cases.map((before, place) => (place === index ? next : before)) });
                  }}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <Analysis one={one} language={language} />
      <fieldset className="mt-3">
        <legend className="font-semibold">
          {text['sup.step.action']}: {text['sup.actions']}
        </legend>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))]">
          {actions.map((action) => (
            <TickField
              key={action}
              label={text[`sup.action.${action}`]}
              checked={one.actions.includes(action)}
              onChange={(on) =>
                onChange({
                  ...one,
                  actions: actions.filter((other) => (other === action ? on : one.actions.includes(other))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <h3 className="mt-3 font-semibold">{text['sup.step.follow-up']}</h3>
      <div className="grid max-w-120 grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-3">
        <TextField
          kind="date"
          label={text['sup.followUpOn']}
          value={one.followUpOn ?? ''}
          onChange={(day) => onChange({ ...one, followUpOn: day === '' ? null : (day as IsoDate) })}
        />
        <ChoiceField<Outcome | 'open'>
          label={text['sup.outcome']}
          value={one.outcome ?? 'open'}
          choices={(['open', ...outcomes] as const).map((value) => ({ value, words: text[`sup.outcome.${value}`] }))}
          onChange={(value) => onChange({ ...one, outcome: value === 'open' ? null : value })}
        />
      </div>
      <Button look="danger" className="mt-3" onClick={onDelete}>
        {text['sup.delete']}
      </Button>
    </section>
  );
}

function Analysis({ one, language }: Pick<SupervisionCardProps, 'one' | 'language'>) {
  const text = teamText[language];
  const analysis = analysisOf(one);
  const columns = [...findings, 'open'] as const;
  return (
    <div className="mt-2 overflow-x-auto" tabIndex={0} role="group" aria-label={text['sup.analysis']}>
      <table className="w-full text-sm">
        <caption className="text-left font-semibold">{text['sup.analysis']}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((finding) => (
              <th key={finding} scope="col" className="px-2 py-1 text-right align-bottom font-semibold">
                {text[`sup.finding.${finding}`]}
              </th>
            ))}
            <th scope="col" className="px-2 py-1 text-right align-bottom font-bold">
              {text['table.all']}
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-left font-semibold">
                {text[`sup.check.${check}`]}
              </th>
              {columns.map((finding) => (
                <td key={finding} className="px-2 py-1 text-right tabular-nums">
                  {analysis[check][finding]}
                </td>
              ))}
              <td className="px-2 py-1 text-right font-bold tabular-nums">{one.cases.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
