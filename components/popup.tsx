import { useId } from 'react';
import type { Language } from '../lib/text/language.ts';
import { popupText } from '../lib/text/popup-text.ts';
import type { PopupLine, PopupView } from '../lib/views/popup.ts';
import { Badge } from './badge.tsx';
import { Note } from './note.tsx';
import { PracticeDay } from './practice-day.tsx';

export interface PopupProps {
  view: PopupView;
  language: Language;
  openOptions: () => void;
}

/** What must I do today? */
export function Popup({ view, language, openOptions }: PopupProps) {
  const text = popupText[language];
  return (
    <>
      <main>
        {view.practiceDay && <PracticeDay words={view.practiceDay} />}
        <h1 className="px-4 pt-3 pb-2 font-semibold">{view.day}</h1>
        <Counts counts={view.counts} />
        {view.trouble && (
          <p role="status" className="border-b border-line bg-soon-soft px-4 py-2 text-sm text-soon">
            {view.trouble}
          </p>
        )}
        {view.empty ? (
          <Note title={view.empty.words} text={view.empty.next}>
            <ol className="list-decimal space-y-1 pl-5 text-sm">
              <li>{text['empty.step.open']}</li>
              <li>{text['empty.step.badge']}</li>
              <li>{text['empty.step.return']}</li>
            </ol>
          </Note>
        ) : (
          <>
            {view.groups.length === 0 && <p className="px-4 py-4">{text['group.none']}</p>}
            {view.groups.map(({ title, lines }) => (
              <Group key={title} title={title} lines={lines} />
            ))}
            {view.outside && (
              <p className="border-t border-line px-4 py-2 text-sm text-soft">
                <span className="font-semibold">{text['outside.title']}:</span> {view.outside}
              </p>
            )}
          </>
        )}
      </main>
      <footer className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line bg-ground px-4 py-2 text-sm">
        <PageLine page={view.page} />
        <button type="button" className="text-accent underline" onClick={openOptions}>
          {text['options.open']}
        </button>
      </footer>
    </>
  );
}

const tones = { alarm: 'text-over', warn: 'text-soon', plain: '' };

function Counts({ counts }: Pick<PopupView, 'counts'>) {
  return (
    <ul className="grid grid-cols-4 divide-x divide-line border-y border-line">
      {counts.map(({ label, count, tone }) => (
        <li key={label} className="flex flex-col px-3 py-2">
          {/* Nothing to alarm about where there is nothing. */}
          <span className={`text-count font-bold tabular-nums ${count > 0 ? tones[tone] : 'text-soft'}`}>{count}</span>
          <span className="text-xs text-soft">{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Group({ title, lines }: { title: string; lines: readonly PopupLine[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="py-1">
      <h2 id={id} className="px-4 pt-2 pb-1 text-xs font-semibold text-soft">
        {title}
      </h2>
      <ul>
        {lines.map(({ id, who, what, badge }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-1">
            <span className="min-w-0 flex-1 basis-36">
              <span className="block">{who}</span>
              <span className="block text-xs text-soft">{what}</span>
            </span>
            <Badge view={badge} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const dots = {
  read: 'border-ok bg-ok',
  unreadable: 'border-soon-line bg-soon-line',
  'not-read': 'border-edge',
};

/** Is the page in front of me read? */
function PageLine({ page }: Pick<PopupView, 'page'>) {
  return (
    <p role="status" className="min-w-0 flex-1">
      <span aria-hidden="true" className={`mr-2 inline-block size-2 rounded-full border ${dots[page.state]}`} />
      {page.words}
      {page.next && <span className="block text-xs text-soft">{page.next}</span>}
    </p>
  );
}
