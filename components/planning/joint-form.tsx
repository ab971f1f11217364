import { useId, useState } from 'react';
import type { ClosedDays } from '../../lib/dates/closed-days.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { isWorkingDay } from '../../lib/dates/working-days.ts';
import type { Language } from '../../lib/text/language.ts';
import { planningText, type PlanningText } from '../../lib/text/planning-text.ts';
import { enteredDay, writtenDay } from '../../lib/views/entered-day.ts';
import type { PlannedWho } from '../../lib/views/planning.ts';
import { Button } from '../button.tsx';
import { DayField } from '../day-field.tsx';
import { useEscapeFirst } from '../escape-first.ts';
import { wholeNumber } from './capacity-form.tsx';

/** A joint summons as it is made. */
export interface NewJoint {
  on: IsoDate;
  /** `HH:MM`; empty = not told */
  at: string;
  places: number;
  caseIds: string[];
}

export interface JointFormProps {
  today: IsoDate;
  /** the day it starts from */
  first: IsoDate;
  closed: ClosedDays;
  language: Language;
  /** whom a day suits */
  choicesFor: (on: IsoDate) => readonly (PlannedWho & { what: string })[];
  /** Rejects what could not be kept. */
  onSave: (joint: NewJoint) => Promise<void>;
  onCancel: () => void;
}

const mostPlaces = 200;
type Problem = Extract<keyof PlanningText, `joint.bad${string}` | 'joint.nobody' | 'joint.tooMany' | 'planning.failed'>;

/** A day, a time and who: the ones whom the day suits can be chosen, and nobody else. */
export function JointForm({ today, first, closed, language, choicesFor, onSave, onCancel }: JointFormProps) {
  const text = planningText[language];
  const id = useId();
  const [typed, setTyped] = useState({ on: writtenDay(first), at: '', places: '10' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  useEscapeFirst(onCancel);
  const read = enteredDay(typed.on, today);
  const on = read && read >= today && isWorkingDay(read, closed) ? read : null;
  const choices = on ? choicesFor(on) : [];
  const caseIds = choices.map(({ caseId }) => caseId).filter((one) => chosen.has(one));
  const places = wholeNumber(typed.places, mostPlaces) || null;

  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    setProblem(null);
  };

  async function save() {
    const at = readTime(typed.at);
    const wrong = problemOf(on, at, places, caseIds.length);
    setProblem(wrong);
    if (wrong || on === null || at === null || places === null) return;
    setSaving(true);
    try {
      await onSave({ on, at, places, caseIds });
    } catch (error) {
      console.warn('Rettidig:', error);
      setProblem('planning.failed');
      setSaving(false);
    }
  }

  return (
    <form
      noValidate
      aria-label={text['joint.make']}
      className="mt-2 flex flex-col gap-3 rounded-control border border-line bg-ground p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) void save();
      }}
    >
      <div className="flex flex-wrap gap-4">
        <DayField
          label={text['joint.on']}
          value={typed.on}
          today={today}
          language={language}
          problem={
            problem === 'joint.badDay' ? (
              <span role="alert" className="font-semibold text-over">
                {text['joint.badDay']}
              </span>
            ) : null
          }
          onChange={(words) => change({ on: words })}
        />
        {(['at', 'places'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`} className="block text-sm font-semibold">
              {text[`joint.${name}`]}
            </label>
            <input
              id={`${id}-${name}`}
              value={typed[name]}
              maxLength={5}
              autoComplete="off"
              inputMode={name === 'places' ? 'numeric' : undefined}
              className="mt-1 min-h-8 w-20 rounded-control border border-edge bg-card px-2"
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <fieldset>
        <legend className="text-sm font-semibold">{text['joint.choose']}</legend>
        {choices.length === 0 && <p className="text-sm text-soft">{text['joint.noneFit']}</p>}
        <ul className="mt-1 max-h-72 overflow-y-auto">
          {choices.map(({ caseId, who, what }) => (
            <li key={caseId}>
              <label className="flex min-h-7 items-baseline gap-2">
                <input
                  type="checkbox"
                  checked={chosen.has(caseId)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(caseId);
                    else next.delete(caseId);
                    setChosen(next);
                    setProblem(null);
                  }}
                />
                <span>
                  <span className="font-semibold">{who}</span> <span className="text-sm text-soft">{what}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={saving}>
          {text['joint.save']}
        </Button>
        <Button onClick={onCancel}>{text['joint.cancel']}</Button>
        {problem && problem !== 'joint.badDay' && (
          <span role="alert" className="text-sm font-semibold text-over">
            {problem === 'joint.tooMany' ? text['joint.tooMany'](places ?? 0) : text[problem]}
          </span>
        )}
      </div>
    </form>
  );
}

function problemOf(on: IsoDate | null, at: string | null, places: number | null, people: number): Problem | null {
  if (on === null) return 'joint.badDay';
  if (at === null) return 'joint.badTime';
  if (places === null) return 'joint.badPlaces';
  if (people === 0) return 'joint.nobody';
  return people > places ? 'joint.tooMany' : null;
}

/**
 * A time of day as people write it.
 *
 * @returns `HH:MM`, empty for nothing, null for what is no time
 *
 * @example
 * readTime('9.30') //=> '09:30'
 */
export function readTime(typed: string): string | null {
  const words = typed.trim();
  if (words === '') return '';
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(words) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
