import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import type { HandOverWeek } from '../../lib/views/team-hand-over.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { useSaving } from '../use-saving.ts';

export interface HandOverProps {
  who: string;
  unit: string;
  weeks: readonly HandOverWeek[];
  fingerprint: string;
  /** the file, letter for letter */
  raw: string;
  language: Language;
  onSave: () => Promise<void>;
}

/** All that is handed over, before it is. */
export function HandOver({ who, unit, weeks, fingerprint, raw, language, onSave }: HandOverProps) {
  const text = teamText[language];
  const { state, save } = useSaving();
  const columns = ['place', 'rule', 'age', 'cause', 'unit', 'cases', 'clear'] as const;
  return (
    <>
      <OptionSection title={text['hand.title'](who, unit)}>
        <p className="font-semibold">{text['hand.all']}</p>
        <p className="text-sm text-soft">{text['hand.not']}</p>
        {weeks.map((week, index) => (
          <details key={week.title} open={index === 0} className="mt-2 border-t border-line pt-2">
            <summary className="min-h-6 font-semibold">{week.title}</summary>
            <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={week.title}>
              <table className="mt-1 w-full text-sm">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th
                        key={column}
                        scope="col"
                        className={`px-2 py-1 align-bottom font-semibold ${isNumber(column) ? 'text-right' : 'text-left'}`}
                      >
                        {text[`hand.column.${column}`]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {week.rows.map((row, place) => (
                    <tr key={place}>
                      {columns.map((column) => (
                        <td
                          key={column}
                          className={`border-t border-line px-2 py-1 align-top ${isNumber(column) ? 'text-right tabular-nums' : ''}`}
                        >
                          {row[column]}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className="mt-1 text-sm">{week.others}</p>
          </details>
        ))}
        <details className="mt-2 border-t border-line pt-2">
          <summary className="min-h-6 font-semibold">{text['hand.raw']}</summary>
          <pre
            className="mt-1 max-h-80 overflow-auto rounded-control border border-line bg-ground p-2 text-xs"
            tabIndex={0}
          >
            {raw}
          </pre>
        </details>
      </OptionSection>
      <OptionSection title={text['hand.key']}>
        <p className="text-lg font-semibold tabular-nums">{fingerprint}</p>
        <p className="text-sm text-soft">{text['hand.key.why']}</p>
      </OptionSection>
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={() => void save(onSave)}>
          {text['hand.save']}
        </Button>
        <span role="status" className="text-sm">
          {state === 'saved' && text['hand.saved']}
          {state === 'failed' && text.failed}
        </span>
      </p>
    </>
  );
}

function isNumber(column: string): boolean {
  return column === 'cases' || column === 'clear';
}
