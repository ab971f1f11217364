import { useState, type ReactNode } from 'react';
import {
  emptyStep,
  groupsForSteps,
  type DraftProblem,
  type ProcedureDraft,
  type StepDraft,
} from '../lib/guidance/procedure-draft.ts';
import type { Language } from '../lib/text/language.ts';
import { procedureFormText } from '../lib/text/procedure-form-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { ChoiceField, TextField } from './rule-book/field.tsx';

export interface Choice {
  value: string;
  words: string;
}

export interface ProcedureFormProps {
  draft: ProcedureDraft;
  language: Language;
  groups: readonly Choice[];
  rules: readonly Choice[];
  events: readonly Choice[];
  texts: readonly Choice[];
  workflows: readonly Choice[];
  /** what is missing, told after the first attempt to save */
  problems: readonly DraftProblem[];
  /** that it could not be saved, in words */
  failed: string | null;
  preview: ReactNode;
  onChange: (draft: ProcedureDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** A procedure as a superuser writes it: no code, and beside it what the side panel will show. */
export function ProcedureForm(props: ProcedureFormProps) {
  const { draft, language, groups, rules, problems, failed, preview, onChange, onSave, onCancel } = props;
  const text = procedureFormText[language];
  const { steps, targetGroups } = draft;
  const [nextKey, setNextKey] = useState(() => Math.max(0, ...steps.map(({ key }) => key)) + 1);
  const change = (more: Partial<ProcedureDraft>) => onChange({ ...draft, ...more });
  const changeStep = (changed: StepDraft) =>
    change({ steps: steps.map((one) => (one.key === changed.key ? changed : one)) });
  const mayBe = groupsForSteps(draft);
  const stepGroups = groups.filter(({ value }) => mayBe === null || mayBe.has(value));
  const everyone = { value: 'any', words: text['form.groups.any'] };
  return (
    <OptionSection title={text['form.title']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={text['form.name']} value={draft.title} most={200} onChange={(title) => change({ title })} />
          <TextField
            label={text['form.owner']}
            value={draft.owner}
            most={200}
            onChange={(owner) => change({ owner })}
          />
        </div>
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <TextField label={text['form.from']} kind="date" value={draft.from} onChange={(from) => change({ from })} />
          <TextField label={text['form.to']} kind="date" value={draft.to} onChange={(to) => change({ to })} />
        </div>
        <fieldset className="mt-3">
          <legend className="text-sm font-semibold">{text['form.groups']}</legend>
          <Ticks
            choices={[everyone, ...groups]}
            ticked={targetGroups}
            onTick={(ticked) => change({ targetGroups: ticked })}
          />
        </fieldset>
        <details className="mt-3">
          <summary className="text-sm font-semibold">{text['form.rules']}</summary>
          <Ticks choices={rules} ticked={draft.rules} onTick={(ticked) => change({ rules: ticked })} />
        </details>
        {steps.map((step, index) => (
          <StepFields
            key={step.key}
            {...props}
            step={step}
            number={index + 1}
            stepGroups={stepGroups}
            onStep={changeStep}
            onUp={() => change({ steps: steps.with(index - 1, step).with(index, steps[index - 1]!) })}
            onRemove={steps.length > 1 ? () => change({ steps: steps.filter((one) => one !== step) }) : null}
          />
        ))}
        <Button
          className="mt-3"
          onClick={() => {
            change({ steps: [...steps, emptyStep(nextKey)] });
            setNextKey(nextKey + 1);
          }}
        >
          {text['form.addStep']}
        </Button>
        <div role="alert" className="mt-3 text-sm font-semibold text-over">
          {problems.map((problem) => (
            <p key={problem}>{text[`problem.${problem}`]}</p>
          ))}
          {failed}
        </div>
        <div className="mt-3 flex gap-2">
          <Button type="submit" look="primary">
            {text['form.save']}
          </Button>
          <Button onClick={onCancel}>{text['form.cancel']}</Button>
        </div>
      </form>
      {preview && (
        <>
          <h3 className="mt-4 font-semibold">{text['form.preview']}</h3>
          <div className="mt-2 max-w-[360px] rounded-card border border-line py-2">{preview}</div>
        </>
      )}
    </OptionSection>
  );
}

interface TicksProps {
  choices: readonly Choice[];
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
}

function Ticks({ choices, ticked, onTick }: TicksProps) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {choices.map(({ value, words }) => (
        <label key={value} className="flex min-h-6 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ target }) =>
              onTick(target.checked ? [...ticked, value] : ticked.filter((one) => one !== value))
            }
          />
          {words}
        </label>
      ))}
    </div>
  );
}

interface StepFieldsProps extends Pick<ProcedureFormProps, 'language' | 'events' | 'texts' | 'workflows'> {
  step: StepDraft;
  number: number;
  /** the groups that a step may be for alone */
  stepGroups: readonly Choice[];
  onStep: (step: StepDraft) => void;
  onUp: () => void;
  onRemove: (() => void) | null;
}

/** How many letters each text of a step may have. */
const longest = { what: 200, why: 600, where: 200, citation: 200, toolTitle: 200, toolUrl: 500 };

function StepFields(props: StepFieldsProps) {
  const { step, number, language, stepGroups, events, texts, workflows, onStep, onUp, onRemove } = props;
  const text = procedureFormText[language];
  const none = { value: '', words: text['form.none'] };
  const field = (name: keyof typeof longest, kind?: 'long') => (
    <TextField
      label={text[`form.${name}`]}
      value={step[name]}
      most={longest[name]}
      {...(kind && { kind, wide: true })}
      onChange={(value) => onStep({ ...step, [name]: value })}
    />
  );
  return (
    <fieldset className="mt-3 rounded-card border border-line p-3">
      <legend className="px-1 text-sm font-semibold">{text['form.step'](number)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {field('what')}
        {field('where')}
        {field('why', 'long')}
        {field('citation')}
        <ChoiceField
          label={text['form.event']}
          value={step.event}
          choices={[{ value: '', words: text['form.event.none'] }, ...events]}
          onChange={(event) => onStep({ ...step, event })}
        />
        <ChoiceField
          label={text['form.text']}
          value={step.text}
          choices={[none, ...texts]}
          onChange={(id) => onStep({ ...step, text: id })}
        />
        <ChoiceField
          label={text['form.workflow']}
          value={step.workflow}
          choices={[none, ...workflows]}
          onChange={(workflow) => onStep({ ...step, workflow })}
        />
        {field('toolTitle')}
        {field('toolUrl')}
      </div>
      {/* Of a procedure for one group there is nothing to choose. */}
      {(stepGroups.length > 1 || step.targetGroups.length > 0) && (
        <details className="mt-3" open={step.targetGroups.length > 0}>
          <summary className="text-sm font-semibold">
            {text['form.stepGroups'](
              step.targetGroups.filter((one) => stepGroups.some(({ value }) => value === one)).length,
            )}
          </summary>
          <Ticks
            choices={stepGroups}
            ticked={step.targetGroups}
            onTick={(targetGroups) => onStep({ ...step, targetGroups })}
          />
        </details>
      )}
      <div className="mt-2 flex gap-2">
        {number > 1 && <Button onClick={onUp}>{text['form.up'](number)}</Button>}
        {onRemove && <Button onClick={onRemove}>{text['form.removeStep'](number)}</Button>}
      </div>
    </fieldset>
  );
}
