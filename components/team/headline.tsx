import type { ReactNode } from 'react';
import type { TeamHeadline } from '../../lib/views/team-headline.ts';

/** Who needs help, is it getting better: first of all, in a sentence. */
export function Headline({ view, children }: { view: TeamHeadline; children?: ReactNode }) {
  return (
    <section className="mt-3 rounded-card border border-line bg-card p-4">
      <p className="text-lg font-semibold">{view.late}.</p>
      <p className="font-semibold">{view.change}.</p>
      <p className="mt-1">{view.share}</p>
      <p className="text-sm text-soft">{view.from}</p>
      {view.setAside.map((line) => (
        <p key={line} className="mt-1 text-sm text-soon">
          {line}
        </p>
      ))}
      {children}
    </section>
  );
}
