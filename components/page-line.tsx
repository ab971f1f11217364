import { useState } from 'react';
import { diagnosisText } from '../lib/text/diagnosis-text.ts';
import type { Language } from '../lib/text/language.ts';
import { mappingText } from '../lib/text/mapping-text.ts';
import type { PageLineView, PageSwitch } from '../lib/views/page-line.ts';

/** What can be done about the page in front of me. */
export interface PageActions {
  /** opens the diagnosis of it */
  onWhy: () => void;
  /** Switches Rettidig off or on again there; rejects where that could not be kept. */
  onSwitch: (use: PageSwitch) => Promise<void>;
  /** opens the guide by which someone shows where the fields of the page stand */
  onPoint?: () => void;
}

export interface PageLineProps extends PageActions {
  page: PageLineView;
  language: Language;
}

const dots = {
  read: 'border-ok bg-ok',
  unreadable: 'border-soon-line bg-soon-line',
  off: 'border-edge border-dashed',
  'not-read': 'border-edge',
};

/** Is the page in front of me read, why not, and not here? */
export function PageLine({ page, language, onWhy, onSwitch, onPoint }: PageLineProps) {
  const text = diagnosisText[language];
  const [failed, setFailed] = useState(false);
  const link = 'min-h-6 text-accent underline';
  return (
    <div className="min-w-0 flex-1">
      <p role="status">
        <span aria-hidden="true" className={`mr-2 inline-block size-2 rounded-full border ${dots[page.state]}`} />
        {page.words}
        {page.next && <span className="block text-xs text-soft">{page.next}</span>}
      </p>
      <p className="flex flex-wrap gap-x-4">
        <button type="button" className={link} onClick={onWhy}>
          {text['why.link']}
        </button>
        {onPoint && (page.state === 'not-read' || page.state === 'unreadable') && (
          <button type="button" className={link} onClick={onPoint}>
            {mappingText[language]['mapping.start']}
          </button>
        )}
        {page.switches.map((use) => (
          <button
            key={use.words}
            type="button"
            className={link}
            onClick={() => {
              setFailed(false);
              onSwitch(use).catch(() => setFailed(true));
            }}
          >
            {use.words}
          </button>
        ))}
      </p>
      <p role="alert" className="text-xs text-over">
        {failed && text['off.failed']}
      </p>
    </div>
  );
}
