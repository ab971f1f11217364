import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { OptionSection } from '../option-section.tsx';

export interface PartsSectionProps {
  /** null for a build that is not finished */
  parts: readonly { name: string; version: string; licence: string }[] | null;
  sbomHref: string;
  licencesHref: string;
  language: Language;
}

/** What of others is built in, and under which licence. */
export function PartsSection({ parts, sbomHref, licencesHref, language }: PartsSectionProps) {
  const text = proofText[language];
  return (
    <OptionSection title={text['parts.title']}>
      <p className="text-soft">{parts ? text['parts.lead'](parts.length) : text['parts.unknown']}</p>
      {parts && (
        <>
          <table className="mt-2 w-full border-collapse text-left">
            <thead className="text-sm text-soft">
              <tr>
                <th scope="col">{text['parts.name']}</th>
                <th scope="col" className="pr-2">
                  {text['parts.version']}
                </th>
                <th scope="col">{text['parts.licence']}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ name, version, licence }) => (
                <tr key={name} className="border-t border-line">
                  <th scope="row" className="py-1 pr-2 font-semibold wrap-anywhere">
                    {name}
                  </th>
                  <td className="pr-2">{version}</td>
                  <td>{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mt-2 flex flex-wrap gap-x-4">
            <a href={sbomHref} target="_blank" rel="noreferrer" className="text-accent underline">
              {text['parts.sbom']}
            </a>
            <a href={licencesHref} target="_blank" rel="noreferrer" className="text-accent underline">
              {text['parts.licences']}
            </a>
          </p>
        </>
      )}
    </OptionSection>
  );
}
