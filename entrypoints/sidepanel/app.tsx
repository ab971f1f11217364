import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ComplaintHelp, complaintHelpId } from '../../components/complaint-help.tsx';
import { Note } from '../../components/note.tsx';
import { PracticeDay } from '../../components/practice-day.tsx';
import { Preparation } from '../../components/preparation.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useLive, type Loaded } from '../../components/use-live.ts';
import { useToday } from '../../components/use-today.ts';
import { onAsked } from '../../lib/background/asked-entry.ts';
import type { OpenCase } from '../../lib/background/case-in-tab.ts';
import { toldNow } from '../../lib/background/told-now.ts';
import { isPracticeBuild, today as clock } from '../../lib/clock/today.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import { answersOfCase } from '../../lib/guidance/complaint-case.ts';
import { noProgress, type ProgressChange } from '../../lib/guidance/progress.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeProgress } from '../../lib/record/progress.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { judgeCase } from '../../lib/rules/judge-case.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { sidePanelText } from '../../lib/text/side-panel-text.ts';
import { adviserName } from '../../lib/views/adviser-card.ts';
import { complaintView, type ComplaintContext } from '../../lib/views/complaint-view.ts';
import { fillingOf } from '../../lib/views/copied-text.ts';
import { complaintHelp, pageOfEntry, procedurePrefix } from '../../lib/views/palette-entries.ts';
import type { PaletteEntry } from '../../lib/views/palette-search.ts';
import { sidePanelView } from '../../lib/views/side-panel-view.ts';
import type { TryInput } from '../../lib/views/try-question.ts';
import type { LinkContext } from '../../lib/views/workflow-links.ts';
import { openEntry } from '../palette/open-entry.ts';
import { PaletteByKey } from '../palette/palette-by-key.tsx';
import { WithRecord } from '../unlock/with-record.tsx';
import type { BegunPanel, PanelReading } from './begun-panel.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import type { FollowedCase } from './followed-case.ts';
import type { GuidanceOfPolicy } from './live-guidance-policy.ts';
import { usePractice } from './practice.tsx';
import { isOpenedToPrint, printPanel } from './print-panel.ts';
import { useGuidance } from './use-guidance.ts';

/** @param begun what is shown first has been asked for already: this file came later than the asking */
export function App({ begun }: { begun: BegunPanel }) {
  const followed = useLive(begun.followed);
  const policy = useLive(begun.policy);
  return (
    <WithRecord open={begun.open} failed={(_reason, retry) => <Failed retry={retry} />}>
      {(record) => (
        <Following
          {...{ record }}
          reading={begun.readingOf(record)}
          followed={followed.state === 'ready' ? followed.value : null}
          policy={policy.state === 'ready' ? policy.value : null}
        />
      )}
    </WithRecord>
  );
}

interface FollowingProps {
  record: CaseRecord;
  reading: PanelReading;
  /** null until it is known */
  followed: FollowedCase | null;
  /** null until it is known */
  policy: GuidanceOfPolicy | null;
}

/** Follows the tab beside the panel. */
function Following({ record, reading, followed, policy }: FollowingProps) {
  const settings = useLive(reading.settings);
  const rules = useLive(reading.rules);
  const today = useToday(clock);
  const language = settings.state === 'ready' ? settings.value.language : 'da';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${sidePanelText[language]['panel.title']} · Rettidig`;
  }, [language]);
  if (settings.state === 'failed' || rules.state === 'failed') return <Failed retry={() => location.reload()} />;
  if (followed === null) return null;
  const common =
    settings.state === 'ready' && rules.state === 'ready' ? { settings: settings.value, rules: rules.value } : null;
  const text = sidePanelText[language];
  return (
    <main className="wrap-anywhere">
      {common && isPracticeBuild() && (
        <PracticeDay words={text.practiceDay(dayWords(today, today, language, 'full'))} />
      )}
      {followed.open && (
        // Another case is another panel: nothing of one may stand beside the other.
        <ReadCase
          key={`${followed.open.system} ${followed.open.ref}`}
          {...{ record, reading, policy, common, today }}
          open={followed.open}
          tabId={followed.tabId!}
        />
      )}
      {common && !followed.open && (
        <>
          <h1 className="px-4 pt-3 font-semibold">{text['panel.title']}</h1>
          <Note title={text['empty.title']} text={text['empty.text']} />
          <PaletteByKey {...{ record, today }} settings={common.settings} />
        </>
      )}
    </main>
  );
}

interface ReadCaseProps extends Pick<FollowingProps, 'record' | 'reading' | 'policy'> {
  open: OpenCase;
  tabId: number;
  /** null until it has been read */
  common: { settings: Settings; rules: readonly Rule[] } | null;
  today: IsoDate;
}

/** Reads the case and its guidance while what holds for all cases is still being read. */
function ReadCase({ common, reading, policy, ...props }: ReadCaseProps) {
  const { record, open } = props;
  const { system, ref } = open;
  const known = useLive(useMemo(() => reading.caseOf({ system, ref }), [reading, system, ref]));
  const guidance = useGuidance(record, policy, known.state === 'ready' && common !== null, reading);
  return common && <Case {...props} {...common} {...{ known, guidance }} />;
}

interface CaseProps extends Omit<ReadCaseProps, 'common' | 'reading' | 'policy'>, NonNullable<ReadCaseProps['common']> {
  known: Loaded<RecordedCase | null | undefined>;
  guidance: ReturnType<typeof useGuidance>;
}

function Case({ record, open, tabId, settings, rules, today, known, guidance }: CaseProps) {
  const { system, ref, page, seen } = open;
  const { language } = settings;
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = known.state === 'ready' ? known.value : undefined;
  const closed = ownClosedDays(settings);
  const judged = useMemo(() => {
    if (known.state !== 'ready' || kept === null) return null;
    // A case of mine is in the record with all its pages; of another's only this page is known.
    const told = toldNow(ref, kept, kept?.mine ? null : seen);
    return { told, judgement: judgeCase(told, rules, today, closed), progress: kept?.progress ?? noProgress };
  }, [known.state, kept, ref, seen, rules, today, closed]);
  const text = sidePanelText[language];
  const { catalogue, texts, procedures, isReady } = guidance;
  const citizensAdviser = guidance.citizensAdviser ?? settings.citizensAdviser;

  const view = useMemo(() => {
    if (!judged || !isReady) return null;
    const { unitName, unitPhone, ownName, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
    const links: LinkContext = { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language };
    return sidePanelView({
      judgement: judged.judgement,
      readings: judged.told.sourcedReadings,
      progress: judged.progress,
      catalogue: catalogue ?? noWorkflows,
      letterhead: { unitName, unitPhone, ownName },
      adviser: citizensAdviser,
      ...{ page, rules, procedures, texts, links, settings, today, language, chosen },
    });
  }, [judged, isReady, settings, citizensAdviser, catalogue, page, rules, procedures, texts, today, language, chosen]);

  const practised = useMemo((): TryInput | null => {
    if (!settings.tryYourself || !judged) return null;
    const { judgement, told } = judged;
    return { judgement, readings: told.sourcedReadings, rules, settings, today, language };
  }, [judged, rules, settings, today, language]);
  const { isHeldBack, practice } = usePractice(record, `${system} ${ref}`, practised);

  const change = useCallback(
    async (what: ProgressChange) => {
      await changeProgress(record, { system, ref, seen }, what);
      // The record may hold the case from now on.
      await ask('record/changed', {}).catch((error: unknown) => console.warn('Rettidig:', error));
    },
    [record, system, ref, seen],
  );
  const isPrintable = view?.preparation != null;
  useEffect(() => {
    if (isPrintable && isOpenedToPrint()) window.print();
  }, [isPrintable]);
  const choose = (procedure: string) => {
    setChosen(procedure);
    // What was chosen stands at the top; the reader is taken there.
    requestAnimationFrame(() => document.getElementById('open-procedure')?.focus());
  };

  /** What was found by Ctrl+K and belongs to this case is shown here; the rest has a page of its own. */
  const take = ({ id }: Pick<PaletteEntry, 'id'>) => {
    if (id === complaintHelp) {
      requestAnimationFrame(openComplaintHelp);
      return true;
    }
    const asked = id.startsWith(procedurePrefix) ? id.slice(procedurePrefix.length) : null;
    const isHere = asked === view?.open?.id || view?.others.some((one) => one.id === asked);
    if (asked === null || !isHere) return false;
    choose(asked);
    return true;
  };

  const isShown = view !== null;
  const takeAsked = useEffectEvent((id: string) => {
    if (!take({ id })) void openEntry({ href: pageOfEntry(id) });
  });
  useEffect(() => (isShown ? onAsked(tabId, takeAsked) : undefined), [isShown, tabId]);

  if (known.state === 'failed' || kept === null) {
    return (
      <>
        <h1 className="px-4 pt-3 font-semibold">{text['panel.title']}</h1>
        <Note title={text['unread.title']} text={text['unread.text']} />
      </>
    );
  }
  if (!view || !judged) return null;
  const { judgement } = judged;
  const procedure = view.open?.id ?? '';
  const { unitName, unitPhone, ownName } = settings;
  const complaint: ComplaintContext = {
    filling: fillingOf(judgement, { unitName, unitPhone, ownName }, today),
    adviser: adviserName(citizensAdviser, language),
    ...{ rules, texts, today, language },
  };
  return (
    <SidePanel
      view={view}
      {...{ practice, isHeldBack }}
      onChoose={choose}
      onTick={(step, isDone) =>
        change({ kind: isDone ? 'tick' : 'untick', procedure, step, since: view.open?.since ?? null, on: today })
      }
      onAgain={() => change({ kind: 'begin-again', procedure, on: view.open?.beginsAgainOn ?? today })}
      onShow={(field) => ask('ring/show', { tabId, system, ref: judgement.facts.ref, field })}
      copy={copyToClipboard}
    >
      {view.preparation && !isHeldBack && (
        <Preparation
          view={view.preparation}
          language={language}
          isOpen={isOpenedToPrint()}
          onPrint={() => void printPanel(tabId)}
          onCheck={async (goal, isMet) => {
            const interviewOn = view.preparation?.check?.interviewOn;
            if (interviewOn) await change({ kind: 'self-check', interviewOn, goal, isMet, on: today });
          }}
        />
      )}
      <ComplaintHelp
        known={answersOfCase(judgement.facts, today)}
        because={view.complaintBecause}
        route={(answers) => complaintView(answers, complaint)}
        copy={copyToClipboard}
        {...{ today, language }}
      />
      <PaletteByKey {...{ record, settings, today, take }} />
    </SidePanel>
  );
}

function openComplaintHelp(): void {
  const help = document.getElementById(complaintHelpId);
  if (!(help instanceof HTMLDetailsElement)) return;
  help.open = true;
  help.querySelector('summary')?.focus();
}

const noWorkflows = { format: 'rettidig-workflows/1' as const, title: '–', entries: [] };

function Failed({ retry, language = 'da' }: { retry: () => void; language?: Language }) {
  const text = sidePanelText[language];
  return (
    <main role="alert">
      <Note title={text['failed.title']} text={text['failed.text']}>
        <Button look="primary" onClick={retry}>
          {text['failed.retry']}
        </Button>
      </Note>
    </main>
  );
}
