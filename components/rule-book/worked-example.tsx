import { useState } from 'react';
import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import type { ExampleAnswer, ExampleForm, ExampleInput } from '../../lib/views/rule-example.ts';
import { Badge } from '../badge.tsx';
import { Timeline } from '../timeline.tsx';
import { ChoiceField, TextField } from './field.tsx';

export interface WorkedExampleProps {
  /** null where the rule works out no date */
  form: ExampleForm | null;
  language: Language;
  /** the name of the event that starts the clock for a group */
  startOf: (group: string) => string;
  answer: (input: ExampleInput) => ExampleAnswer;
}

/** A rule tried out on dates of the reader's own, worked out as a badge is. */
export function WorkedExample({ form, language, startOf, answer }: WorkedExampleProps) {
  const text = ruleBookText[language];
  if (!form) return <p className="text-soft">{text['example.none']}</p>;
  return <Example form={form} language={language} startOf={startOf} answer={answer} />;
}

function Example({ form, language, startOf, answer }: WorkedExampleProps & { form: ExampleForm }) {
  const text = ruleBookText[language];
  const [input, setInput] = useState(form.input);
  const change = (part: Partial<ExampleInput>) => setInput({ ...input, ...part });
  const given = answer(input);
  return (
    <>
      <p className="text-sm text-soft print:hidden">
        {text['example.hint']} {form.assumed}
      </p>
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(220px,100%),1fr))] items-start gap-3">
        {form.groups.length > 1 && (
          <ChoiceField
            wide
            label={text['example.group']}
            value={input.group}
            choices={form.groups.map(({ id, label }) => ({ value: id, words: label }))}
            onChange={(group) => change({ group })}
          />
        )}
        <TextField
          label={startOf(input.group)}
          kind="date"
          value={input.start ?? ''}
          onChange={(typed) => change({ start: parseIsoDate(typed) })}
        />
        <TextField
          label={text['example.today']}
          kind="date"
          value={input.today ?? ''}
          onChange={(typed) => change({ today: parseIsoDate(typed) })}
        />
        {form.asksForBirth && (
          <TextField
            label={text['example.birth']}
            kind="date"
            value={input.birthDate ?? ''}
            onChange={(typed) => change({ birthDate: parseIsoDate(typed) })}
          />
        )}
        {form.done.map((label, index) => (
          <TextField
            key={label}
            label={label}
            kind="date"
            value={input.done[index] ?? ''}
            onChange={(typed) => change({ done: input.done.with(index, parseIsoDate(typed)) })}
          />
        ))}
      </div>
      <div aria-live="polite" className="mt-3 rounded-control border border-line bg-ground p-3">
        {given.state === 'missing' && <p>{text['example.missing']}</p>}
        {given.state === 'not-applicable' && (
          <p>
            {given.words}: {given.because}.
          </p>
        )}
        {given.state === 'answered' && (
          <>
            <Badge view={given.badge} />
            <div className="mt-2">
              <Timeline steps={given.timeline} />
            </div>
          </>
        )}
      </div>
    </>
  );
}
