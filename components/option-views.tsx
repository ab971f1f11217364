import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';

export interface OptionViewsProps {
  open: 'settings' | 'adapters' | 'kept' | 'rules' | 'changes' | 'guidance' | 'diagnosis';
  hrefs: Record<OptionViewsProps['open'], string>;
  language: Language;
}

const views = ['settings', 'adapters', 'kept', 'rules', 'changes', 'guidance', 'diagnosis'] as const;

/** The views of the options page, and which one is open. */
export function OptionViews({ open, hrefs, language }: OptionViewsProps) {
  const text = optionsText[language];
  return (
    <nav aria-label={text['views.label']} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-4 border-b border-line">
        {views.map((view) => (
          <li key={view}>
            <a
              href={hrefs[view]}
              aria-current={view === open ? 'page' : undefined}
              className={`block border-b-2 py-2 ${view === open ? 'border-accent font-semibold' : 'border-transparent text-accent'}`}
            >
              {text[`views.${view}`]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
