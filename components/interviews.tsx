import { useEffect, useId, useRef, useState } from 'react';
import { interviewText } from '../lib/text/interview-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { CaseChange } from '../lib/views/case-change.ts';
import type { NewEntry } from '../lib/views/entry-form.ts';
import type { InterviewLine, InterviewsView } from '../lib/views/interview-lines.ts';
import { Button } from './button.tsx';
import { InterviewEntry } from './interview-entry.tsx';

export interface InterviewsProps {
  view: InterviewsView;
  language: Language;
  /** Changes the case; the view is then another one. Rejects what could not be kept. */
  onChange: (change: CaseChange) => Promise<void>;
}

/** So many stand open; a long history is folded away. */
const shown = 4;

/** What stood there before a change. */
interface Before {
  entries: ReadonlySet<string>;
  disputes: ReadonlySet<string>;
}

type Told = { what: 'told.saved' | 'told.takenBack' | 'told.failed'; undo?: NewEntry };

/** The interviews of a case, newest first, and what enters one or takes one back. */
export function Interviews({ view, language, onChange }: InterviewsProps) {
  const { lines, readAt, gap, form, disputes } = view;
  const text = interviewText[language];
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  /** What was entered and is there besides is the new line, and gets the focus. */
  const [before, setBefore] = useState<Before | null>(null);

  const fresh = before ? lines.findIndex(({ entered }) => entered && !before.entries.has(entered.id)) : -1;
  const raised = before && disputes.find((one) => !before.disputes.has(one));
  useEffect(() => {
    if (before) ((list.current?.children[fresh] as HTMLElement | undefined) ?? heading.current)?.focus();
  }, [before, fresh]);

  /** @throws what `onChange` throws */
  async function change(what: CaseChange, then: Told) {
    const entries = lines.flatMap(({ entered }) => entered?.id ?? []);
    setBusy(true);
    try {
      await onChange(what);
      setTold(then);
      setBefore({ entries: new Set(entries), disputes: new Set(disputes) });
    } finally {
      setBusy(false);
    }
  }

  const tryToChange = (what: CaseChange, then: Told) =>
    change(what, then).catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setTold({ what: 'told.failed' });
    });

  async function save(entry: NewEntry) {
    await change({ kind: 'add', entry }, { what: 'told.saved' });
    setAdding(false);
  }

  const hidden = all || fresh >= shown ? 0 : Math.max(lines.length - shown, 0);
  const open = lines.slice(0, lines.length - hidden);
  const isDisputed = told?.what === 'told.saved' && typeof raised === 'string';
  return (
    <section aria-labelledby={id} className="border-t border-line px-4 py-3">
      <div className="flex items-center justify-between gap-2">
        <h3 ref={heading} tabIndex={-1} id={id} className="text-xs font-semibold text-soft">
          {text['section.title']}
        </h3>
        {!adding && (
          <Button
            onClick={() => {
              setTold(null);
              setAdding(true);
            }}
          >
            {text['act.add']}
          </Button>
        )}
      </div>
      {adding && (
        <InterviewEntry
          form={form}
          language={language}
          onSave={save}
          onCancel={() => {
            setAdding(false);
            heading.current?.focus();
          }}
        />
      )}
      <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-soft">
        {told && (
          <span className={told.what === 'told.failed' ? 'text-over' : ''}>
            {text[isDisputed ? 'told.disputed' : told.what]}
          </span>
        )}
        {isDisputed && <Button onClick={() => showDispute(raised!)}>{text['act.choose']}</Button>}
        {told?.undo && (
          <Button disabled={busy} onClick={() => undo(told.undo!)}>
            {text['act.undo']}
          </Button>
        )}
      </p>
      {lines.length === 0 && <p className="mt-1 text-sm text-soft">{text['section.none']}</p>}
      <ul ref={list} className="mt-1">
        {open.map((line) => (
          <Line
            key={line.key}
            line={line}
            language={language}
            busy={busy}
            onOutcome={(entry) => tryToChange({ kind: 'add', entry }, { what: 'told.saved' })}
            onTakeBack={({ id: entry, entry: undone }) =>
              tryToChange({ kind: 'remove', id: entry }, { what: 'told.takenBack', undo: undone })
            }
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="min-h-6 text-sm font-semibold text-accent underline"
          onClick={() => setAll(true)}
        >
          {text['section.older'](hidden)}
        </button>
      )}
      {readAt && <p className="mt-1 text-xs text-soft">{text['section.readAt'](readAt)}</p>}
      {gap && <p className="mt-1 text-xs text-soft">{gap}</p>}
    </section>
  );

  /** It stands on the same surface, above: where a reader goes on from. */
  function showDispute(id: string) {
    const root = heading.current!.getRootNode() as Document | ShadowRoot;
    root.getElementById(id)?.focus();
  }

  function undo(entry: NewEntry) {
    void tryToChange({ kind: 'add', entry }, { what: 'told.saved' });
  }
}

interface LineProps {
  line: InterviewLine;
  language: Language;
  busy: boolean;
  onOutcome: (entry: NewEntry) => void;
  onTakeBack: (entered: NonNullable<InterviewLine['entered']>) => void;
}

function Line({ line, language, busy, onOutcome, onTakeBack }: LineProps) {
  const text = interviewText[language];
  const { entered, outcomes } = line;
  const id = useId();
  return (
    <li
      tabIndex={-1}
      className="-mx-2 grid grid-cols-[minmax(64px,100px)_1fr_auto] items-start gap-x-2 rounded-control px-2 py-1"
    >
      <time dateTime={line.on} className="text-soft tabular-nums">
        {line.when}
      </time>
      <span id={id} className="min-w-0 break-words">
        {line.what}
        {line.detail && <span className="text-soft"> · {line.detail}</span>}
        {line.readAt && <span className="block text-xs text-soft">{line.readAt}</span>}
      </span>
      {entered && (
        <button
          type="button"
          disabled={busy}
          aria-label={text['act.takeBack.label'](`${line.what} ${line.when}`)}
          className="min-h-6 text-sm font-semibold text-accent underline"
          onClick={() => onTakeBack(entered)}
        >
          {text['act.takeBack']}
        </button>
      )}
      {outcomes.length > 0 && (
        <span role="group" aria-labelledby={id} className="col-start-2 -col-end-1 mt-1 flex flex-wrap gap-2">
          {outcomes.map(({ words, entry }) => (
            <Button key={entry.type} disabled={busy} onClick={() => onOutcome(entry)}>
              {words}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
