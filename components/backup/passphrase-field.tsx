import { useId } from 'react';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  /** `new`: it is chosen here, and the browser may offer one; else it is only typed */
  use: 'new' | 'typed';
  hint?: string;
  /** what is wrong with it; null = nothing */
  problem?: string | null;
  /** what is typed can be read on the screen */
  isShown?: boolean;
  autoFocus?: boolean;
  onChange: (value: string) => void;
}

/** A passphrase. Browsers must not keep it for us: it is asked for each time it is needed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, use, hint, problem = null, isShown = false, autoFocus, onChange } = props;
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className="mt-2">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        autoFocus={autoFocus}
        spellCheck={false}
        value={value}
        maxLength={200}
        autoComplete={use === 'new' ? 'new-password' : 'off'}
        aria-invalid={problem !== null}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        className="mt-1 min-h-8 w-72 max-w-full rounded-control border border-edge bg-card px-2"
        onChange={(event) => onChange(event.target.value)}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={`mt-1 ${problem ? 'text-sm text-over' : 'text-xs text-soft'}`}>
          {below}
        </p>
      )}
    </div>
  );
}
