import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';

const parts = ['workflows', 'procedures', 'texts', 'offers', 'complaint'] as const;
type Part = (typeof parts)[number];

export interface GuidancePartsProps {
  /** the one that is open, by name */
  open: string;
  hrefs: Record<Part, string>;
  language: Language;
}

/** The parts of the guidance, and which one is open. */
export function GuidanceParts({ open, hrefs, language }: GuidancePartsProps) {
  const text = guidanceText[language];
  return (
    <nav aria-label={text['parts.label']} className="mt-3">
      <ul className="flex flex-wrap gap-2">
        {parts.map((part) => (
          <li key={part}>
            <a
              href={hrefs[part]}
              aria-current={part === open ? 'page' : undefined}
              className={`block rounded-control border px-3 py-1 text-sm font-semibold ${part === open ? 'border-accent bg-accent text-on-accent forced-colors:border-b-4' : 'border-edge bg-card text-accent'}`}
            >
              {text[`parts.${part}`]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
