import { useMemo, useState } from 'react';
import type { PlaceInWeek } from '../../lib/plan/bands.ts';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';
import { weekRow, type WeekContext, type WeekRowView } from '../../lib/views/week-row.ts';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Person, PersonNumber } from './person.tsx';
import { useDrawn } from './use-drawn.ts';

export interface WeekRowsProps {
  /** those that stand in one place stand together */
  entries: readonly WeekEntry[];
  context: WeekContext;
  /** where more of a case is told */
  hrefOf: (id: string) => string;
  /** @returns whether the text is in the clipboard */
  copy: (text: string) => Promise<boolean>;
}

/** So many rows are drawn at a time. */
const step = 60;
/** So many lines fit on one page of paper below the numbers; a heading takes one, too, and a long badge one of its own. */
const linesOnPaper = 34;

/** The cases, place by place, in words and badges; those further down are drawn when one comes to them. */
export function WeekRows({ entries, context, hrefOf, copy }: WeekRowsProps) {
  const { language } = context;
  const text = weekText[language];
  const { shown, rest, more, end } = useDrawn(entries, step);
  const printed = useMemo(() => printable(entries), [entries]);
  const unprinted = entries.length - printed.size;
  return (
    <>
      {groupsOf(shown).map(({ place, entries: standing }) => {
        const isPrinted = printed.has(standing[0]!);
        return (
          <section key={place} aria-labelledby={`place-${place}`} className={isPrinted ? '' : 'print:hidden'}>
            <h2 id={`place-${place}`} className="mt-4 mb-1 text-sm font-semibold text-soft print:mt-2 print:mb-0">
              {text[`place.${place}`]}
            </h2>
            <ul className="overflow-hidden rounded-card border border-line bg-card">
              {standing.map((entry) => (
                <Row
                  key={entry.id}
                  row={weekRow(entry, context)}
                  language={language}
                  href={hrefOf(entry.id)}
                  isPrinted={printed.has(entry)}
                  copy={copy}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {rest > 0 && (
        <div ref={end} className="mt-3 print:hidden">
          <Button onClick={more}>{text['rows.more'](Math.min(rest, step))}</Button>
        </div>
      )}
      {unprinted > 0 && <p className="hidden text-xs print:block">{text['print.rest'](unprinted)}</p>}
      <p className="mt-2 text-sm text-soft print:hidden">{text['row.where']}</p>
    </>
  );
}

interface RowProps {
  row: WeekRowView;
  language: Language;
  href: string;
  isPrinted: boolean;
  copy: WeekRowsProps['copy'];
}

function Row({ row, language, href, isPrinted, copy }: RowProps) {
  const { person, group, what, badge, last, next } = row;
  return (
    <li
      className={`grid grid-cols-1 items-center gap-x-4 gap-y-1 border-b border-line px-3 py-1.5 last:border-b-0 min-[680px]:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_minmax(0,4fr)_auto] print:grid-cols-[minmax(0,3fr)_minmax(0,8fr)_minmax(0,4fr)] print:gap-x-2 print:px-1 print:py-0 print:text-xs ${isPrinted ? '' : 'print:hidden'}`}
    >
      <div className="min-w-0 print:truncate">
        <Person person={person} href={href} />{' '}
        <p className="text-xs text-soft print:inline">
          <PersonNumber person={person} />
          <span className="print:hidden">
            {person.number && group && ' · '}
            {group}
          </span>
        </p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 print:gap-y-0">
        {what && <p className="text-sm print:text-xs">{what}</p>}
        <Badge view={badge} beside />
      </div>
      <div className="min-w-0 text-xs text-soft print:whitespace-nowrap">
        <p className={next ? 'print:hidden' : ''}>{last}</p>
        {next && <p>{next}</p>}
      </div>
      {person.copied && <CopyNumber number={person.copied} language={language} copy={copy} />}
    </li>
  );
}

function CopyNumber({ number, language, copy }: { number: string } & Pick<RowProps, 'language' | 'copy'>) {
  const text = weekText[language];
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  return (
    <div className="text-xs min-[680px]:text-right print:hidden">
      <button
        type="button"
        aria-label={text['row.copy.of'](number)}
        className="min-h-6 text-accent underline"
        onClick={() => void copy(number).then((isThere) => setOutcome(isThere ? 'copied' : 'failed'))}
      >
        {text['row.copy']}
      </button>
      <p role="status">{outcome && text[`row.${outcome}`]}</p>
    </div>
  );
}

function hasLongBadge({ summon, place }: WeekEntry): boolean {
  return (summon !== null && place === 'soon') || place === 'unknown' || place === 'provisional' || place === 'exempt';
}

/** The cases that have room on one page of paper, with the headings above them. */
function printable(entries: readonly WeekEntry[]): ReadonlySet<WeekEntry> {
  const found = new Set<WeekEntry>();
  let lines = 0;
  let place: PlaceInWeek | null = null;
  for (const entry of entries) {
    lines += (entry.place === place ? 1 : 2) + (hasLongBadge(entry) ? 1 : 0);
    if (lines > linesOnPaper) break;
    place = entry.place;
    found.add(entry);
  }
  return found;
}

function groupsOf(entries: readonly WeekEntry[]): { place: PlaceInWeek; entries: WeekEntry[] }[] {
  const groups: { place: PlaceInWeek; entries: WeekEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.place === entry.place) last.entries.push(entry);
    else groups.push({ place: entry.place, entries: [entry] });
  }
  return groups;
}
