import { useId, useState } from 'react';
import { closingDaysText } from '../lib/text/closing-days-text.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { proofText } from '../lib/text/proof-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface SummonsDaysProps {
  bookingDays: number;
  noticeDays: number;
  /** names of those that the municipality has locked */
  locked?: readonly string[];
  language: Language;
  onSave: (days: { bookingDays: number; noticeDays: number }) => Promise<void>;
}

/** The law's least booking period, and what the settings take at most. */
const limits = { bookingDays: { least: 8, most: 60 }, noticeDays: { least: 0, most: 60 } };
type Name = keyof typeof limits;

/** How early an interview must be set going: the booking period, and the notice of a summons. */
export function SummonsDays(props: SummonsDaysProps) {
  const { bookingDays, noticeDays, locked = [], language, onSave } = props;
  const text = closingDaysText[language];
  const id = useId();
  const [typed, setTyped] = useState({ bookingDays: String(bookingDays), noticeDays: String(noticeDays) });
  const { state, save: saving, forget } = useSaving();
  const names = ['bookingDays', 'noticeDays'] as const;
  // What the municipality locks while someone types is not what they have typed.
  const shown = (name: Name) => (locked.includes(name) ? String(props[name]) : typed[name]);
  const isWrong = (name: Name) => numberOf(shown(name), name) === null;

  async function save() {
    const [booking, notice] = names.map((name) => numberOf(shown(name), name));
    if (booking == null || notice == null) return;
    await saving(() => onSave({ bookingDays: booking, noticeDays: notice }));
  }

  return (
    <OptionSection title={text['summons.title']}>
      <p className="mb-2 text-sm text-soft">{text['summons.why']}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {names.map((name) => (
          <div key={name} className="mb-3">
            <label htmlFor={`${id}-${name}`}>{text[`summons.${name}`]}</label>
            <div className="mt-1 flex flex-wrap items-center gap-2">
              <input
                id={`${id}-${name}`}
                type="number"
                min={limits[name].least}
                max={limits[name].most}
                value={shown(name)}
                disabled={locked.includes(name)}
                aria-invalid={isWrong(name)}
                aria-describedby={`${id}-${name}-why`}
                className="min-h-8 w-20 rounded-control border border-edge bg-card px-2"
                onChange={(event) => {
                  setTyped({ ...typed, [name]: event.target.value });
                  forget();
                }}
              />
              <span id={`${id}-${name}-why`} className={`text-sm ${isWrong(name) ? 'text-over' : 'text-soft'}`}>
                {locked.includes(name)
                  ? proofText[language]['policy.locked']
                  : isWrong(name)
                    ? text['summons.between'](limits[name].least, limits[name].most)
                    : text[`summons.${name}.why`]}
              </span>
            </div>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary">
            {text['summons.save']}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state === 'saved' && text['summons.saved']}
            {state === 'failed' && optionsText[language]['save.failed']}
          </span>
        </div>
      </form>
    </OptionSection>
  );
}

/** @returns null for what is no number of days */
function numberOf(typed: string, name: Name): number | null {
  const days = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return days >= limits[name].least && days <= limits[name].most ? days : null;
}
