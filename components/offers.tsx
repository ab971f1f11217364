import type { Language } from '../lib/text/language.ts';
import { offersText } from '../lib/text/offers-text.ts';
import type { OffersView } from '../lib/views/offers-view.ts';

/** The best offers for a citizen's group, with what is known of each. */
export function Offers({ view: { lines, count }, language }: { view: OffersView; language: Language }) {
  return (
    <>
      <ul className="flex flex-col gap-2">
        {lines.map(({ kind, provider, figures }, index) => (
          <li key={index}>
            <span className="font-semibold">{kind}</span> · {provider}
            {figures.length > 0 && <p className="text-xs text-soft">{figures.join(' · ')}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-soft">{offersText[language]['offers.count'](count)}</p>
    </>
  );
}
