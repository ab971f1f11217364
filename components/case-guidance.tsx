import { copiedText } from '../lib/text/copied-text.ts';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import { offersText } from '../lib/text/offers-text.ts';
import type { CaseGuidance as CaseGuidanceView } from '../lib/views/case-guidance.ts';
import { CopyTexts } from './copy-text.tsx';
import { Offers } from './offers.tsx';
import { Section } from './section.tsx';
import { WorkflowLinks } from './workflow-links.tsx';

export interface CaseGuidanceProps {
  view: CaseGuidanceView;
  language: Language;
  copy: (text: string) => Promise<boolean>;
}

/** What helps with a case: the workflows that fit, the texts to copy, the offers for the group. */
export function CaseGuidance({ view, language, copy }: CaseGuidanceProps) {
  const text = guidanceText[language];
  return (
    <>
      {view.workflows.length > 0 && (
        <Section title={text['workflow.title']}>
          <WorkflowLinks links={view.workflows} language={language} />
          {view.isExample && <p className="mt-2 text-xs text-soft">{text['workflow.example']}</p>}
        </Section>
      )}
      {view.texts.length > 0 && (
        <Section title={copiedText[language]['texts.title']}>
          <CopyTexts texts={view.texts} language={language} copy={copy} />
        </Section>
      )}
      {view.offers && (
        <Section title={offersText[language]['offers.title']}>
          <Offers view={view.offers} language={language} />
        </Section>
      )}
    </>
  );
}
