import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { FieldLine } from '../../lib/views/diagnosis-view.ts';

const columns = ['read', 'empty', 'unreadable', 'missing'] as const;

/** How many of the rows each field was read in; the field that fails most comes first. */
export function FieldTable({ fields, language }: { fields: readonly FieldLine[]; language: Language }) {
  const text = diagnosisText[language];
  return (
    <>
      <table className="w-full text-sm">
        <caption className="sr-only">{text['fields.title']}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-soft">
            <th scope="col" className="py-1 text-left font-semibold">
              {text['fields.field']}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1 pl-2 text-right font-semibold">
                {text[`fields.${column}`]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.field} className="border-b border-line align-top last:border-0">
              <th scope="row" className="py-1 text-left font-normal wrap-anywhere">
                {field.label}
                {field.confidence && (
                  <span className="block text-xs text-soft">{text['fields.confidence'](field.confidence)}</span>
                )}
                {field.remark && (
                  <span className={`block text-xs ${field.faulty ? 'text-over' : 'text-soft'}`}>{field.remark}</span>
                )}
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={`py-1 pl-2 text-right tabular-nums ${field[column] === 0 ? 'text-soft' : ''}`}
                >
                  {field[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-soft">{text['fields.confidence.hint']}</p>
    </>
  );
}
