import { useId, type ReactNode } from 'react';

/** A part of a card with its heading, set off by a line. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line px-4 py-3">
      <h3 id={id} className="mb-2 text-xs font-semibold text-soft">
        {title}
      </h3>
      {children}
    </section>
  );
}
