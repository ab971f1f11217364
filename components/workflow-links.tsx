import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { GuidanceLinkView, WorkflowLinkView } from '../lib/views/workflow-links.ts';

export interface WorkflowLinksProps {
  links: readonly WorkflowLinkView[];
  language: Language;
}

/** Workflows with why they fit; one that may not be opened stands as text with the reason. */
export function WorkflowLinks({ links, language }: WorkflowLinksProps) {
  const text = guidanceText[language];
  return (
    <ul className="flex flex-col gap-2">
      {links.map((link) => (
        <li key={link.id}>
          <GuidanceLink link={link} language={language} />
          <p className="text-xs text-soft">{[link.because, link.old].filter(Boolean).join(' · ')}</p>
          {link.tools.length > 0 && (
            <p className="text-xs">
              <span className="text-soft">{text['workflow.tools']}: </span>
              {link.tools.map((tool, index) => (
                <span key={index}>
                  {index > 0 && ' · '}
                  <GuidanceLink link={tool} language={language} />
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface GuidanceLinkProps {
  link: GuidanceLinkView;
  language: Language;
}

/** A link of the guidance; it opens in a tab of its own and tells the other side nothing of where it came from. */
export function GuidanceLink({ link: { title, href, closed }, language }: GuidanceLinkProps) {
  if (href === null) {
    return (
      <span>
        {title} <span className="text-xs text-soft">({closed})</span>
      </span>
    );
  }
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="text-accent underline">
      {title}
      <span className="sr-only"> {guidanceText[language]['link.newTab']}</span>
    </a>
  );
}
