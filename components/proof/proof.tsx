import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { permissionLines, policyLines, type Loaded, type PackLine, type ShownManifest } from '../../lib/views/proof.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { BuildSection } from './build-section.tsx';
import { Connections, type ConnectionsProps } from './connections.tsx';
import { PacksSection } from './packs-section.tsx';
import { PartsSection, type PartsSectionProps } from './parts-section.tsx';
import { PolicySection, type PolicySectionProps } from './policy-section.tsx';
import { ProofLines } from './proof-lines.tsx';

export interface ProofProps {
  manifest: ShownManifest;
  id: string;
  /** null for a build that is not finished */
  build: { hash: string; parts: PartsSectionProps['parts'] } | null;
  /** sites that may be read now, as people write them */
  sites: readonly string[];
  loaded: Loaded;
  packs: readonly PackLine[];
  policy: Omit<PolicySectionProps, 'language'>;
  retentionDays: number;
  /** the day in words, for what is printed */
  day: string;
  dataHref: string;
  language: Language;
  onTry: ConnectionsProps['onTry'];
  onPrint: () => void;
}

/** All that an IT department and a data-protection officer ask for, as one document. */
export function Proof(props: ProofProps) {
  const { manifest, id, build, sites, loaded, packs, policy, retentionDays, day, dataHref, language } = props;
  const text = proofText[language];
  return (
    <>
      <p className="text-soft">{text.lead}</p>
      <p className="hidden print:block">{text.printedFor(manifest.version, day)}</p>
      <div className="mt-2 print:hidden">
        <Button onClick={props.onPrint}>{text.print}</Button>
      </div>
      <Connections loaded={loaded} language={language} onTry={props.onTry} />
      <OptionSection title={text['permissions.title']}>
        <h3 className="font-semibold">{text['permissions.always']}</h3>
        <ProofLines lines={permissionLines(manifest.permissions, language)} />
        <h3 className="mt-3 font-semibold">{text['permissions.asked']}</h3>
        <ProofLines lines={permissionLines([...manifest.optional, ...manifest.optionalHosts], language)} />
        <h3 className="mt-3 font-semibold">{text['permissions.sites']}</h3>
        {sites.length === 0 && <p className="text-soft">{text['permissions.sites.none']}</p>}
        <ul className="list-disc pl-5 wrap-anywhere">
          {sites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </OptionSection>
      <OptionSection title={text['csp.title']}>
        <p className="mb-1 text-soft">{text['csp.lead']}</p>
        <ProofLines lines={policyLines(manifest.policy, language)} />
      </OptionSection>
      <OptionSection title={text['stored.title']}>
        <p>{text['stored.text'](retentionDays)}</p>
        <p className="mt-1">{text['stored.key']}</p>
        <p className="mt-1">
          <a href={dataHref} className="text-accent underline print:hidden">
            {text['stored.link']}
          </a>
        </p>
      </OptionSection>
      <OptionSection title={text['page.title']}>
        <p>{text['page.lead']}</p>
        <ul className="mt-1 list-disc pl-5">
          {(['sees', 'words', 'panel', 'feeds', 'cannot'] as const).map((one) => (
            <li key={one}>{text[`page.${one}`]}</li>
          ))}
        </ul>
      </OptionSection>
      <PacksSection packs={packs} language={language} />
      <PolicySection {...policy} language={language} />
      <PartsSection
        parts={build?.parts ?? null}
        sbomHref="/proof/sbom.cdx.json"
        licencesHref="/proof/licences.txt"
        language={language}
      />
      <BuildSection version={manifest.version} id={id} hash={build?.hash ?? null} language={language} />
      <OptionSection title={text['more.title']}>
        <p>{text['more.text']}</p>
      </OptionSection>
    </>
  );
}
