import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { WeekChangesView } from '../../lib/views/week-changes.ts';
import { Button } from '../button.tsx';
import { useSaving } from '../use-saving.ts';
import { Person, PersonNumber } from './person.tsx';

export interface WeekChangesProps {
  view: WeekChangesView;
  language: Language;
  hrefOf: (id: string) => string;
  /** where kept cases are answered for */
  keptHref: string;
  /** Takes how the week stands now as seen. Rejects what could not be kept. */
  onSeen: () => Promise<void>;
}

/** A look holds so many lines; one more than that is shown rather than asked for. */
const glance = 5;

/** What has changed since the last look, until it is marked as seen. */
export function WeekChanges({ view, language, hrefOf, keptHref, onSeen }: WeekChangesProps) {
  const text = weekText[language];
  const { title, lines, deleted } = view;
  const [isWhole, setWhole] = useState(false);
  const saving = useSaving();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // The button that was pressed is gone; the keyboard goes on at the first line that it brought.
  useEffect(() => {
    if (isWhole) list.current?.children[glance]?.querySelector<HTMLElement>('a')?.focus();
  }, [isWhole]);
  const isNone = lines.length === 0 && !deleted;
  const shown = isWhole || lines.length <= glance + 1 ? lines : lines.slice(0, glance);
  return (
    <section aria-labelledby="changes" className="mt-3 rounded-card border border-line bg-card px-3 py-2 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="changes" ref={heading} tabIndex={-1} className="text-sm font-semibold">
          {title} {lines.length > 1 && <span className="font-normal text-soft tabular-nums">({lines.length})</span>}
        </h2>
        {!isNone && (
          // What was pressed goes away with what it marked: the reader goes on at the heading.
          <Button onClick={() => void saving.save(onSeen).then(() => heading.current?.focus())}>
            {text['changes.seen']}
          </Button>
        )}
      </div>
      <p role="status" className="text-sm text-soft">
        {isNone && text['changes.none']}
      </p>
      <ul ref={list}>
        {shown.map(({ id, person, what, isMine }) => (
          <li key={id} className="flex flex-wrap gap-x-3 border-t border-line py-1 text-sm first:border-t-0">
            <span className="min-w-0 flex-1 basis-52">
              <Person person={person} href={isMine ? hrefOf(id) : null} />{' '}
              <span className="text-xs text-soft">
                <PersonNumber person={person} />
              </span>
            </span>
            <span className="min-w-0 flex-[2] basis-52">
              {what}
              {!isMine && (
                <>
                  {' · '}
                  <a href={keptHref} className="text-accent underline">
                    {text['changes.kept']}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="min-h-6 text-sm text-accent underline" onClick={() => setWhole(true)}>
          {text['changes.more'](lines.length - shown.length)}
        </button>
      )}
      {deleted && <p className="text-sm">{deleted}</p>}
      <p role="alert" className="text-sm text-over">
        {saving.state === 'failed' && text['changes.failed']}
      </p>
    </section>
  );
}
