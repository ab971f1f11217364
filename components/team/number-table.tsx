import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import type { TeamRowView, TeamTable } from '../../lib/views/team-tables.ts';

const cell = 'border-t border-line px-2 py-1 align-top';

/** Numbers that add up. On a narrow screen the table scrolls by itself, and the page does not. */
export function NumberTable({ table, language }: { table: TeamTable; language: Language }) {
  const id = useId();
  const { title, note, corner, columns, rows, sum } = table;
  return (
    <section aria-labelledby={id} className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {note && <p className="text-sm text-soft">{note}</p>}
      {/* Scrolled by the arrow keys too. Without `relative` the words for the ear alone would widen the page. */}
      <div className="relative mt-2 overflow-x-auto" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="w-full text-sm">
          <thead>
            <tr>
              <th scope="col" className="px-2 py-1 text-left align-bottom font-semibold">
                {corner}
              </th>
              {columns.map(({ label, kind }, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`px-2 py-1 text-right align-bottom ${kind === 'sum' ? 'font-bold' : 'font-semibold'} ${kind === 'beside' ? 'text-soft' : ''}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.label} {...{ row, columns, language }} />
            ))}
          </tbody>
          <tfoot className="font-bold">
            <Line row={sum} {...{ columns, language }} />
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface LineProps {
  row: TeamRowView;
  columns: TeamTable['columns'];
  language: Language;
}

function Line({ row: { label, about, cells }, columns, language }: LineProps) {
  const text = teamText[language];
  return (
    <tr>
      <th scope="row" className={`${cell} min-w-28 text-left font-semibold wrap-anywhere`}>
        {label}
        {about && <span className="font-normal whitespace-nowrap text-soft"> ({about})</span>}
      </th>
      {cells.map((value, index) => (
        <td
          key={index}
          className={`${cell} text-right whitespace-nowrap tabular-nums ${columns[index]?.kind === 'sum' ? 'font-bold' : ''}`}
        >
          {value === null ? (
            <>
              <span aria-hidden="true">{text['table.none']}</span>
              <span className="sr-only">{text['table.none.words']}</span>
            </>
          ) : (
            value
          )}
        </td>
      ))}
    </tr>
  );
}
