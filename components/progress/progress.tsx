import type { Language } from '../../lib/text/language.ts';
import type { ProgressView } from '../../lib/views/progress.ts';
import { Note } from '../note.tsx';
import { Indicators } from './indicators.tsx';
import { NumberTable } from './number-table.tsx';
import { OverdueTime } from './overdue-time.tsx';
import { SharePart, type SharePartProps } from './share-part.tsx';

export interface ProgressProps {
  view: ProgressView;
  language: Language;
  /** values of the options that are chosen */
  chosen: { of: string; step: string };
  onChoose: SharePartProps['onChoose'];
}

/** Is it getting better? The share first, then why, then what stands beside it. */
export function Progress({ view: { lead, empty, counted }, language, chosen, onChoose }: ProgressProps) {
  return (
    <>
      <p className="mt-1 max-w-[72ch] text-soft">{lead}</p>
      {empty && (
        <div className="mt-4 rounded-card border border-line bg-card">
          <Note {...empty} />
        </div>
      )}
      {counted && (
        <>
          {counted.unopened && <p className="mt-2 text-over">{counted.unopened}</p>}
          <SharePart share={counted.share} {...chosen} language={language} onChoose={onChoose} />
          <NumberTable table={counted.overdue} />
          {counted.overdueTime && <OverdueTime {...counted.overdueTime} />}
          <NumberTable table={counted.groups} />
          <NumberTable table={counted.rules} />
          <Indicators {...counted.indicators} />
          <NumberTable table={counted.standing} />
          {counted.others && <NumberTable table={counted.others} />}
          {counted.quota && <NumberTable table={counted.quota} />}
        </>
      )}
    </>
  );
}
