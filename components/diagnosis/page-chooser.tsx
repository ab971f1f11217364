import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';

/** An open page that Rettidig has heard from. */
export interface OpenPage {
  tabId: number;
  /** as the browser's tab says it; null where that may not be seen */
  title: string | null;
  href: string;
}

/** Which page is it about? Empty where none has been heard from: then it says how to come here. */
export function PageChooser({ pages, language }: { pages: readonly OpenPage[]; language: Language }) {
  const text = diagnosisText[language];
  return (
    <section className="mt-4 rounded-card border border-line bg-card p-4">
      {pages.length === 0 ? (
        <p className="font-semibold">{text['diagnosis.choose.none']}</p>
      ) : (
        <>
          <h2 className="text-lg font-semibold">{text['diagnosis.choose']}</h2>
          <ul className="my-2 list-disc pl-5">
            {pages.map(({ tabId, title, href }) => (
              <li key={tabId}>
                <a href={href} className="text-accent underline">
                  {title ?? text['diagnosis.tab'](tabId)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="text-soft">{text['diagnosis.choose.text']}</p>
    </section>
  );
}
