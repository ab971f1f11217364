import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { ruleWordsText } from '../../lib/text/rule-words-text.ts';
import type { DraftField, DraftFields, DraftRead, VersionDraft } from '../../lib/views/version-draft.ts';
import { ChoiceField, TextField, TickField } from './field.tsx';
import { RuleFacts } from './rule-facts.tsx';

export interface NewVersionFieldsProps {
  draft: VersionDraft;
  fields: DraftFields;
  read: DraftRead;
  /** the reader tried to save, so what is wrong may be said */
  tried: boolean;
  language: Language;
  onChange: (draft: VersionDraft) => void;
}

const units = ['days', 'weeks', 'months', 'years', 'working-days'] as const;
const countings = ['after', 'inside', 'through-week', 'whole-months'] as const;
const numberSources = ['law', 'local-norm', 'our-reading'] as const;
const runnings = ['keep', 'not-applicable', 'unknown'] as const;

/** What a change of law changes: from when, how long, how counted, where it stands, what becomes of running cases. */
export function NewVersionFields({ draft, fields, read, tried, language, onChange }: NewVersionFieldsProps) {
  const text = ruleBookText[language];
  const set = <Name extends DraftField>(name: Name) => {
    return (value: VersionDraft[Name]) => onChange({ ...draft, [name]: value });
  };
  const problem = (name: DraftField) => (tried && !read.ok ? read.problems[name] : undefined);
  const line = (name: 'act' | 'section' | 'source') => ({
    value: draft[name],
    problem: problem(name),
    onChange: set(name),
  });
  const day = (name: 'from' | 'to' | 'lastChecked') => ({
    kind: 'date' as const,
    value: draft[name],
    problem: problem(name),
    onChange: set(name),
  });
  return (
    <>
      <p className="mt-1 text-sm text-soft">{text['new.rest']}</p>
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(220px,100%),1fr))] items-start gap-3">
        <TextField label={text['new.from']} {...day('from')} />
        <TextField label={text['new.to']} {...day('to')} />
        {fields.times && (
          <TextField
            label={text['new.times']}
            kind="number"
            most={4}
            value={draft.times}
            problem={problem('times')}
            onChange={set('times')}
          />
        )}
        {fields.period && (
          <>
            <TextField
              label={text['new.count']}
              kind="number"
              most={4}
              value={draft.count}
              problem={problem('count')}
              onChange={set('count')}
            />
            <ChoiceField
              label={text['new.unit']}
              value={draft.unit}
              choices={units.map((value) => ({ value, words: ruleWordsText[language].span(2, value).slice(2) }))}
              onChange={set('unit')}
            />
          </>
        )}
        {fields.counting && (
          <ChoiceField
            label={text['new.counting']}
            value={draft.counting}
            problem={problem('counting')}
            choices={countings.map((value) => ({ value, words: text[`new.counting.${value}`] }))}
            onChange={set('counting')}
          />
        )}
        <TextField wide label={text['new.act']} {...line('act')} />
        <TextField label={text['new.section']} {...line('section')} />
        <ChoiceField
          label={text['new.numberSource']}
          value={draft.numberSource}
          choices={numberSources.map((value) => ({ value, words: text[`new.numberSource.${value}`] }))}
          onChange={set('numberSource')}
        />
        <TextField wide label={text['new.source']} {...line('source')} />
        <TextField label={text['new.lastChecked']} {...day('lastChecked')} />
        <TickField
          label={text['new.textSeen']}
          hint={text['new.textSeen.hint']}
          checked={draft.textSeen}
          onChange={set('textSeen')}
        />
        <TextField
          wide
          kind="long"
          label={text['new.transition']}
          value={draft.transition}
          problem={problem('transition')}
          onChange={set('transition')}
        />
        <TextField
          wide
          kind="long"
          label={text['new.reading']}
          value={draft.reading}
          problem={problem('reading')}
          onChange={set('reading')}
        />
      </div>
      <RunningCasesChoice
        value={draft.running}
        hint={text['new.running.hint']}
        problem={problem('running')}
        language={language}
        onChange={set('running')}
      />
      {read.ok && (
        <section className="mt-3 rounded-control border border-line bg-card p-3">
          <h4 className="text-xs font-semibold text-soft">{text['new.preview']}</h4>
          <p className="mt-1">{read.endsBefore}</p>
          <RuleFacts facts={read.preview} />
        </section>
      )}
    </>
  );
}

export interface RunningCasesChoiceProps {
  value: VersionDraft['running'];
  hint?: string;
  problem: string | undefined;
  language: Language;
  onChange: (value: Exclude<VersionDraft['running'], ''>) => void;
}

/** What becomes of the cases that run already; nobody but a person can know, so nothing is chosen beforehand. */
export function RunningCasesChoice({ value, hint, problem, language, onChange }: RunningCasesChoiceProps) {
  const text = ruleBookText[language];
  const id = useId();
  return (
    <fieldset className="mt-3" aria-describedby={hint ? id : undefined}>
      <legend className="text-sm font-semibold">{text['new.running']}</legend>
      {runnings.map((one) => (
        <label key={one} className="flex min-h-6 items-start gap-2">
          <input type="radio" name="running" className="mt-1" checked={value === one} onChange={() => onChange(one)} />
          {text[`new.running.${one}`]}
        </label>
      ))}
      {hint && (
        <p id={id} className="mt-0.5 text-xs text-soft">
          {hint}
        </p>
      )}
      {problem && <p className="text-sm font-semibold text-over">{problem}</p>}
    </fieldset>
  );
}
