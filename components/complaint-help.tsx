import { useId, useState } from 'react';
import type { IsoDate } from '../lib/dates/iso-date.ts';
import type { ComplaintAnswers } from '../lib/guidance/complaint.ts';
import { complaintText } from '../lib/text/complaint-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { ComplaintView } from '../lib/views/complaint-view.ts';
import { enteredDay, writtenDay } from '../lib/views/entered-day.ts';
import { CopyTexts } from './copy-text.tsx';
import { DayField } from './day-field.tsx';

export interface ComplaintHelpProps {
  /** what the case tells; the reader corrects it */
  known: ComplaintAnswers;
  /** why it is open; null = it is there and closed */
  because: string | null;
  route: (answers: ComplaintAnswers) => ComplaintView;
  today: IsoDate;
  language: Language;
  copy: (text: string) => Promise<boolean>;
}

/** By which a page takes the reader to it. */
export const complaintHelpId = 'complaint-help';

/** Where a complaint goes, who does what and by when; what is not known is asked, and loses the citizen nothing. */
export function ComplaintHelp({ known, because, route, today, language, copy }: ComplaintHelpProps) {
  const text = complaintText[language];
  const [answers, setAnswers] = useState(known);
  const answer = (more: Partial<ComplaintAnswers>) => setAnswers({ ...answers, ...more });
  const view = route(answers);
  return (
    <details id={complaintHelpId} open={because !== null} className="border-t border-line px-4 py-3">
      <summary className="min-h-6 font-semibold">
        <h3 className="inline">{text['complaint.title']}</h3>
      </summary>
      {because && <p className="text-xs text-soft">{because}</p>}
      <div className="mt-2 space-y-3">
        <Choice
          label={text['ask.guidance']}
          value={answers.guidanceGiven}
          choices={(['not-known', 'yes', 'no'] as const).map((value) => ({
            value,
            words: text[`ask.guidance.${value}`],
          }))}
          onChoose={(guidanceGiven) => answer({ guidanceGiven })}
        />
        <Choice
          label={text['ask.sentBy']}
          value={answers.sentBy}
          choices={(['not-known', 'digital-post', 'letter', 'orally'] as const).map((value) => ({
            value,
            words: text[`ask.sentBy.${value}`],
          }))}
          onChoose={(sentBy) => answer({ sentBy })}
        />
        <Choice
          label={text['ask.about']}
          value={answers.about}
          choices={(['may-be-both', 'decision', 'handling'] as const).map((value) => ({
            value,
            words: text[`ask.about.${value}`],
          }))}
          onChoose={(about) => answer({ about })}
        />
        <Day
          label={text['ask.decidedOn']}
          on={answers.decidedOn}
          {...{ today, language }}
          onChange={(decidedOn) => answer({ decidedOn })}
        />
        <Day
          label={text['ask.complainedOn']}
          on={answers.complainedOn}
          {...{ today, language }}
          onChange={(complainedOn) => answer({ complainedOn })}
        />
      </div>
      <div aria-live="polite" className="mt-3 rounded-control border border-line bg-ground p-3 text-sm">
        <h4 className="font-semibold">{text['answer.title']}</h4>
        {view.always && <p className="mt-1 border-l-4 border-accent pl-2 font-semibold">{view.always}</p>}
        {view.inDoubt && <p className="mt-1">{view.inDoubt}</p>}
        <Lines title={text['substantive.title']} lines={view.substantive} />
        <Lines title={text['procedural.title']} lines={view.procedural} />
      </div>
      {view.text && (
        <div className="mt-3">
          <h4 className="text-xs font-semibold text-soft">{text['text.title']}</h4>
          <CopyTexts texts={[view.text]} language={language} copy={copy} />
        </div>
      )}
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h5 className="mt-2 font-semibold">{title}</h5>
      <ol className="list-decimal space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; words: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{label}</legend>
      {choices.map((one) => (
        <label key={one.value} className="flex min-h-6 items-start gap-2 py-0.5 text-sm">
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChoose(one.value)}
            className="mt-1"
          />
          {one.words}
        </label>
      ))}
    </fieldset>
  );
}

interface DayProps {
  label: string;
  on: IsoDate | null;
  today: IsoDate;
  language: Language;
  onChange: (on: IsoDate | null) => void;
}

/** What is half typed is no day yet, and none is known so long. */
function Day({ label, on, today, language, onChange }: DayProps) {
  const [typed, setTyped] = useState(on ? writtenDay(on) : '');
  return (
    <DayField
      label={label}
      value={typed}
      problem={null}
      {...{ today, language }}
      onChange={(words) => {
        setTyped(words);
        onChange(enteredDay(words, today));
      }}
    />
  );
}
