import { useId } from 'react';
import { changesText } from '../../lib/text/changes-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ChangeLine, ChangesView } from '../../lib/views/changes.ts';

export interface ChangeTableProps {
  title: string;
  lines: readonly ChangeLine[];
  columns: ChangesView['columns'];
  language: Language;
}

/** Cases that change in the same way, one on each line, with what holds before and after beside each other. */
export function ChangeTable({ title, lines, columns, language }: ChangeTableProps) {
  const id = useId();
  const text = changesText[language];
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="font-semibold">
        {title} <span className="font-[400] text-soft">({lines.length})</span>
      </h2>
      <table aria-labelledby={id} className="mt-1 w-full table-fixed border-collapse text-left text-sm">
        <thead>
          <tr className="border-b border-edge align-bottom text-xs text-soft">
            <th scope="col" className="w-[30%] py-1 pr-2 font-semibold break-words">
              {text['column.case']}
            </th>
            <th scope="col" className="w-[30%] py-1 pr-2 font-semibold break-words">
              {columns.before}
            </th>
            <th scope="col" className="py-1 font-semibold break-words">
              {columns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, who, what, before, after, more }) => (
            <tr key={id} className="break-inside-avoid border-b border-line align-top">
              <th scope="row" className="py-1 pr-2 font-[400] break-words">
                <span className="font-semibold">{who}</span> <span className="inline-block">{what}</span>
                {more && <span className="block text-xs text-soft">{more}</span>}
              </th>
              <td className="py-1 pr-2 break-words tabular-nums">{before}</td>
              <td className="py-1 break-words tabular-nums">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
