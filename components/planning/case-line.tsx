import type { ReactNode } from 'react';
import type { PlannedWho } from '../../lib/views/planning.ts';

export interface CaseLineProps {
  one: PlannedWho;
  /** null = there is none, where others have one */
  day?: { on: string; words: string } | null;
  what: string;
  problem?: string | null;
  /** the problem is one to look at, and no deadline that has passed */
  mild?: boolean;
  children?: ReactNode;
}

/** One case in a list: the day, who it is, what it is about, and what can be done. */
export function CaseLine({ one, day, what, problem = null, mild = false, children }: CaseLineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-1.5 first:border-t-0">
      {day !== undefined && (
        <time dateTime={day?.on} className="min-w-28 font-semibold tabular-nums">
          {day?.words}
        </time>
      )}
      <span className="min-w-0 flex-1 basis-56">
        <a href={one.href} className="font-semibold text-accent underline">
          {one.who}
        </a>
        <span className="block text-sm text-soft">{what}</span>
        {problem && <span className={`block text-sm ${mild ? 'text-soon' : 'text-over'}`}>{problem}</span>}
      </span>
      {children && <span className="flex flex-wrap gap-2">{children}</span>}
    </li>
  );
}
