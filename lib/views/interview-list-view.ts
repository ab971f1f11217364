import { interviewNeed } from '../plan/interview-need.ts';
import { asksForCause, causeOf } from '../plan/causes.ts';
import { noRemarks, type CaseRemarks } from '../plan/interview-remarks.ts';
import { interviewSignals, lastOutcome, type InterviewSignal } from '../plan/interview-signals.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';
import { dayWords } from '../text/day-words.ts';
import { interviewListText } from '../text/interview-list-text.ts';
import { interviewText } from '../text/interview-text.ts';
import { sentenceStart } from '../text/duty-words.ts';
import type { InterviewListView, InterviewRow } from './interview-list.ts';
import type { JudgedCase } from './placed-case.ts';
import { whoIs, type PlanningContext } from './planning-cases.ts';

/** A case with what was noted of it. */
export interface RemarkedCase {
  judged: JudgedCase;
  remarks: CaseRemarks | undefined;
}

/** What a case asks somebody to look at, in words, the most pressing first. */
export function signalsOf({ judged, remarks = noRemarks }: RemarkedCase, context: PlanningContext): string[] {
  const { rules, today, language, settings } = context;
  const text = interviewListText[language];
  const { facts, deadlines } = judged.judgement;
  const day = (on: InterviewSignal['on']) => dayWords(on, today, language);
  const words = (signal: InterviewSignal) =>
    signal.kind === 'close-together'
      ? text['signal.close-together'](day(signal.on), day(signal.and))
      : text[`signal.${signal.kind}`](day(signal.on));
  const need = interviewNeed(judged, rules, today, settings);
  const late = need?.kind === 'agreed-late' ? agreedInterviews(facts, today).at(0) : undefined;
  const isUnexplained = deadlines.some(
    (one) =>
      one.status === 'overdue' && asksForCause(one, rules) && causeOf(one, judged.judgement, remarks.causes) === null,
  );
  return [
    ...remarks.reminders
      .filter(({ on }) => on <= today)
      .map(({ code }) => text['signal.reminder'](text[`reminder.${code}`])),
    ...interviewSignals(facts, today).map(words),
    ...(need && late ? [text['signal.booked-late'](day(late.on), day(need.deadline.due!))] : []),
    ...(isUnexplained ? [text['signal.cause']] : []),
  ];
}

/** All cases by their interviews. */
export function interviewListView(cases: readonly RemarkedCase[], context: PlanningContext): InterviewListView {
  const { today, language } = context;
  const rows = cases.map((one) => {
    const { facts } = one.judged.judgement;
    const next = agreedInterviews(facts, today)[0] ?? null;
    const last = lastOutcome(facts, today);
    return { row: rowOf(one, next?.on ?? null, context), next: next?.on ?? '', last: last?.on ?? '' };
  });
  type Row = (typeof rows)[number];
  const only = (of: readonly Row[]) => of.map(({ row }) => row);
  const quiet = rows.filter(({ row }) => row.signals.length === 0);
  return {
    language,
    look: only(rows.filter(({ row }) => row.signals.length > 0).toSorted(by(({ row }) => pressing(row)))),
    agreed: only(quiet.filter(({ next }) => next !== '').toSorted(by(({ next }) => next))),
    others: only(quiet.filter(({ next }) => next === '').toSorted(by(({ last }) => last))),
  };

  /** What only misses a cause comes last: that citizen waits for nothing by it. */
  function pressing({ signals }: InterviewRow): string {
    const isCauseOnly = signals.length === 1 && signals[0] === interviewListText[language]['signal.cause'];
    return isCauseOnly ? '1' : '0';
  }
}

function rowOf(one: RemarkedCase, next: string | null, context: PlanningContext): InterviewRow {
  const { today, language } = context;
  const text = interviewListText[language];
  const { facts } = one.judged.judgement;
  const agreed = agreedInterviews(facts, today).find(({ on }) => on === next);
  const last = lastOutcome(facts, today);
  const what = [
    agreed ? text['row.next'](dayWords(agreed.on, today, language)) : text['row.noNext'],
    last ? text['row.last'](outcomeWords(last.type, language), dayWords(last.on, today, language)) : text['row.noLast'],
  ];
  return { ...whoIs(one.judged), what: sentenceStart(what.join(' · ')), signals: signalsOf(one, context) };
}

function outcomeWords(type: string, language: PlanningContext['language']): string {
  const text = interviewText[language];
  const words =
    type === 'interview-no-show' ? 'what.noShow' : type === 'interview-cancelled' ? 'what.cancelled' : 'what.held';
  return text[words].toLocaleLowerCase(language);
}

function by<One>(key: (one: One) => string) {
  return (one: One, other: One) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
