import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';

/** So many lines stand open; the rest is a click away. */
const shown = 10;

export interface LongListProps<One> {
  items: readonly One[];
  language: Language;
  label?: string;
  children: (one: One) => ReactNode;
}

/** A list of which the first lines are shown, and more when asked for. */
export function LongList<One>({ items, language, label, children }: LongListProps<One>) {
  const [open, setOpen] = useState(shown);
  const hidden = items.length - open;
  const list = useRef<HTMLUListElement>(null);
  // The button may be gone: the keyboard goes on at the first line that it brought.
  useEffect(() => {
    if (open === shown) return;
    const first = list.current?.children[open - 5 * shown];
    first?.querySelector<HTMLElement>('a, button')?.focus();
  }, [open]);
  return (
    <>
      <ul ref={list} aria-label={label}>
        {items.slice(0, open).map(children)}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="min-h-6 text-sm font-semibold text-accent underline"
          onClick={() => setOpen(open + 5 * shown)}
        >
          {planningText[language]['planning.more'](Math.min(hidden, 5 * shown))}
        </button>
      )}
    </>
  );
}
