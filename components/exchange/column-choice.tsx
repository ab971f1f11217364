import { columnMeanings, type ColumnMeaning } from '../../lib/text/column-words.ts';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import type { Language } from '../../lib/text/language.ts';

export interface ColumnChoiceProps {
  headings: readonly string[];
  /** one cell of each column that is not empty; empty where all are */
  examples: readonly string[];
  meanings: readonly ColumnMeaning[];
  language: Language;
  onChange: (meanings: ColumnMeaning[]) => void;
}

/** What each column of a table means, as it was guessed, to be changed. */
export function ColumnChoice({ headings, examples, meanings, language, onChange }: ColumnChoiceProps) {
  const text = exchangeText[language];
  return (
    <table className="my-2 w-full text-left text-sm">
      <thead>
        <tr className="border-b border-line text-xs text-soft">
          <th className="py-1 pr-2 font-semibold">{text['in.column']}</th>
          <th className="hidden py-1 pr-2 font-semibold min-[480px]:table-cell">{text['in.example']}</th>
          <th className="py-1 font-semibold">{text['in.meaning']}</th>
        </tr>
      </thead>
      <tbody>
        {headings.map((heading, place) => (
          <tr key={heading} className="border-b border-line">
            <th scope="row" className="py-1 pr-2 font-normal wrap-anywhere">
              {heading}
            </th>
            <td className="hidden max-w-40 truncate py-1 pr-2 text-soft min-[480px]:table-cell">{examples[place]}</td>
            <td className="py-1">
              <select
                aria-label={text['in.meaning.of'](heading)}
                value={meanings[place]}
                className="min-h-8 w-full max-w-64 rounded-control border border-edge bg-card px-1"
                onChange={(event) => onChange(meanings.with(place, event.target.value as ColumnMeaning))}
              >
                {columnMeanings.map((meaning) => (
                  <option key={meaning} value={meaning}>
                    {text[`meaning.${meaning}`]}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
