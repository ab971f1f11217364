import { useId, useState, type FormEvent } from 'react';
import { Button } from './button.tsx';

export interface CitizenSearchProps {
  label: string;
  button: string;
  /** what was typed, without spaces around it; may be too short to find anyone */
  onSearch: (typed: string) => void;
}

/** Asks for a citizen by name, reference or CPR number. */
export function CitizenSearch({ label, button, onSearch }: CitizenSearchProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form onSubmit={submit} className="mt-2 print:hidden">
      <label htmlFor={id}>{label}</label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          id={id}
          type="search"
          value={typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          className="min-h-8 w-64 max-w-full rounded-control border border-edge bg-card px-2"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary">
          {button}
        </Button>
      </div>
    </form>
  );
}
