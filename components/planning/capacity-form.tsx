import { useId, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { Button } from '../button.tsx';
import { useSaving } from '../use-saving.ts';

/** 0 = not told. */
export interface CapacitySettings {
  interviewsPerWeek: number;
  interviewsPerDay: number;
}

export interface CapacityFormProps extends CapacitySettings {
  /** names of those that the municipality has locked */
  locked?: readonly string[];
  language: Language;
  /** Rejects where it could not be kept; what was typed then stays. */
  onSave: (capacity: CapacitySettings) => Promise<void>;
}

/** As the settings take them at most. */
const fields = [
  { name: 'interviewsPerWeek', words: 'capacity.week', most: 200 },
  { name: 'interviewsPerDay', words: 'capacity.day', most: 40 },
] as const;

/** How many interviews one has room for. */
export function CapacityForm(props: CapacityFormProps) {
  const { interviewsPerWeek, interviewsPerDay, locked = [], language, onSave } = props;
  const text = planningText[language];
  const id = useId();
  const written = (count: number) => (count === 0 ? '' : String(count));
  const [typed, setTyped] = useState({
    interviewsPerWeek: written(interviewsPerWeek),
    interviewsPerDay: written(interviewsPerDay),
  });
  const { state, save, forget } = useSaving();
  // What the municipality locks while someone types is not what they have typed.
  const shown = (name: keyof CapacitySettings) => (locked.includes(name) ? written(props[name]) : typed[name]);
  const numbers = fields.map(({ name, most }) => wholeNumber(shown(name), most));

  function submit() {
    const [perWeek, perDay] = numbers;
    if (perWeek == null || perDay == null) return;
    void save(() => onSave({ interviewsPerWeek: perWeek, interviewsPerDay: perDay }));
  }

  return (
    <form
      noValidate
      aria-labelledby={`${id}-title`}
      className="mt-4 rounded-control border border-line bg-ground p-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id={`${id}-title`} className="text-sm font-semibold">
        {text['capacity.title']}
      </h3>
      <div className="mt-2 flex flex-wrap items-end gap-4">
        {fields.map(({ name, words, most }, index) => {
          const isWrong = numbers[index] === null;
          const note = isWrong ? `${name}-wrong` : locked.includes(name) ? `${name}-locked` : 'why';
          return (
            <div key={name}>
              <label htmlFor={`${id}-${name}`} className="block text-sm">
                {text[words]}
              </label>
              <input
                id={`${id}-${name}`}
                inputMode="numeric"
                maxLength={4}
                value={shown(name)}
                disabled={locked.includes(name)}
                aria-invalid={isWrong}
                aria-describedby={`${id}-${note}`}
                className={`mt-1 min-h-8 w-20 rounded-control border bg-card px-2 ${isWrong ? 'border-over' : 'border-edge'}`}
                onChange={(event) => {
                  setTyped({ ...typed, [name]: event.target.value });
                  forget();
                }}
              />
              {locked.includes(name) && (
                <span id={`${id}-${name}-locked`} className="block text-xs text-soft">
                  {proofText[language]['policy.locked']}
                </span>
              )}
              {isWrong && (
                <span id={`${id}-${name}-wrong`} className="block text-xs text-over">
                  {text['capacity.wrong'](most)}
                </span>
              )}
            </div>
          );
        })}
        <Button type="submit" look="primary">
          {text['capacity.save']}
        </Button>
        <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
          {state === 'saved' && text['capacity.saved']}
          {state === 'failed' && text['planning.failed']}
        </span>
      </div>
      <p id={`${id}-why`} className="mt-2 text-xs text-soft">
        {text['capacity.why']}
      </p>
    </form>
  );
}

/** @returns 0 for an empty field, null for what is no whole number up to `most` */
export function wholeNumber(typed: string, most: number): number | null {
  const words = typed.trim();
  if (words === '') return 0;
  const number = /^\d+$/.test(words) ? Number(words) : Number.NaN;
  return number <= most ? number : null;
}
