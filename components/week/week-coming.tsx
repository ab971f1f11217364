import { useMemo } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { everything, filterChoices, type NamedFilter } from '../../lib/views/week-filter.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';
import type { WeekNumbers as Numbers } from '../../lib/views/week-head.ts';
import type { WeekContext } from '../../lib/views/week-row.ts';
import { SavedFilters } from './saved-filters.tsx';
import { WeekFilters } from './week-filters.tsx';
import { WeekHead } from './week-head.tsx';
import { WeekNumbers } from './week-numbers.tsx';
import { WeekRows, type WeekRowsProps } from './week-rows.tsx';

export interface WeekComingProps extends Pick<WeekRowsProps, 'hrefOf' | 'copy'> {
  /** »Uge 48 · mandag 23. november« */
  title: string;
  /** null = not counted yet */
  numbers: Numbers | null;
  /** how far it is */
  progress: string;
  /** what the week begins with, ordered; null = not known yet. The same object from one drawing to the next */
  rows: { entries: readonly WeekEntry[]; context: WeekContext } | null;
  saved: readonly NamedFilter[];
  language: Language;
}

const nothing = () => {};

/**
 * The week while its cases are still being opened and judged: the numbers and the first rows, where they are known
 * already, and how far it is. What finds and sorts has its place, so that nothing moves when it can be used.
 */
export function WeekComing({ title, numbers, progress, rows, saved, hrefOf, copy, language }: WeekComingProps) {
  // How far it is changes many times a second, the rows do not.
  const filters = useMemo(
    () =>
      rows && (
        <fieldset disabled className="min-w-0 opacity-60 print:hidden">
          <WeekFilters
            filter={everything}
            typed=""
            choices={filterChoices([], [], everything, language)}
            language={language}
            onFilter={nothing}
            onType={nothing}
          >
            <SavedFilters {...{ saved, language }} filter={everything} onFilter={nothing} onSave={async () => {}} />
          </WeekFilters>
        </fieldset>
      ),
    [rows, saved, language],
  );
  const drawn = useMemo(
    () =>
      rows && (
        <div className="print:hidden">
          <WeekRows {...rows} hrefOf={hrefOf} copy={copy} />
        </div>
      ),
    [rows, hrefOf, copy],
  );
  return (
    <WeekHead title={title}>
      {/* Room for what has changed since the last look, which is not known before all is read. */}
      {rows && <div className="mt-3 min-h-15 rounded-card border border-line bg-card print:hidden" />}
      {numbers && (
        <div className="mt-3">
          <WeekNumbers numbers={numbers} chosen={null} language={language} />
        </div>
      )}
      {filters}
      <p role="status" className={rows ? 'mt-3 flex min-h-8 items-center text-sm text-soft' : 'mt-4 text-soft'}>
        {progress}
      </p>
      {drawn}
    </WeekHead>
  );
}
