import { useId, useRef, type ReactNode, type Ref } from 'react';
import { dayWords } from '../lib/text/day-words.ts';
import { interviewText } from '../lib/text/interview-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { IsoDate } from '../lib/dates/iso-date.ts';
import { enteredDay, writtenDay } from '../lib/views/entered-day.ts';

export interface DayFieldProps {
  label: string;
  /** as typed */
  value: string;
  today: IsoDate;
  language: Language;
  /** what is wrong with it, and what helps; null = nothing */
  problem: ReactNode;
  ref?: Ref<HTMLInputElement>;
  onChange: (text: string) => void;
}

/** A day, written as people write it or chosen in the browser's calendar; below it the day as it was understood. */
export function DayField({ label, value, today, language, problem, ref, onChange }: DayFieldProps) {
  const text = interviewText[language];
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const day = enteredDay(value, today);
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <span className="relative mt-1 flex gap-1">
        <input
          ref={ref}
          id={id}
          value={value}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-said`}
          aria-invalid={problem !== null}
          className={`min-h-8 w-40 min-w-0 rounded-control border bg-card px-2 ${problem === null ? 'border-edge' : 'border-over'}`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          aria-label={text['form.on.pick']}
          className="size-8 flex-none rounded-control border border-edge bg-card text-accent hover:bg-accent-soft"
          onClick={() => calendar.current?.showPicker()}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" className="m-auto size-4 fill-none stroke-current">
            <path d="M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3" />
          </svg>
        </button>
        {/* The browser's own calendar opens at it; it is never seen, read out or stepped into. */}
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={day ?? ''}
          className="pointer-events-none absolute bottom-0 left-40 w-8 opacity-0"
          onChange={(event) => event.target.value && onChange(writtenDay(event.target.value as IsoDate))}
        />
      </span>
      <div id={`${id}-said`} className="mt-0.5 text-xs text-soft">
        {problem === null ? (day ? dayWords(day, today, language, 'full') : text['form.on.hint']) : problem}
      </div>
    </div>
  );
}
