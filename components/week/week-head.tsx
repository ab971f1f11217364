import type { ReactNode } from 'react';

/** Which week it is, above all else of it. */
export function WeekHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <p className="text-soft">{title}</p>
      {children}
    </>
  );
}
