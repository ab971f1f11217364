import { useMemo } from 'react';
import { InterviewList } from '../../components/interview-list/interview-list.tsx';
import { Note } from '../../components/note.tsx';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import { interviewListView, type RemarkedCase } from '../../lib/views/interview-list-view.ts';
import { maskedCase } from '../../lib/views/masked-person.ts';
import type { DashboardData } from './dashboard-data.ts';
import { InterviewsOfCase } from './interviews-of-case.tsx';

/** `#samtaler`: all interviews; `#samtaler/ID`: those of one case. */
export function InterviewsView({ data, of }: { data: DashboardData; of: string | null }) {
  const { judged, cases, rules, today, settings } = data;
  const { language, maskPersons } = settings;
  const text = interviewListText[language];
  const remarked = useMemo(
    () =>
      judged.map((one, index): RemarkedCase => ({
        judged: maskPersons ? maskedCase(one) : one,
        remarks: cases[index]?.remarks,
      })),
    [judged, cases, maskPersons],
  );
  const view = useMemo(
    () => (of === null ? interviewListView(remarked, { rules, today, language, settings }) : null),
    [of, remarked, rules, today, language, settings],
  );
  if (judged.length === 0) return <Note title={text['list.empty']} text={text['list.empty.text']} />;
  if (view) return <InterviewList view={view} />;
  const index = judged.findIndex(({ id }) => id === of);
  const [one, known] = [remarked[index], cases[index]];
  if (!one || !known) return <Note title={text['case.missing']} text={text['case.missing.text']} />;
  // Another case is another page: nothing typed about one may stand beside the other.
  return <InterviewsOfCase key={known.id} {...{ data, one, known }} />;
}
