import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import type { SheetView } from '../../lib/views/team-sheet.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface PublicSheetProps {
  /** null = there are too few people for one */
  sheet: SheetView | null;
  language: Language;
  onPrint: () => void;
}

/** What may leave the team; the only thing of the view that is printed. */
export function PublicSheet({ sheet, language, onPrint }: PublicSheetProps) {
  const text = teamText[language];
  return (
    <OptionSection title={text['sheet.title']}>
      <p className="text-sm text-soft">{text['sheet.why']}</p>
      {sheet === null ? (
        <p className="mt-2">{text['sheet.few']}</p>
      ) : (
        <>
          <p className="mt-2 font-semibold">{sheet.head}</p>
          {sheet.share && <p>{sheet.share}.</p>}
          <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(220px,1fr))] items-start gap-4">
            {sheet.parts.map(({ title, rows, total }) => (
              <table key={title} className="w-full text-sm">
                <caption className="text-left font-semibold">{title}</caption>
                <tbody>
                  {rows.map(({ label, words }) => (
                    <tr key={label} className="border-t border-line">
                      <th scope="row" className="py-1 pr-2 text-left font-normal">
                        {label}
                      </th>
                      <td className="py-1 text-right tabular-nums">{words}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr className="border-t border-line font-bold">
                    <th scope="row" className="py-1 pr-2 text-left">
                      {text['table.all']}
                    </th>
                    <td className="py-1 text-right tabular-nums">{total}</td>
                  </tr>
                </tfoot>
              </table>
            ))}
          </div>
          {sheet.left && <p className="mt-2 text-sm text-soft">{sheet.left}</p>}
          <Button className="mt-3 print:hidden" onClick={onPrint}>
            {text['sheet.print']}
          </Button>
        </>
      )}
    </OptionSection>
  );
}
