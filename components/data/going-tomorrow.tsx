import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { OptionSection } from '../option-section.tsx';

export interface GoingTomorrowProps {
  cases: readonly { id: string; who: string; seen: string }[];
  /** cases that do not open and go too */
  unopened: number;
  keptHref: string;
  language: Language;
}

/** What retention takes tomorrow, while it can still be seen and looked up. */
export function GoingTomorrow({ cases, unopened, keptHref, language }: GoingTomorrowProps) {
  const text = dataText[language];
  const count = cases.length + unopened;
  return (
    <OptionSection title={text['going.title']}>
      <p>{count === 0 ? text['going.none'] : text['going.some'](count)}</p>
      {count > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {cases.map(({ id, who, seen }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1">
              <span className="min-w-0 break-words">{who}</span>
              <span className="text-sm text-soft">{seen}</span>
            </li>
          ))}
          {unopened > 0 && <li className="py-1 text-soft">{text['going.unopened'](unopened)}</li>}
        </ul>
      )}
      <p className="mt-2 text-sm">
        <a href={keptHref} className="text-accent underline">
          {text['going.days']}
        </a>
      </p>
    </OptionSection>
  );
}
