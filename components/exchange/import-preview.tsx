import { exchangeText } from '../../lib/text/exchange-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ImportPreview as Preview, PreviewLine } from '../../lib/views/exchange-import.ts';

export interface ImportPreviewProps {
  preview: Preview;
  /** rows that cannot be taken are left out */
  leaveOut: boolean;
  language: Language;
  onLeaveOut: (leaveOut: boolean) => void;
}

/** More lines than these nobody reads at once. */
const mostLines = 50;

/** What taking a table in would do, and what stands in its way. */
export function ImportPreview({ preview, leaveOut, language, onLeaveOut }: ImportPreviewProps) {
  const text = exchangeText[language];
  const { cases, entries, empty, refused, lines } = preview;
  return (
    <div className="mt-3">
      <h3 className="font-semibold">{text['preview.title']}</h3>
      <p>{entries > 0 ? text['preview.taken'](entries, cases) : text['preview.nothing']}</p>
      {empty > 0 && <p className="text-sm text-soft">{text['preview.empty'](empty)}</p>}
      {refused > 0 && (
        <div className="mt-2 border-l-4 border-soon-line pl-3">
          <p className="font-semibold">{text['preview.refused'](refused)}</p>
          <Lines lines={lines.filter((line) => line.refused)} more={text['preview.more']} />
          {entries > 0 && (
            <label className="mt-2 flex min-h-6 items-baseline gap-2">
              <input type="checkbox" checked={leaveOut} onChange={(event) => onLeaveOut(event.target.checked)} />
              <span>{text['preview.leaveOut'](refused)}</span>
            </label>
          )}
        </div>
      )}
      {entries > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 text-accent">{text['preview.rows']}</summary>
          <Lines lines={lines.filter((line) => !line.refused)} more={text['preview.rows.more']} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines, more }: { lines: readonly PreviewLine[]; more: (rows: number) => string }) {
  return (
    <ul className="mt-1 text-sm wrap-anywhere">
      {lines.slice(0, mostLines).map(({ row, place, words }) => (
        <li key={row} className="py-1">
          <span className="font-semibold">{place}</span> · {words}
        </li>
      ))}
      {lines.length > mostLines && <li className="py-1 text-soft">{more(lines.length - mostLines)}</li>}
    </ul>
  );
}
