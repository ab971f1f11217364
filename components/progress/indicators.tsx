import { useId } from 'react';
import type { IndicatorView, ProgressView } from '../../lib/views/progress.ts';
import { LineChart } from '../chart/line-chart.tsx';
import { NumberRows } from './number-table.tsx';

/** What is looked back on: numbers, and no deadlines. */
export function Indicators({ title, empty, list }: NonNullable<ProgressView['counted']>['indicators']) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {empty && <p className="mt-1 text-soft">{empty}</p>}
      {list.map((indicator) => (
        <Indicator key={indicator.id} {...indicator} />
      ))}
    </section>
  );
}

function Indicator({ title, figure, lines: [first, ...others], units, chart }: IndicatorView) {
  const id = useId();
  return (
    <div className="mt-3 border-t border-line pt-3 first-of-type:border-t-0 first-of-type:pt-0">
      <h3 className="font-semibold">{title}</h3>
      <div className="flex flex-wrap items-baseline gap-x-3">
        {figure && <p className="text-count font-bold tabular-nums">{figure}</p>}
        <p>{first}</p>
      </div>
      {others.map((line) => (
        <p key={line} className="text-sm text-soft">
          {line}
        </p>
      ))}
      {units && (
        <>
          <h4 id={id} className="mt-3 text-sm font-semibold">
            {units.title}
          </h4>
          <NumberRows table={units} labelledBy={id} />
        </>
      )}
      {chart && <LineChart chart={chart} />}
    </div>
  );
}
