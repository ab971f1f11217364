import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { progressText } from '../../lib/text/progress-text.ts';
import type { ShareView } from '../../lib/views/progress.ts';
import { LineChart } from '../chart/line-chart.tsx';

export interface SharePartProps {
  share: ShareView;
  /** values of the options that are chosen */
  of: string;
  step: string;
  language: Language;
  onChoose: (chosen: { of: string; step: string }) => void;
}

/** The share on time, now and over time, of what is chosen. */
export function SharePart({ share, of, step, language, onChoose }: SharePartProps) {
  const text = progressText[language];
  const id = useId();
  const { title, figure, lines, reached, options, steps, chart } = share;
  const [first, ...others] = lines;
  const field = 'min-h-8 max-w-full rounded-control border border-edge bg-card px-2';
  return (
    <section aria-labelledby={`${id}-title`} className="mt-4 rounded-card border border-line bg-card p-4">
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <label className="min-w-0">
          {text['choose.of']}{' '}
          <select className={field} value={of} onChange={({ target }) => onChoose({ of: target.value, step })}>
            <option value={options.all.value}>{options.all.words}</option>
            {(['groups', 'rules'] as const).map(
              (kind) =>
                options[kind].length > 0 && (
                  <optgroup key={kind} label={text[`choose.${kind}`]}>
                    {options[kind].map(({ value, words }) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </optgroup>
                ),
            )}
          </select>
        </label>
        {chart && (
          <label className="min-w-0">
            {text['choose.step']}{' '}
            <select className={field} value={step} onChange={({ target }) => onChoose({ of, step: target.value })}>
              {steps.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-baseline gap-x-3">
        {figure && (
          <p className={`text-count font-bold tabular-nums ${reached ? 'text-ok' : ''}`} data-figure="share">
            {figure}
          </p>
        )}
        <p className="font-semibold">{first}</p>
      </div>
      {others.map((line) => (
        <p key={line} className="text-soft">
          {line}
        </p>
      ))}
      {chart && <LineChart chart={chart} />}
    </section>
  );
}
