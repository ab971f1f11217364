import { useMemo } from 'react';
import { CaseNote } from '../../components/interview-list/case-note.tsx';
import { CauseChoice } from '../../components/interview-list/cause-choice.tsx';
import { InterviewCase } from '../../components/interview-list/interview-case.tsx';
import { ReminderList } from '../../components/interview-list/reminder-list.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { ProcedureSteps } from '../../components/procedure-steps.tsx';
import { isPracticeBuild } from '../../lib/clock/today.ts';
import { noProgress, type ProgressChange } from '../../lib/guidance/progress.ts';
import type { RemarkChange } from '../../lib/plan/interview-remarks.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import { changeRemarks } from '../../lib/record/causes.ts';
import { decide } from '../../lib/record/decide.ts';
import { addEntry, removeEntry } from '../../lib/record/hand-entries.ts';
import { changeProgress } from '../../lib/record/progress.ts';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { CaseChange } from '../../lib/views/case-change.ts';
import { interviewCaseView } from '../../lib/views/interview-list-case.ts';
import type { RemarkedCase } from '../../lib/views/interview-list-view.ts';
import { sidePanelView } from '../../lib/views/side-panel-view.ts';
import { tellBackground } from '../options/tell-background.ts';
import { useLocked } from '../options/use-locked.ts';
import { copyToClipboard } from '../sidepanel/copy-to-clipboard.ts';
import { useGuidancePolicy } from '../sidepanel/use-guidance-policy.ts';
import { useGuidance } from '../sidepanel/use-guidance.ts';
import type { DashboardData } from './dashboard-data.ts';
import { hrefOf } from './use-route.ts';

export interface InterviewsOfCaseProps {
  data: DashboardData;
  one: RemarkedCase;
  known: RecordedCase;
}

/** The interviews of one case, the next steps in it, why things were late, and what to remember. */
export function InterviewsOfCase({ data, one, known }: InterviewsOfCaseProps) {
  const { record, rules, today, settings } = data;
  const { language } = settings;
  const { system, ref, sourcedReadings } = known;
  const told = { system, ref, seen: null };
  const isDecided = useLocked(record).includes('notesAllowed');
  const isForbidden = settings.featuresOff.includes('notes') || (isDecided && !settings.notesAllowed);
  const may = isForbidden ? 'forbidden' : settings.notesAllowed ? 'write' : 'off';
  const view = useMemo(
    () => interviewCaseView(one, sourcedReadings, may, { rules, today, language, settings }),
    [one, sourcedReadings, may, rules, today, language, settings],
  );
  const steps = useOpenProcedure(data, one, known);

  async function change(what: CaseChange) {
    if (what.kind === 'add') await addEntry(record, told, what.entry, today);
    else if (what.kind === 'remove') await removeEntry(record, told, what.id);
    else await decide(record, told, what.decision, today);
    await tellBackground();
  }
  async function remark(what: RemarkChange) {
    await changeRemarks(record, told, what);
    // Causes stand in the counts of the day; no badge says anything of reminders and notes.
    if (what.kind === 'cause') await tellBackground();
  }
  async function progress(what: ProgressChange) {
    await changeProgress(record, told, what);
    await tellBackground();
  }

  return (
    <InterviewCase view={view} back={hrefOf.interviews} onChange={change}>
      {steps && (
        <OptionSection title={interviewListText[language]['case.steps']}>
          <p lang="da" className="mb-2 font-semibold">
            {interviewListText[language]['case.steps.position'](steps.title, steps.position)}
          </p>
          <ProcedureSteps
            view={steps}
            language={language}
            onTick={(step, isDone) =>
              progress({
                kind: isDone ? 'tick' : 'untick',
                ...{ procedure: steps.id, step, since: steps.since, on: today },
              })
            }
            onAgain={() => progress({ kind: 'begin-again', procedure: steps.id, on: steps.beginsAgainOn })}
            // No page of the case stands beside this one; the step says where the field is.
            onShow={async () => ({ shown: false, pages: [] })}
            copy={copyToClipboard}
          />
        </OptionSection>
      )}
      <CauseChoice
        causes={view.causes}
        language={language}
        onChoose={({ rule, due }, cause) => remark({ kind: 'cause', rule, due, cause, on: today })}
      />
      <ReminderList
        reminders={view.reminders}
        {...{ today, language }}
        onRemind={(code, on) => remark({ kind: 'remind', reminder: { code, on, toldOn: today } })}
        onRemove={(code) => remark({ kind: 'reminded', code })}
      />
      <CaseNote note={view.note} language={language} onSave={(text) => remark({ kind: 'note', text, on: today })} />
    </InterviewCase>
  );
}

/** The guided procedure that fits the case best, as the side panel would open it; null until it is known, or for none. */
function useOpenProcedure(
  { record, rules, today, settings }: DashboardData,
  { judged }: RemarkedCase,
  known: RecordedCase,
) {
  const { language } = settings;
  const { catalogue, texts, procedures, isReady } = useGuidance(record, useGuidancePolicy(), true);
  return useMemo(() => {
    if (!isReady) return null;
    const { unitName, unitPhone, ownName, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
    return sidePanelView({
      judgement: judged.judgement,
      readings: known.sourcedReadings,
      progress: known.progress ?? noProgress,
      page: null,
      catalogue: catalogue ?? { format: 'rettidig-workflows/1', title: '–', entries: [] },
      letterhead: { unitName, unitPhone, ownName },
      adviser: settings.citizensAdviser,
      links: { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language },
      chosen: null,
      ...{ rules, procedures, texts, settings, today, language },
    }).open;
  }, [isReady, judged, known, settings, catalogue, rules, procedures, texts, today, language]);
}
