import type { SourcedReading } from '../case/case-reading.ts';
import { asksForCause, causeOf } from '../plan/causes.ts';
import { noRemarks } from '../plan/interview-remarks.ts';
import { interviewSignals } from '../plan/interview-signals.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { interviewListText } from '../text/interview-list-text.ts';
import { explanationView } from './explanation-view.ts';
import type { CauseView, InterviewCaseView, NoteView, ReminderView } from './interview-list.ts';
import { signalsOf, type RemarkedCase } from './interview-list-view.ts';
import { whoIs, type PlanningContext } from './planning-cases.ts';
import { whatIsDue } from './what-is-due.ts';

/** The interviews of one case, why things were late, and what one is to be reminded of. */
export function interviewCaseView(
  one: RemarkedCase,
  readings: readonly SourcedReading[],
  may: NoteView['may'],
  context: PlanningContext,
): InterviewCaseView {
  const { rules, today, language, settings } = context;
  const { judged, remarks = noRemarks } = one;
  const { facts } = judged.judgement;
  const explained = explanationView(judged.judgement, readings, rules, today, language, settings);
  const day = (on: typeof today) => dayWords(on, today, language);
  return {
    language,
    who: whoIs(judged).who,
    badge: explained.badge,
    sentence: explained.sentence,
    signals: signalsOf(one, context),
    moves: interviewSignals(facts, today).flatMap((signal) =>
      signal.kind === 'close-together'
        ? {
            from: signal.on,
            fromWords: day(signal.on),
            toWords: day(signal.and),
            entry: { type: 'interview-booked', on: signal.and, movedFrom: signal.on },
          }
        : [],
    ),
    interviews: explained.interviews,
    causes: causeViews(one, context),
    reminders: remarks.reminders
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ code, on }): ReminderView => ({
        ...{ code, on },
        what: sentenceStart(interviewListText[language][`reminder.${code}`]),
        when: day(on),
        isDue: on <= today,
      })),
    note: { text: remarks.note?.text ?? '', may },
  };
}

/** Own deadlines that were late, the newest first. */
function causeViews({ judged, remarks = noRemarks }: RemarkedCase, context: PlanningContext): CauseView[] {
  const { rules, today, language } = context;
  const { facts, deadlines } = judged.judgement;
  return deadlines
    .filter((one) => asksForCause(one, rules))
    .toSorted((one, other) => (one.due! < other.due! ? 1 : -1))
    .map((deadline): CauseView => {
      const known = causeOf(deadline, judged.judgement, remarks.causes);
      const version = versionToShow(rules, deadline);
      const { short } = whatIsDue(deadline, version, { facts, rules, today, language });
      return {
        rule: deadline.rule,
        due: deadline.due!,
        what: sentenceStart(interviewListText[language]['cause.late'](short, dayWords(deadline.due!, today, language))),
        chosen: known?.cause ?? null,
        fromEvents: known?.by === 'events',
      };
    });
}
