import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { OptionSection } from '../option-section.tsx';

export interface BuildSectionProps {
  version: string;
  id: string;
  /** SHA-256 in hexadecimal digits; null for a build that is not finished */
  hash: string | null;
  language: Language;
}

/** What gives the same hash in a shell, in the folder of the build. */
const check = "find . -type f ! -path ./proof/build.js | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";

/** Which build this is, and how anyone can work out that it is the one. */
export function BuildSection({ version, id, hash, language }: BuildSectionProps) {
  const text = proofText[language];
  const facts: [string, string][] = [
    [text['build.version'], version],
    [text['build.id'], id],
    [text['build.licence'], 'MPL-2.0'],
    [text['build.hash'], hash ?? text['build.hash.unknown']],
  ];
  return (
    <OptionSection title={text['build.title']}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-3 py-0.5">
            <dt className="text-soft">{name}</dt>
            <dd className="font-semibold wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">{text['build.hash.check']}</p>
      <code className="mt-1 block rounded-control bg-ground p-2 text-sm wrap-anywhere">{check}</code>
    </OptionSection>
  );
}
