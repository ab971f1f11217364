import { useId } from 'react';
import type { TableView } from '../../lib/views/progress.ts';
import { useWidth } from '../chart/use-width.ts';

const looks = { part: 'font-semibold', all: 'border-t-2 border-edge font-semibold' };

/** So wide, in px, that every table of ours stands in it whole. */
const fits = 600;

/** Rows of numbers under their heading, which a narrow window scrolls by itself. */
export function NumberTable({ table }: { table: TableView }) {
  const id = useId();
  const { title, note, rows } = table;
  return (
    <section aria-labelledby={id} className="mt-4 break-inside-avoid rounded-card border border-line bg-card p-4">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {note && <p className="mt-1 max-w-[72ch] text-sm text-soft">{note}</p>}
      {rows.length > 0 && <NumberRows table={table} labelledBy={id} />}
    </section>
  );
}

/** The rows alone, for those that stand under another heading. */
export function NumberRows({ table: { columns, rows }, labelledBy }: { table: TableView; labelledBy: string }) {
  const [place, width] = useWidth<HTMLDivElement>(fits);
  return (
    <div
      ref={place}
      role="group"
      aria-labelledby={labelledBy}
      // A place to stop at with the keyboard only where there may be something to scroll.
      tabIndex={width < fits ? 0 : undefined}
      className="mt-2 overflow-x-auto"
    >
      <table
        aria-labelledby={labelledBy}
        className="w-full max-w-[720px] border-collapse text-left text-sm tabular-nums"
      >
        <thead>
          <tr className="align-bottom text-xs text-soft">
            {columns.map((column, index) => (
              <th key={column} scope="col" className={`py-1 pr-3 font-semibold ${index > 0 ? 'text-right' : ''}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id: row, cells: [heading, ...cells], look }) => (
            <tr key={row} className={`border-t border-line align-top ${look ? looks[look] : ''}`}>
              <th scope="row" className={`min-w-20 py-1 pr-3 ${look ? 'font-semibold' : 'font-[400]'}`}>
                {heading}
              </th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1]}
                  // One cell for all: there is nothing to tell of that row.
                  colSpan={cells.length === 1 ? columns.length - 1 : undefined}
                  className="py-1 pr-3 text-right whitespace-nowrap"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
