import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import type { LogLine } from '../../lib/views/rule-log.ts';
import { Button } from '../button.tsx';

export interface ChangeLogProps {
  lines: readonly LogLine[];
  /** what to say where nothing was changed */
  empty: string;
  language: Language;
  onTakeBack: (line: LogLine) => void;
}

/** What was done to the rules, by whom and when, the newest first. Nothing ever leaves the list. */
export function ChangeLog({ lines, empty, language, onTakeBack }: ChangeLogProps) {
  const text = ruleBookText[language];
  if (lines.length === 0) return <p className="text-soft">{empty}</p>;
  return (
    <ol className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0 flex-1 basis-56 break-words">
            <p className={line.noEffect ? 'text-soft' : ''}>{line.what}</p>
            {line.because && <p className="text-sm">{line.because}</p>}
            <p className="text-sm text-soft">
              {line.when} · {line.who}
            </p>
            {line.noEffect && <p className="text-sm font-semibold text-soon">{line.noEffect}</p>}
          </div>
          {line.canTakeBack && (
            <Button className="print:hidden" onClick={() => onTakeBack(line)}>
              {text['log.takeBack']}
              <span className="sr-only">: {line.what}</span>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
