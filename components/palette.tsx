import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Language } from '../lib/text/language.ts';
import { paletteText } from '../lib/text/palette-text.ts';
import { mostFound, type PaletteEntry, type PaletteIndex } from '../lib/views/palette-search.ts';

export interface PaletteProps {
  index: PaletteIndex;
  language: Language;
  /** what was chosen and may be opened */
  onChoose: (entry: PaletteEntry) => void;
  onClose: () => void;
}

/** A field to type in and, below it, what fits: chosen with the arrows, opened with Enter, closed with Escape. */
export function Palette({ index, language, onChoose, onClose }: PaletteProps) {
  const text = paletteText[language];
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // A key that is pressed is on screen before what it finds.
  const searched = useDeferredValue(typed);
  const found = useMemo(() => index.find(searched), [index, searched]);
  const chosen = found[Math.min(at, found.length - 1)];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  function choose(entry: PaletteEntry | undefined) {
    if (entry?.href) onChoose(entry);
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    const to = moves[event.key];
    if (to !== undefined && found.length > 0) {
      event.preventDefault();
      // One step past an end goes round; a leap stops at it.
      const isStep = Math.abs(to - at) === 1;
      setAt(isStep ? (to + found.length) % found.length : Math.max(0, Math.min(found.length - 1, to)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // Of what is typed and not yet of what is drawn: nobody opens what they have not asked for.
      choose(typed === searched ? chosen : index.find(typed)[0]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  }

  return (
    <div className="flex max-h-full min-h-0 flex-col" onKeyDown={onKeyDown}>
      <div className="border-b border-line px-4 py-3">
        <label htmlFor={`${id}-field`} className="block text-sm font-semibold">
          {text['palette.title']}
        </label>
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}-${found.indexOf(chosen)}`}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          className="mt-1 min-h-9 w-full rounded-control border border-edge bg-card px-2 py-1"
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <p id={`${id}-hint`} className="mt-1 text-xs text-soft">
          {text['palette.hint']}
        </p>
      </div>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={text['palette.results']}
        className="min-h-0 flex-1 overflow-y-auto py-1"
      >
        {found.map((entry, place) => (
          <Option
            key={entry.id}
            id={`${id}-${place}`}
            {...{ entry, language }}
            isChosen={entry === chosen}
            onChoose={() => choose(entry)}
            onPoint={() => setAt(place)}
          />
        ))}
      </ul>
      <p role="status" className="border-t border-line px-4 py-1.5 text-xs text-soft">
        {text['palette.count'](found.length, found.length === mostFound)}
      </p>
    </div>
  );
}

interface OptionProps {
  id: string;
  entry: PaletteEntry;
  language: Language;
  isChosen: boolean;
  onChoose: () => void;
  onPoint: () => void;
}

function Option({ id, entry, language, isChosen, onChoose, onPoint }: OptionProps) {
  const { kind, title, detail, closed } = entry;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={closed !== null}
      onClick={onChoose}
      onPointerMove={onPoint}
      className={`flex cursor-pointer items-baseline gap-3 border-l-4 px-3 py-1.5 ${isChosen ? 'border-accent bg-accent-soft' : 'border-transparent forced-colors:border-[Canvas]'}`}
    >
      <span className="min-w-0 flex-1">
        <span className="block break-words">{title}</span>
        <span className="block text-xs text-soft">{[detail, closed].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="flex-none text-xs text-soft">{paletteText[language][`kind.${kind}`]}</span>
    </li>
  );
}
