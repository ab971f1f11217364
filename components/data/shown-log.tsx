import { useState } from 'react';
import { logText } from '../../lib/text/log-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ShownLog as Log } from '../../lib/views/log-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface ShownLogProps {
  log: Log;
  language: Language;
  onSave: (as: 'csv' | 'json') => void;
}

/** Shown at first; the rest on asking, for a log of years is long. */
const shownFirst = 20;

/** What was done here, the newest first, and whether every line is as it was written. */
export function ShownLog({ log: { lines, broken, sum }, language, onSave }: ShownLogProps) {
  const text = logText[language];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, shownFirst);
  const hidden = lines.length - shown.length;
  return (
    <OptionSection title={text['log.title']}>
      <p className="text-sm text-soft">{text['log.lead']}</p>
      {broken && (
        <p role="alert" className="mt-2 border-l-4 border-over pl-3">
          <span className="font-semibold text-over">{broken}</span> {text['log.broken.next']}
        </p>
      )}
      {lines.length === 0 && !broken && <p className="mt-2">{text['log.none']}</p>}
      {lines.length > 0 && (
        <>
          <p className="mt-2">
            {text['log.count'](lines.length)}. {!broken && text['log.whole']}
          </p>
          <ol className="mt-2 divide-y divide-line border-y border-line text-sm">
            {shown.map(({ number, when, what, detail, isBroken }) => (
              <li key={number} className={`flex flex-wrap gap-x-3 py-1 ${isBroken ? 'bg-over-soft' : ''}`}>
                <span className="w-8 text-right text-soft tabular-nums">{number}</span>
                <span className="w-36 text-soft">{when}</span>
                <span className="min-w-0 flex-1 basis-48 break-words">
                  <span className="font-semibold">{what}</span>
                  {detail && ` · ${detail}`}
                </span>
              </li>
            ))}
          </ol>
          {hidden > 0 && (
            <Button className="mt-2" onClick={() => setWhole(true)}>
              {text['log.more'](hidden)}
            </Button>
          )}
          <div className="mt-3 flex flex-wrap gap-2">
            <Button onClick={() => onSave('csv')}>{text['log.csv']}</Button>
            <Button onClick={() => onSave('json')}>{text['log.json']}</Button>
          </div>
        </>
      )}
      <p className="mt-3 text-sm text-soft">{text['log.limits']}</p>
      {sum && (
        <p className="mt-1 text-xs break-all text-soft">
          {text['log.sum']}: <span className="font-mono">{sum}</span>
        </p>
      )}
    </OptionSection>
  );
}
