import { useEffect, useRef, type ReactNode } from 'react';

export interface StepCardProps {
  question: string;
  text?: string | undefined;
  /** what is the matter, said aloud when it comes */
  told?: string | null;
  /** that is as it should be */
  isWell?: boolean;
  children?: ReactNode;
  /** the way on and the way back */
  buttons: ReactNode;
}

/** One question at a time. Whoever listens to the page hears each new one. */
export function StepCard({ question, text, told = null, isWell = false, children, buttons }: StepCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [question]);
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {question}
      </h2>
      {text && <p className="mt-1 text-soft">{text}</p>}
      {children && <div className="mt-3">{children}</div>}
      <p role="status" className={`mt-2 text-sm font-semibold empty:hidden ${isWell ? '' : 'text-soon'}`}>
        {told}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">{buttons}</div>
    </section>
  );
}
