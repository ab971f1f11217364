import type { PlaceInWeek } from '../../lib/plan/bands.ts';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { PlaceCount, WeekNumbers as Numbers } from '../../lib/views/week-head.ts';

export interface WeekNumbersProps {
  numbers: Numbers;
  /** the one place that is shown now; null = all of them */
  chosen: PlaceInWeek | null;
  language: Language;
  /** Shows the cases of one place, or all of them again; absent while there is nothing to show yet. */
  onChoose?: (place: PlaceInWeek | null) => void;
}

const tops: Partial<Record<PlaceInWeek, string>> = {
  late: 'border-t-over',
  soon: 'border-t-soon-line',
  timely: 'border-t-ok',
};

/** What is slipping, what is coming: the bands with their counts, and below them always what stands in none. */
export function WeekNumbers({ numbers, chosen, language, onChoose }: WeekNumbersProps) {
  const text = weekText[language];
  const { bands, outside, outsideNone, sum, share, byNorm, coverage, unopened } = numbers;
  const choose = (place: PlaceInWeek) => onChoose && (() => onChoose(place === chosen ? null : place));
  return (
    <section aria-label={text['places.label']}>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-3 print:grid-cols-3 print:gap-2">
        {bands.map((one) => (
          <li key={one.place}>
            <Tile {...one} isChosen={one.place === chosen} onChoose={choose(one.place)} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-2 text-sm">
        <h2 className="font-semibold">{text['outside.title']}:</h2>
        {outsideNone ?? (
          <ul className="flex flex-wrap gap-x-3">
            {outside.map((one) => (
              <li key={one.place}>
                <Outside {...one} isChosen={one.place === chosen} onChoose={choose(one.place)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="mt-1 text-sm">
        <span className="font-semibold">{sum}.</span> {share}. {coverage}.{byNorm && ` ${byNorm}.`}
      </p>
      {unopened && <p className="text-sm text-soon">{unopened}</p>}
    </section>
  );
}

interface PlaceProps extends PlaceCount {
  isChosen: boolean;
  onChoose: (() => void) | undefined;
}

function Tile({ place, label, count, isChosen, onChoose }: PlaceProps) {
  const look = `flex w-full items-baseline justify-between gap-2 rounded-card border border-line border-t-4 bg-card px-3 py-2 text-left ${tops[place] ?? ''} ${isChosen ? 'ring-2 ring-accent forced-colors:border-4 forced-colors:border-[Highlight]' : ''}`;
  const words = (
    <>
      <span className="font-semibold">{label}</span> <span className="text-count font-bold tabular-nums">{count}</span>
    </>
  );
  return onChoose ? (
    <button type="button" aria-pressed={isChosen} className={`${look} hover:bg-accent-soft`} onClick={onChoose}>
      {words}
    </button>
  ) : (
    <p className={look}>{words}</p>
  );
}

function Outside({ label, count, isChosen, onChoose }: PlaceProps) {
  const words = (
    <>
      {label} <span className="font-semibold tabular-nums">{count}</span>
    </>
  );
  return onChoose ? (
    <button
      type="button"
      aria-pressed={isChosen}
      className={`min-h-6 text-accent underline print:text-ink print:no-underline ${isChosen ? 'font-semibold' : ''}`}
      onClick={onChoose}
    >
      {words}
    </button>
  ) : (
    <span>{words}</span>
  );
}
