import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { channels, type EnteredType } from '../lib/case/hand-entry.ts';
import { dayWords } from '../lib/text/day-words.ts';
import { interviewText, type InterviewText } from '../lib/text/interview-text.ts';
import type { Language } from '../lib/text/language.ts';
import { writtenDay } from '../lib/views/entered-day.ts';
import {
  firstEntry,
  hasChannel,
  isPlan,
  readEntry,
  type EntryForm,
  type EntryProblem,
  type NewEntry,
  type TypedEntry,
} from '../lib/views/entry-form.ts';
import { Button } from './button.tsx';
import { DayField } from './day-field.tsx';
import { useEscapeFirst } from './escape-first.ts';

export interface InterviewEntryProps {
  form: EntryForm;
  language: Language;
  /** Keeps it. Rejects what could not be kept. */
  onSave: (entry: NewEntry) => Promise<void>;
  onCancel: () => void;
}

type What = Extract<keyof InterviewText, `what.${string}`>;

const interviews: readonly [EnteredType, What][] = [
  ['interview-held', 'what.held'],
  ['interview-booked', 'what.agreed'],
  ['interview-no-show', 'what.noShow'],
  ['interview-cancelled', 'what.cancelled'],
];
const selfBooking: readonly [EnteredType, What][] = [
  ['booking-deadline-set', 'what.bookingSet'],
  ['self-booked', 'what.selfBooked'],
  ['booking-deadline-missed', 'what.bookingMissed'],
];

/** Of these, the button beside the problem makes it the other one. */
const instead: Partial<Record<EntryProblem, EnteredType>> = {
  heldAhead: 'interview-booked',
  bookedBefore: 'interview-held',
};

/** What happened, when and how, in choices and one day: filled in for the usual case, and no free text anywhere. */
export function InterviewEntry({ form, language, onSave, onCancel }: InterviewEntryProps) {
  const text = interviewText[language];
  const id = useId();
  const { today, agreed } = form;
  const [typed, setTyped] = useState<TypedEntry>(() => firstEntry(writtenDay(today)));
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  const [state, setState] = useState<'typing' | 'saving' | 'failed'>('typing');
  const first = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLInputElement>(null);
  useEscapeFirst(onCancel);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    // All of it in sight, for the button that saves is its last line.
    first.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);

  const change = (part: Partial<TypedEntry>) => {
    setTyped({ ...typed, ...part });
    setProblem(null);
  };

  async function save(what: TypedEntry) {
    const read = readEntry(what, today);
    if ('problem' in read) {
      setProblem(read.problem);
      day.current?.focus();
      return;
    }
    setState('saving');
    try {
      await onSave(read.entry);
    } catch (error) {
      console.warn('Rettidig:', error);
      setState('failed');
    }
  }

  const choice = ([type, what]: readonly [EnteredType, What]) => (
    <Choice
      key={type}
      name={`${id}-type`}
      ref={type === typed.type ? first : undefined}
      checked={type === typed.type}
      onChoose={() => change({ type })}
    >
      {text[what]}
    </Choice>
  );
  const plan = isPlan(typed.type);
  const others = agreed.filter((one) => one !== today);
  return (
    <form
      noValidate
      aria-label={text['form.title']}
      className="mt-2 flex flex-col gap-3 rounded-control border border-line bg-ground p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'saving') void save(typed);
      }}
    >
      <fieldset>
        <legend className="text-sm font-semibold">{text['form.what']}</legend>
        <div className="mt-1 flex flex-wrap gap-x-4">{interviews.map(choice)}</div>
        <div role="group" aria-label={text['form.selfBooking']} className="mt-1 flex flex-wrap gap-x-4 text-sm">
          {selfBooking.map(choice)}
        </div>
      </fieldset>
      <DayField
        ref={day}
        label={text[dayLabel(typed.type)]}
        value={typed.on}
        today={today}
        language={language}
        problem={problem && problemWords(problem)}
        onChange={(on) => change({ on })}
      />
      {hasChannel(typed.type) && (
        <fieldset>
          <legend className="text-sm font-semibold">{text['form.channel']}</legend>
          <div className="mt-1 flex flex-wrap gap-x-4">
            {channels.map((channel) => (
              <Choice
                key={channel}
                name={`${id}-channel`}
                checked={channel === typed.channel}
                onChoose={() => change({ channel })}
              >
                {text[`form.channel.${channel}`]}
              </Choice>
            ))}
          </div>
          <label className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              checked={typed.withFund}
              onChange={(event) => change({ withFund: event.target.checked })}
            />
            {text[plan ? 'form.withFund.planned' : 'form.withFund']}
          </label>
        </fieldset>
      )}
      {plan && others.length > 0 && (
        <div>
          <label htmlFor={`${id}-moved`} className="block text-sm font-semibold">
            {text['form.movedFrom']}
          </label>
          <select
            id={`${id}-moved`}
            value={typed.movedFrom}
            className="mt-1 min-h-8 rounded-control border border-edge bg-card px-2"
            onChange={(event) => change({ movedFrom: event.target.value })}
          >
            <option value="">{text['form.movedFrom.none']}</option>
            {others.map((one) => (
              <option key={one} value={one}>
                {dayWords(one, today, language)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={state === 'saving'}>
          {text['act.save']}
        </Button>
        <Button onClick={onCancel}>{text['act.cancel']}</Button>
      </div>
      {state === 'failed' && (
        <p role="alert" className="text-sm font-semibold text-over">
          {text['told.failed']}
        </p>
      )}
    </form>
  );

  function problemWords(what: EntryProblem): ReactNode {
    const other = instead[what];
    return (
      <span role="alert" className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-semibold text-over">{text[`problem.${what}`]}</span>
        {other && (what === 'heldAhead' || what === 'bookedBefore') && (
          <Button
            onClick={() => {
              const switched = { ...typed, type: other };
              setTyped(switched);
              setProblem(null);
              void save(switched);
            }}
          >
            {text[`problem.${what}.switch`]}
          </Button>
        )}
      </span>
    );
  }
}

function dayLabel(type: EnteredType) {
  if (type === 'booking-deadline-set') return 'form.on.bookingSet';
  if (type === 'booking-deadline-missed') return 'form.on.bookingMissed';
  return isPlan(type) ? 'form.on.booked' : 'form.on';
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  ref?: React.Ref<HTMLInputElement> | undefined;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ name, checked, ref, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-7 items-center gap-2">
      <input ref={ref} type="radio" name={name} checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}
