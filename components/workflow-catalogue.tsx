import type { ReactNode } from 'react';
import type { FileProblem } from '../lib/files/file-read.ts';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { LinkToMend } from '../lib/views/workflow-mending.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { PolicyRefused } from './policy-refused.tsx';
import { useSaving } from './use-saving.ts';

export interface WorkflowCatalogueProps {
  from: 'policy' | 'own' | 'example';
  title: string;
  count: number;
  /** in words; null where it was not laid in on this machine */
  savedOn: string | null;
  /** why the policy's catalogue is not used */
  refused: readonly FileProblem[];
  language: Language;
  schemaHref: string;
  onSaveFile: () => void;
  onRemove: () => Promise<void>;
  /** where a file is laid in */
  children: ReactNode;
}

/** Which workflows are used, where they come from, and how the municipality's own come in their place. */
export function WorkflowCatalogue(props: WorkflowCatalogueProps) {
  const { from, title, count, savedOn, refused, language, schemaHref, onSaveFile, onRemove, children } = props;
  const text = guidanceText[language];
  const { state, save } = useSaving();
  const used = {
    example: () => text['catalogue.from.example'](count),
    own: () => text['catalogue.from.own'](title, count, savedOn ?? ''),
    policy: () => text['catalogue.from.policy'](title, count),
  };
  return (
    <OptionSection title={text['catalogue.title']}>
      <p>{used[from]()}</p>
      <PolicyRefused title={text['catalogue.policyRefused']} problems={refused} language={language} />
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onSaveFile}>{text['catalogue.save']}</Button>
        {from === 'own' && (
          <Button look="danger" onClick={() => void save(onRemove)}>
            {text['catalogue.remove']}
          </Button>
        )}
      </p>
      <p role="status" className="text-sm text-soft">
        {state !== 'idle' && text[state === 'saved' ? 'catalogue.removed' : 'exchange.failed']}
      </p>
      {children}
      <p className="mt-1 text-xs">
        <a href={schemaHref} target="_blank" rel="noreferrer" className="text-accent underline">
          {text['catalogue.schema']}
        </a>
      </p>
    </OptionSection>
  );
}

/** So many are listed; who has mended these sees the rest. */
const mostListed = 50;

/** The links that somebody should look at, for whoever keeps the catalogue. */
export function LinksToMend({ links, language }: { links: readonly LinkToMend[]; language: Language }) {
  const text = guidanceText[language];
  if (links.length === 0) {
    return (
      <OptionSection title={text['mend.title']}>
        <p className="text-soft">{text['mend.none']}</p>
      </OptionSection>
    );
  }
  return (
    <OptionSection title={text['mend.title']}>
      <p>{text['mend.count'](links.length)}</p>
      <ul className="mt-2">
        {links.slice(0, mostListed).map(({ workflow, tool, address, why }, index) => (
          <li key={index} className="border-t border-line py-1.5">
            <p>{tool === null ? workflow : `${workflow} · ${tool}`}</p>
            <p className="text-sm text-soft break-all">
              {why} · {address}
            </p>
          </li>
        ))}
      </ul>
      {links.length > mostListed && <p>{text['mend.more'](links.length - mostListed)}</p>}
      <p className="mt-2 text-xs text-soft">{text['mend.why']}</p>
    </OptionSection>
  );
}
