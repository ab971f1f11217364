import type { TraceStep } from '../rules/deadline.ts';
import { dayWords } from '../text/day-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import type { ViewContext } from './view-context.ts';

/**
 * Closed days in words: »lørdag 21. nov. og søndag 22. nov.«. A leave or a closing week is told as one, with the
 * weekends inside it: »din ferie 16. nov. – 27. nov.«.
 *
 * @param steps the trace's steps of days that follow one another
 */
export function closedDayNames(steps: readonly TraceStep[], context: ViewContext): string {
  const { today, language } = context;
  const told = steps.filter((_step, index) => !isWeekendInside(steps, index));
  const runs: TraceStep[][] = [];
  for (const step of told) {
    const run = runs.at(-1);
    if (run && isSameAbsence(run[0], step)) run.push(step);
    else runs.push([step]);
  }
  const names = runs.map((run) => {
    const ends = run.length > 1 ? [run[0], run.at(-1)] : run;
    const days = ends.flatMap((step) => (step?.date ? dayWords(step.date, today, language, 'short') : []));
    return [String(run[0]?.detail?.[language] ?? ''), days.join(' – ')].filter(Boolean).join(' ');
  });
  return explanationText[language].list(names);
}

/** A Saturday between two days of the same leave is not told by itself. */
function isWeekendInside(steps: readonly TraceStep[], index: number): boolean {
  const isWeekend = ({ detail }: TraceStep) => detail?.kind === 'weekend';
  if (!isWeekend(steps[index]!)) return false;
  const before = steps.slice(0, index).findLast((step) => !isWeekend(step));
  const after = steps.slice(index).find((step) => !isWeekend(step));
  return isSameAbsence(before, after);
}

function isSameAbsence(one: TraceStep | undefined, other: TraceStep | undefined): boolean {
  const [first, second] = [one?.detail, other?.detail];
  const isOwn = first?.kind === 'leave' || first?.kind === 'local';
  return isOwn && second !== undefined && first.kind === second.kind && first.da === second.da;
}
