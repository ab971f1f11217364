import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import type { VersionView } from '../../lib/views/rule-book-view.ts';

export interface VersionLineProps {
  /** the newest first */
  versions: readonly VersionView[];
  /** first day of the one that is shown */
  shown: string | null;
  language: Language;
  onShow: (validFrom: VersionView['validFrom']) => void;
}

const dots = {
  'in-force': 'border-accent bg-accent',
  coming: 'border-accent bg-card',
  older: 'border-edge bg-edge',
  past: 'border-edge bg-edge',
};

/** A rule's versions on a line of time, the newest first; the chosen one is shown below. */
export function VersionLine({ versions, shown, language, onShow }: VersionLineProps) {
  const text = ruleBookText[language];
  const name = useId();
  return (
    <fieldset>
      <legend className="text-xs font-semibold text-soft">{text['rule.versions']}</legend>
      <ol className="mt-1">
        {versions.map(({ validFrom, period, when, whenWords }, index) => (
          <li key={validFrom ?? ''} className="relative py-1 pl-5">
            {index < versions.length - 1 && (
              <span aria-hidden="true" className="absolute top-4 -bottom-2 left-[5px] w-0.5 bg-line" />
            )}
            <span
              aria-hidden="true"
              className={`absolute top-2.5 left-px size-2.5 rounded-full border-2 ${dots[when]}`}
            />
            <label className="flex min-h-6 flex-wrap items-center gap-x-2">
              <input type="radio" name={name} checked={validFrom === shown} onChange={() => onShow(validFrom)} />
              <span className={validFrom === shown ? 'font-semibold tabular-nums' : 'tabular-nums'}>{period}</span>
              <span className="text-sm text-soft">{whenWords}</span>
            </label>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-xs text-soft">{text['rule.versions.hint']}</p>
    </fieldset>
  );
}
