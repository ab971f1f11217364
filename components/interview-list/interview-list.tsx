import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { InterviewListView, InterviewRow } from '../../lib/views/interview-list.ts';
import { CaseLine } from '../planning/case-line.tsx';
import { LongList } from '../planning/long-list.tsx';
import { OptionSection } from '../option-section.tsx';

/** All cases by their interviews: what is to be looked at, what is agreed, and what is not. */
export function InterviewList({ view }: { view: InterviewListView }) {
  const { language } = view;
  const text = interviewListText[language];
  return (
    <>
      <p className="mt-1 text-sm text-soft">{text['list.lead']}</p>
      {(['look', 'agreed', 'others'] as const).map((name) => (
        <OptionSection key={name} title={text[`list.${name}`]}>
          <p className="text-sm text-soft">
            {view[name].length === 0 ? text[`list.${name}.none`] : text['list.count'](view[name].length)}
          </p>
          <LongList items={view[name]} language={language} label={text[`list.${name}`]}>
            {(row) => <Row key={row.caseId} row={row} />}
          </LongList>
        </OptionSection>
      ))}
    </>
  );
}

function Row({ row }: { row: InterviewRow }) {
  return <CaseLine one={row} what={row.what} problem={row.signals.join(' · ') || null} mild />;
}
