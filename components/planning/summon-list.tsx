import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { SummonLine } from '../../lib/views/planning.ts';
import { OptionSection } from '../option-section.tsx';
import { CaseLine } from './case-line.tsx';
import { LongList } from './long-list.tsx';

/** What must be sent, and by when, the nearest day first. */
export function SummonList({ lines, language }: { lines: readonly SummonLine[]; language: Language }) {
  const text = planningText[language];
  return (
    <OptionSection title={text['summon.title']}>
      {lines.length === 0 && <p className="text-sm text-soft">{text['summon.none']}</p>}
      <LongList items={lines} language={language} label={text['summon.title']}>
        {(one) => <CaseLine key={one.caseId} one={one} day={{ on: one.by, words: one.when }} what={one.what} />}
      </LongList>
    </OptionSection>
  );
}
