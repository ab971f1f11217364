import { useState } from 'react';
import type { Language } from '../lib/text/language.ts';
import { popupText } from '../lib/text/popup-text.ts';
import type { PopupGroup, PopupView } from '../lib/views/popup.ts';
import { Badge } from './badge.tsx';
import { Note } from './note.tsx';
import { PageLine, type PageActions } from './page-line.tsx';
import { PracticeDay } from './practice-day.tsx';

export interface PopupProps {
  view: PopupView;
  language: Language;
  openOptions: () => void;
  openWeek: () => void;
  /** opens the kept cases, where those that left the list are answered for */
  openKept: () => void;
  /** opens what more is told of a case */
  openCase: (id: string) => void;
  pageActions: PageActions;
}

/** What must I do today? */
export function Popup({ view, language, openOptions, openKept, openWeek, openCase, pageActions }: PopupProps) {
  const text = popupText[language];
  return (
    <>
      <main>
        {view.practiceDay && <PracticeDay words={view.practiceDay} />}
        <h1 className="px-4 pt-3 pb-2 font-semibold">{view.day}</h1>
        {/* Before anything was read, »0 over the deadline« would be a comfort that nobody can give. */}
        {!view.empty && <Counts counts={view.counts} groups={view.groups} />}
        {view.trouble && (
          <p role="status" className="border-b border-line bg-soon-soft px-4 py-2 text-sm text-soon">
            {view.trouble}
          </p>
        )}
        {/* Here, since they have gone from the numbers above. */}
        {view.left && (
          <p className="border-b border-line px-4 py-2 text-sm">
            {view.left}{' '}
            <button type="button" className="text-accent underline" onClick={openKept}>
              {text['left.open']}
            </button>
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
            {view.groups.map((group) => (
              <Group key={group.id} group={group} more={text['group.more']} openCase={openCase} />
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
        <PageLine page={view.page} language={language} {...pageActions} />
        <p className="flex flex-col items-end gap-y-1">
          <button type="button" className="text-accent underline" onClick={openWeek}>
            {text['week.open']}
          </button>
          <button type="button" className="text-accent underline" onClick={openOptions}>
            {text['options.open']}
          </button>
        </p>
      </footer>
    </>
  );
}

const tones = { alarm: 'text-over', warn: 'text-soon', plain: '' };

/** A number leads to its cases. */
function Counts({ counts, groups }: Pick<PopupView, 'counts' | 'groups'>) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(4.5rem,1fr))] divide-x divide-line border-y border-line">
      {counts.map(({ group, label, count, tone }) => {
        const tile = (
          <>
            {/* Nothing to alarm about where there is nothing. */}
            <span className={`text-count font-bold tabular-nums ${count > 0 ? tones[tone] : 'text-soft'}`}>
              {count}
            </span>{' '}
            <span className="text-xs text-soft">{label}</span>
          </>
        );
        const look = 'flex h-full flex-col px-3 py-2';
        return (
          <li key={group}>
            {groups.some(({ id }) => id === group) ? (
              <a href={`#${group}`} className={`${look} hover:bg-ground`}>
                {tile}
              </a>
            ) : (
              <span className={look}>{tile}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A glance holds so many lines of a group; one more than that is shown rather than asked for. */
const glance = 3;

interface GroupProps extends Pick<PopupProps, 'openCase'> {
  group: PopupGroup;
  more: (count: number) => string;
}

function Group({ group, more, openCase }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const { id, title, lines } = group;
  const shown = isWhole || lines.length <= glance + 1 ? lines : lines.slice(0, glance);
  return (
    <section aria-labelledby={id} className="py-1">
      <h2 id={id} tabIndex={-1} className="flex justify-between px-4 pt-2 pb-1 text-xs font-semibold text-soft">
        {title}
        {lines.length > 1 && <span className="tabular-nums">{lines.length}</span>}
      </h2>
      <ul>
        {shown.map(({ id, who, what, badge }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-1">
            <span className="min-w-0 flex-1 basis-36">
              <button type="button" className="block text-left text-accent underline" onClick={() => openCase(id)}>
                {who}
              </button>
              <span className="block text-xs text-soft">{what}</span>
            </span>
            <Badge view={badge} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="px-4 py-1 text-sm text-accent underline" onClick={() => setWhole(true)}>
          {more(lines.length - shown.length)}
        </button>
      )}
    </section>
  );
}
