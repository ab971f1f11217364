import { useState } from 'react';
import { AccessStep } from '../../components/mapping/access-step.tsx';
import { StepCard } from '../../components/mapping/step-card.tsx';
import { Button } from '../../components/button.tsx';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { originPattern, siteName, sitePattern } from '../options/origin-pattern.ts';
import { grant } from '../options/use-sites.ts';
import type { MappedFrame } from './frames.ts';
import { PageGuide } from './page-guide.tsx';
import { useTab, type MappedTab } from './use-tab.ts';

export interface GuideProps {
  tabId: number;
  record: CaseRecord;
  language: Language;
  today: IsoDate;
}

/** Leads someone through showing where the fields of a page stand: first whether the page may be read, then the page. */
export function Guide({ tabId, record, language, today }: GuideProps) {
  const text = mappingText[language];
  const { tab, reopen } = useTab(tabId);
  const [told, setTold] = useState<string | null>(null);
  /** each page that is mapped begins from the first question */
  const [round, setRound] = useState(0);
  const [kind, setKind] = useState<'list' | 'case' | null>(null);

  switch (tab.state) {
    case 'loading':
      return null;
    case 'gone':
    case 'closed':
      return (
        <StepCard
          question={text[`access.${tab.state}`]}
          text={text[`access.${tab.state}.text`]}
          buttons={<Button onClick={() => window.close()}>{text['mapping.close']}</Button>}
        />
      );
    case 'not-granted':
      return (
        <AccessStep
          site={tab.site === null ? null : siteName(sitePattern(tab.site))}
          language={language}
          told={told}
          onGrant={(address) => void ask(tab.site === null ? originPattern(address) : sitePattern(tab.site))}
        />
      );
    case 'open':
      return (
        <>
          {tab.closedSites.map((site) => (
            <div key={site} className="mb-3 rounded-card border border-line bg-card p-4">
              <p className="mb-2 text-sm">{text['access.framed'](siteName(site))}</p>
              <Button onClick={() => void ask(sitePattern(site))}>{text['access.grant'](siteName(site))}</Button>
            </div>
          ))}
          <PageGuide
            key={round}
            frames={tab.frames}
            firstKind={kind}
            onAnother={(next) => void begin(next)}
            framesAnew={framesAnew}
            {...{ record, language, today }}
          />
        </>
      );
  }

  async function ask(pattern: string | null): Promise<void> {
    if (pattern === null) return setTold(text['access.address.invalid']);
    const outcome = await grant([pattern]);
    setTold(outcome === 'granted' ? null : text[`access.${outcome === 'refused' ? 'refused' : 'failed'}`]);
    if (outcome === 'granted') await reopen();
  }

  async function begin(next: 'list' | 'case'): Promise<void> {
    await reopen();
    setKind(next);
    setRound((before) => before + 1);
  }

  /** The page may have been loaded anew since; a frame that came meanwhile is among them. */
  async function framesAnew(): Promise<readonly MappedFrame[]> {
    const now: MappedTab = await reopen();
    return now.state === 'open' ? now.frames : [];
  }
}
