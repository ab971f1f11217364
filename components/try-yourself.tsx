import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { IsoDate } from '../lib/dates/iso-date.ts';
import type { Language } from '../lib/text/language.ts';
import { tryYourselfText } from '../lib/text/try-yourself-text.ts';
import { enteredDay } from '../lib/views/entered-day.ts';
import type { TryAnswer, TryGuess } from '../lib/views/try-answer.ts';
import type { TryChoices, TryQuestion } from '../lib/views/try-question.ts';
import { Button } from './button.tsx';
import { DayField } from './day-field.tsx';
import { ChoiceField } from './rule-book/field.tsx';
import { Timeline } from './timeline.tsx';

export interface TryYourselfProps {
  /** null = the case has no deadline to practise on */
  question: TryQuestion | null;
  /** null until the reader has asked for it */
  answer: TryAnswer | null;
  today: IsoDate;
  language: Language;
  onAnswer: (guess: TryGuess) => void;
  onClose: () => void;
  /** what stands at the foot of it */
  children?: ReactNode;
}

/** A deadline that the reader works out first: what the case says, what is asked, and then the answer with its working. */
export function TryYourself({ question, answer, today, language, onAnswer, onClose, children }: TryYourselfProps) {
  const text = tryYourselfText[language];
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line bg-ground px-4 py-3">
      <h2 id={id} className="font-semibold">
        {text.title}
      </h2>
      {answer ? (
        <Answer {...{ answer, language, onClose }} />
      ) : question ? (
        <Question key={question.id} {...{ question, today, language, onAnswer }} />
      ) : (
        <p className="text-sm text-soft">{text.none}</p>
      )}
      {children}
    </section>
  );
}

type QuestionProps = Pick<TryYourselfProps, 'today' | 'language' | 'onAnswer'> & { question: TryQuestion };

function Question({ question, today, language, onAnswer }: QuestionProps) {
  const text = tryYourselfText[language];
  const [chosen, setChosen] = useState<Omit<TryGuess, 'day'>>({ rule: null, start: null, count: null });
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const ask = (part: keyof typeof chosen, asked: TryChoices | null) =>
    asked && (
      <ChoiceField
        label={asked.label}
        value={chosen[part] ?? ''}
        choices={[{ value: '', words: text['ask.choose'] }, ...asked.choices]}
        onChange={(value) => setChosen({ ...chosen, [part]: value === '' ? null : value })}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const day = question.day === null ? null : enteredDay(typed, today);
        // A day that could not be read is no answer, and to show the right one then would take the try away.
        if (day === null && question.day !== null && typed.trim() !== '') setRefused(true);
        else onAnswer({ ...chosen, day });
      }}
    >
      <p className="text-sm text-soft">{question.lead}</p>
      <h3 className="mt-2 text-xs font-semibold text-soft">{text['facts.title']}</h3>
      <ul className="text-sm">
        {question.facts.map(({ when, what, readAt }, index) => (
          <li key={index} className="grid grid-cols-[minmax(64px,92px)_1fr] gap-x-2 py-0.5">
            <span className="text-soft tabular-nums">{when}</span>
            <span className="min-w-0 break-words">
              {what}
              {readAt && <span className="block text-xs text-soft">{readAt}</span>}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-2 grid gap-2">
        {ask('rule', question.rule)}
        {ask('start', question.start)}
        {ask('count', question.count)}
        {question.day !== null && (
          <DayField
            label={question.day}
            value={typed}
            {...{ today, language }}
            problem={isRefused ? text['ask.notADay'] : null}
            onChange={(value) => {
              setTyped(value);
              setRefused(false);
            }}
          />
        )}
      </div>
      <Button type="submit" look="primary" className="mt-2">
        {text['act.answer']}
      </Button>
    </form>
  );
}

function Answer({ answer, language, onClose }: { answer: TryAnswer } & Pick<TryYourselfProps, 'language' | 'onClose'>) {
  const text = tryYourselfText[language];
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the reader is taken to what it brought.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="mt-1 text-sm font-semibold">
        {answer.verdict ?? text['answer.title']}
      </h3>
      <dl className="mt-1 text-sm">
        {answer.parts.map(({ label, words, isRight, guessed }) => (
          <div key={label} className="grid grid-cols-[minmax(64px,92px)_1fr] gap-x-2 py-0.5">
            <dt className="text-soft">{label}</dt>
            <dd className="min-w-0 break-words">
              {words}
              {isRight !== null && (
                <span className={`block text-xs font-semibold ${isRight ? 'text-ok' : ''}`}>
                  {isRight ? `✓ ${text['answer.ok']}` : text['answer.not'](guessed ?? '')}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {answer.why.map((line) => (
        <p key={line} className="mt-1 border-l-4 border-accent pl-2 text-sm">
          {line}
        </p>
      ))}
      <h3 className="mt-3 mb-1 text-xs font-semibold text-soft">{text['answer.steps']}</h3>
      <Timeline steps={answer.timeline} />
      <p className="mt-1 text-xs text-soft">{answer.law}</p>
      <Button className="mt-2" onClick={onClose}>
        {text['act.close']}
      </Button>
    </>
  );
}
