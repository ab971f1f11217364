import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { LoadRow } from '../../lib/views/planning.ts';

/** The numbers of the coming weeks, one row for each. */
export function LoadTable({ rows, language }: { rows: readonly LoadRow[]; language: Language }) {
  const text = planningText[language];
  const id = useId();
  const cell = 'py-1 pr-3 text-right tabular-nums';
  return (
    // Where it is wider than the page it is scrolled by keys too.
    <div role="region" aria-labelledby={id} tabIndex={0} className="mt-3 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption id={id} className="pb-1 text-left text-xs font-semibold text-soft">
          {text['load.table']}
        </caption>
        <thead>
          <tr className="border-b border-line text-xs text-soft">
            <th scope="col" className="py-1 pr-3 text-left font-semibold">
              {text['load.week']}
            </th>
            {(['agreed', 'needed', 'uncertain', 'capacity', 'missing'] as const).map((name) => (
              <th key={name} scope="col" className="py-1 pr-3 text-right align-bottom font-semibold">
                {text[`load.${name}`]}
              </th>
            ))}
            <th scope="col" className="py-1 text-left align-bottom font-semibold">
              {text['load.closed']}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.monday} className="border-b border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                <span className="font-semibold">{row.week}</span>{' '}
                <span className="whitespace-nowrap text-soft">{row.days}</span>
              </th>
              <td className={cell}>{row.agreed}</td>
              <td className={cell}>{row.needed}</td>
              <td className={cell}>{row.uncertain}</td>
              <td className={cell}>{row.capacity ?? text['load.notTold']}</td>
              <td className={`${cell} ${row.short ? 'font-semibold text-over' : ''}`}>
                {row.short ?? text['load.notTold']}
              </td>
              <td className="py-1 text-soft">{row.closed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
