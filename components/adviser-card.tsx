import type { AdviserCardView } from '../lib/views/adviser-card.ts';
import { Section } from './section.tsx';

/** Whom the citizen can turn to besides the department: what they handle, when to mention them, how to reach them. */
export function AdviserCard({ view }: { view: AdviserCardView }) {
  return (
    <Section title={view.title}>
      <p className="text-xs text-soft">{view.because}</p>
      <ul className="mt-1 list-disc space-y-1 pl-4 text-sm">
        {view.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {view.contact.length > 0 && (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
          {view.contact.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.checked && <p className="mt-1 text-xs text-soft">{view.checked}</p>}
    </Section>
  );
}
