import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';

export interface TableCell {
  words: string;
  isUnreadable: boolean;
}

export interface ReadTableProps {
  headers: readonly string[];
  /** null = the row has no readable key and gets no badge */
  rows: readonly ({ ref: string; cells: readonly TableCell[] } | null)[];
  language: Language;
}

/** So many rows are shown; the others are counted above. */
const most = 200;

/** Row by row what would be read. */
export function ReadTable({ headers, rows, language }: ReadTableProps) {
  const text = mappingText[language];
  return (
    <section aria-label={text['table.title']} className="mt-4 rounded-card border border-line bg-card">
      <h2 className="px-4 py-2 font-semibold">{text['table.title']}</h2>
      <div tabIndex={0} className="max-h-80 overflow-auto border-t border-line">
        <table className="w-full border-collapse text-sm">
          <thead className="sticky top-0 bg-ground text-left">
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col" className="px-2 py-1 font-semibold whitespace-nowrap">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              <tr key={index} className="border-t border-line">
                {row === null ? (
                  <td colSpan={headers.length} className="px-2 py-1 text-soft">
                    {text['table.noKey']}
                  </td>
                ) : (
                  [{ words: row.ref, isUnreadable: false }, ...row.cells].map(({ words, isUnreadable }, place) => (
                    <td
                      key={place}
                      className={`px-2 py-1 whitespace-nowrap ${isUnreadable ? 'bg-soon-soft text-soon' : ''}`}
                    >
                      {words}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && <p className="px-4 py-2 text-sm text-soft">{text['table.more'](rows.length - most)}</p>}
    </section>
  );
}
