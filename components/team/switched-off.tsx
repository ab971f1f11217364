import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';

/** The team view before it is agreed, or where the municipality has switched it off. */
export function TeamOff({
  byPolicy,
  agreementHref,
  language,
}: {
  byPolicy: boolean;
  agreementHref: string;
  language: Language;
}) {
  const text = teamText[language];
  return (
    <section className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg font-semibold">{text[byPolicy ? 'off.policy.title' : 'off.title']}</h2>
      <p className="mt-1 text-soft">{text[byPolicy ? 'off.policy.text' : 'off.text']}</p>
      {!byPolicy && (
        <p className="mt-2">
          <a href={agreementHref} className="font-semibold text-accent underline">
            {text['off.open']}
          </a>
        </p>
      )}
    </section>
  );
}
