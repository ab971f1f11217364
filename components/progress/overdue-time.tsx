import { useId } from 'react';
import type { OverdueTimeView } from '../../lib/views/progress.ts';
import { StackedBars } from '../chart/stacked-bars.tsx';
import { NumberRows } from './number-table.tsx';

/** Is less over its deadline than before, and of what one can do something about? */
export function OverdueTime({ title, note, bars, table, causes }: OverdueTimeView) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="mt-1 max-w-[72ch] text-sm text-soft">{note}</p>
      <StackedBars {...bars} />
      <NumberRows table={table} labelledBy={id} />
      {causes && (
        <>
          <h3 id={`${id}-causes`} className="mt-4 font-semibold">
            {causes.title}
          </h3>
          <NumberRows table={causes} labelledBy={`${id}-causes`} />
        </>
      )}
    </section>
  );
}
