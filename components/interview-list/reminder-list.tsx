import { useId, useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { reminderCodes, type ReminderCode } from '../../lib/plan/interview-remarks.ts';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { enteredDay, writtenDay } from '../../lib/views/entered-day.ts';
import type { ReminderView } from '../../lib/views/interview-list.ts';
import { Button } from '../button.tsx';
import { DayField } from '../day-field.tsx';
import { OptionSection } from '../option-section.tsx';

export interface ReminderListProps {
  reminders: readonly ReminderView[];
  today: IsoDate;
  language: Language;
  /** Rejects what could not be kept. */
  onRemind: (code: ReminderCode, on: IsoDate) => Promise<void>;
  onRemove: (code: ReminderCode) => Promise<void>;
}

/** What one is to be reminded of in a case: a code and a day, and no free text. */
export function ReminderList({ reminders, today, language, onRemind, onRemove }: ReminderListProps) {
  const text = interviewListText[language];
  const id = useId();
  const [typed, setTyped] = useState<{ code: ReminderCode; on: string }>({
    code: reminderCodes[0],
    on: writtenDay(today),
  });
  const [problem, setProblem] = useState<'reminder.badDay' | 'case.failed' | null>(null);
  const attempt = (saving: Promise<void>) => {
    setProblem(null);
    saving.catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setProblem('case.failed');
    });
  };

  function add() {
    const on = enteredDay(typed.on, today);
    if (!on || on < today) setProblem('reminder.badDay');
    else attempt(onRemind(typed.code, on));
  }

  return (
    <OptionSection title={text['reminder.title']}>
      {reminders.length === 0 && <p className="text-sm text-soft">{text['reminder.none']}</p>}
      <ul>
        {reminders.map(({ code, on, what, when, isDue }) => (
          <li key={code} className="flex flex-wrap items-baseline gap-x-3 py-1">
            <time dateTime={on} className={`min-w-28 tabular-nums ${isDue ? 'font-semibold text-over' : 'text-soft'}`}>
              {when}
            </time>
            <span className="flex-1">{what}</span>
            <Button aria-label={text['reminder.remove.label'](what)} onClick={() => attempt(onRemove(code))}>
              {text['reminder.remove']}
            </Button>
          </li>
        ))}
      </ul>
      <form
        noValidate
        className="mt-2 flex flex-wrap items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div>
          <label htmlFor={`${id}-what`} className="block text-sm font-semibold">
            {text['reminder.what']}
          </label>
          <select
            id={`${id}-what`}
            value={typed.code}
            className="mt-1 min-h-8 max-w-full rounded-control border border-edge bg-card px-2"
            onChange={(event) => setTyped({ ...typed, code: event.target.value as ReminderCode })}
          >
            {reminderCodes.map((code) => (
              <option key={code} value={code}>
                {text[`reminder.${code}`]}
              </option>
            ))}
          </select>
        </div>
        <DayField
          label={text['reminder.on']}
          value={typed.on}
          today={today}
          language={language}
          problem={problem === 'reminder.badDay' ? <span className="text-over">{text['reminder.badDay']}</span> : null}
          onChange={(on) => {
            setTyped({ ...typed, on });
            setProblem(null);
          }}
        />
        <Button type="submit" className="mt-6">
          {text['reminder.add']}
        </Button>
      </form>
      <p role="status" className="text-sm font-semibold text-over">
        {problem === 'case.failed' && text['case.failed']}
      </p>
    </OptionSection>
  );
}
