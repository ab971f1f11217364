import { useId, useState } from 'react';
import { keptText } from '../lib/text/kept-text.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { proofText } from '../lib/text/proof-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface KeepingDaysProps {
  /** working days after which a case that no page showed is stale */
  staleAfterWorkingDays: number;
  /** days after which it is deleted */
  retentionDays: number;
  /** names of those that the municipality has locked */
  locked?: readonly string[];
  language: Language;
  /** Rejects where it could not be kept; what was typed then stays. */
  onSave: (days: { staleAfterWorkingDays: number; retentionDays: number }) => Promise<void>;
}

/** As the settings take them at most. */
const fields = [
  { name: 'staleAfterWorkingDays', words: 'days.stale', most: 60 },
  { name: 'retentionDays', words: 'days.retention', most: 730 },
] as const;
type Name = (typeof fields)[number]['name'];
const least = 1;

/** How long what was seen is believed, and how long it is kept. */
export function KeepingDays(props: KeepingDaysProps) {
  const { staleAfterWorkingDays, retentionDays, locked = [], language, onSave } = props;
  const text = keptText[language];
  const id = useId();
  const [typed, setTyped] = useState<Record<Name, string>>({
    staleAfterWorkingDays: String(staleAfterWorkingDays),
    retentionDays: String(retentionDays),
  });
  const { state, save, forget } = useSaving();
  // What the municipality locks while someone types is not what they have typed.
  const shown = (name: Name) => (locked.includes(name) ? String(props[name]) : typed[name]);
  const daysOf = (name: Name) => wholeDays(shown(name), fields.find((field) => field.name === name)!.most);

  function submit() {
    const [stale, retention] = [daysOf('staleAfterWorkingDays'), daysOf('retentionDays')];
    if (stale === null || retention === null) return;
    void save(() => onSave({ staleAfterWorkingDays: stale, retentionDays: retention }));
  }

  return (
    <OptionSection title={text['days.title']}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {fields.map(({ name, words, most }) => {
          const isWrong = daysOf(name) === null;
          return (
            <div key={name} className="mb-3">
              <label htmlFor={`${id}-${name}`}>{text[words]}</label>
              <div className="mt-1 flex flex-wrap items-center gap-2">
                <input
                  id={`${id}-${name}`}
                  type="number"
                  min={least}
                  max={most}
                  value={shown(name)}
                  disabled={locked.includes(name)}
                  aria-invalid={isWrong}
                  aria-describedby={`${id}-${name}-why`}
                  className="min-h-8 w-20 rounded-control border border-edge bg-card px-2"
                  onChange={(event) => {
                    setTyped({ ...typed, [name]: event.target.value });
                    forget();
                  }}
                />
                <span
                  id={`${id}-${name}-why`}
                  className={`min-w-0 flex-1 basis-48 text-sm ${isWrong ? 'text-over' : 'text-soft'}`}
                >
                  {locked.includes(name)
                    ? proofText[language]['policy.locked']
                    : isWrong
                      ? text['days.between'](least, most)
                      : text[`${words}.why`]}
                </span>
              </div>
            </div>
          );
        })}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary">
            {text['days.save']}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state === 'saved' && text['days.saved']}
            {state === 'failed' && optionsText[language]['save.failed']}
          </span>
        </div>
      </form>
    </OptionSection>
  );
}

/** @returns null for what is no whole number of days that the settings take */
function wholeDays(typed: string, most: number): number | null {
  const days = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return days >= least && days <= most ? days : null;
}
