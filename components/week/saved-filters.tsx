import { useId, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { NamedFilter, WeekFilter } from '../../lib/views/week-filter.ts';
import { Button } from '../button.tsx';

export interface SavedFiltersProps {
  saved: readonly NamedFilter[];
  filter: WeekFilter;
  language: Language;
  onFilter: (filter: WeekFilter) => void;
  /** Keeps these in place of those there are. Rejects what could not be kept. */
  onSave: (saved: NamedFilter[]) => Promise<void>;
}

/** So many are kept at most. */
const most = 20;

/** Filters under names of their own: chosen with a click, taken away with another, which can be undone. */
export function SavedFilters({ saved, filter, language, onFilter, onSave }: SavedFiltersProps) {
  const text = weekText[language];
  /** null = it was not asked for yet */
  const [isNaming, setNaming] = useState<boolean | null>(null);
  const [deleted, setDeleted] = useState<{ one: NamedFilter; before: readonly NamedFilter[] } | null>(null);
  const [failed, setFailed] = useState(false);

  async function keep(next: NamedFilter[]): Promise<boolean> {
    setFailed(false);
    try {
      await onSave(next);
      return true;
    } catch (error) {
      console.warn('Rettidig:', error);
      setFailed(true);
      return false;
    }
  }

  return (
    <>
      {saved.length > 0 && (
        <ul aria-label={text['filter.saved']} className="flex flex-wrap gap-2">
          {saved.map((one) => (
            <li key={one.name} className="flex">
              <Button className="rounded-r-none" aria-pressed={isSame(one, filter)} onClick={() => onFilter(bare(one))}>
                {one.name}
              </Button>
              <Button
                className="-ml-px rounded-l-none px-2"
                aria-label={text['filter.delete'](one.name)}
                title={text['filter.delete'](one.name)}
                onClick={() => {
                  const rest = saved.filter((other) => other !== one);
                  void keep(rest).then((isDone) => isDone && setDeleted({ one, before: saved }));
                }}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isNaming ? (
        <Naming
          language={language}
          onCancel={() => setNaming(false)}
          onName={async (name) => {
            const others = saved.filter((one) => one.name !== name);
            if (await keep([...others, { ...filter, name }])) setNaming(false);
          }}
        />
      ) : saved.length < most ? (
        // The form has gone away: the keyboard goes on where it came from.
        <Button autoFocus={isNaming === false} onClick={() => setNaming(true)}>
          {text['filter.save']}
        </Button>
      ) : (
        <p className="text-sm text-soft">{text['filter.full']}</p>
      )}
      {deleted && (
        <p role="status" className="flex items-center gap-2 text-sm">
          {text['filter.deleted'](deleted.one.name)}
          <Button
            key={deleted.one.name}
            // What was pressed is gone; this takes it back.
            autoFocus
            onClick={() => void keep([...deleted.before]).then((isDone) => isDone && setDeleted(null))}
          >
            {text['filter.undo']}
          </Button>
        </p>
      )}
      {failed && (
        <p role="alert" className="text-sm text-over">
          {text['filter.failed']}
        </p>
      )}
    </>
  );
}

interface NamingProps {
  language: Language;
  onName: (name: string) => Promise<void>;
  onCancel: () => void;
}

function Naming({ language, onName, onCancel }: NamingProps) {
  const text = weekText[language];
  const id = useId();
  const [name, setName] = useState('');
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void onName(name.trim());
      }}
    >
      <label htmlFor={id} className="text-sm">
        {text['filter.name']}
      </label>
      <input
        id={id}
        autoFocus
        autoComplete="off"
        maxLength={40}
        className="min-h-8 w-40 rounded-control border border-edge bg-card px-2 py-1 text-sm"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="primary" type="submit" disabled={name.trim() === ''}>
        {text['filter.keep']}
      </Button>
      <Button onClick={onCancel}>{text['filter.cancel']}</Button>
    </form>
  );
}

function bare({ place, group, rule, order }: NamedFilter): WeekFilter {
  return { place, group, rule, order };
}

function isSame(one: WeekFilter, other: WeekFilter): boolean {
  return one.place === other.place && one.group === other.group && one.rule === other.rule && one.order === other.order;
}
