import type { PlaceInWeek } from '../../lib/plan/bands.ts';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { AgendaView } from '../../lib/views/week-agenda.ts';
import type { WeekChangesView } from '../../lib/views/week-changes.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';
import type { FilterChoices, NamedFilter, WeekFilter } from '../../lib/views/week-filter.ts';
import type { WeekNumbers as Numbers } from '../../lib/views/week-head.ts';
import type { WeekContext } from '../../lib/views/week-row.ts';
import { Button } from '../button.tsx';
import { Note } from '../note.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { WeekAgenda } from './week-agenda.tsx';
import { WeekChanges } from './week-changes.tsx';
import { WeekFilters } from './week-filters.tsx';
import { WeekHead } from './week-head.tsx';
import { WeekNumbers } from './week-numbers.tsx';
import { WeekRows } from './week-rows.tsx';

export interface WeekProps {
  /** »Uge 48 · mandag 23. november« */
  title: string;
  numbers: Numbers;
  /** null while it is not known, or where the week is looked at for the first time */
  changes: WeekChangesView | null;
  entries: {
    /** those that fit, ordered */
    shown: readonly WeekEntry[];
    all: number;
    /** something is left out by filter or search */
    isNarrowed: boolean;
  };
  /** the same day by day; null = as a list */
  days: AgendaView | null;
  filter: WeekFilter;
  typed: string;
  choices: FilterChoices;
  saved: readonly NamedFilter[];
  context: WeekContext;
  hrefs: { list: string; days: string; kept: string; caseOf: (id: string) => string };
  onFilter: (filter: WeekFilter) => void;
  onType: (typed: string) => void;
  /** Rejects what could not be kept. */
  onSave: (saved: NamedFilter[]) => Promise<void>;
  /** likewise */
  onSeen: () => Promise<void>;
  onPrint: () => void;
  /** @returns whether the text is in the clipboard */
  copy: (text: string) => Promise<boolean>;
}

/** What is slipping, what is coming? */
export function Week(props: WeekProps) {
  const { title, numbers, changes, entries, days, filter, typed, choices, saved, context, hrefs, copy } = props;
  const { language } = context;
  const text = weekText[language];
  if (entries.all === 0 && numbers.unopened === null) {
    return (
      <WeekHead title={title}>
        <Note title={text['empty.title']} text={text['empty.text']} />
        {changes && <Changes {...props} changes={changes} />}
      </WeekHead>
    );
  }
  const onPlace = (place: PlaceInWeek | null) => props.onFilter({ ...filter, place });
  return (
    <WeekHead title={title}>
      {changes && <Changes {...props} changes={changes} />}
      <div className="mt-3">
        <WeekNumbers numbers={numbers} chosen={filter.place} language={language} onChoose={onPlace} />
      </div>
      <WeekFilters {...{ filter, typed, choices, language }} onFilter={props.onFilter} onType={props.onType}>
        <SavedFilters {...{ saved, filter, language }} onFilter={props.onFilter} onSave={props.onSave} />
      </WeekFilters>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden">
        <p role="status" className="text-sm font-semibold">
          {foundWords(entries, language)}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          <Shapes language={language} hrefs={hrefs} isByDay={days !== null} />
          <Button onClick={props.onPrint}>{text.print}</Button>
        </div>
      </div>
      {days ? (
        <WeekAgenda view={days} language={language} hrefOf={hrefs.caseOf} />
      ) : (
        <WeekRows entries={entries.shown} context={context} hrefOf={hrefs.caseOf} copy={copy} />
      )}
    </WeekHead>
  );
}

function Changes({ changes, context: { language }, hrefs, onSeen }: WeekProps & { changes: WeekChangesView }) {
  return <WeekChanges view={changes} language={language} hrefOf={hrefs.caseOf} keptHref={hrefs.kept} onSeen={onSeen} />;
}

function Shapes({ language, hrefs, isByDay }: Pick<WeekProps, 'hrefs'> & { language: Language; isByDay: boolean }) {
  const text = weekText[language];
  const link = (href: string, words: string, isOpen: boolean) => (
    <a
      href={href}
      aria-current={isOpen ? 'true' : undefined}
      className={`inline-block min-h-6 border-b-2 text-sm ${isOpen ? 'border-accent font-semibold' : 'border-transparent text-accent forced-colors:border-[Canvas]'}`}
    >
      {words}
    </a>
  );
  return (
    <nav aria-label={text['shape.label']} className="flex gap-x-3">
      {link(hrefs.list, text['shape.list'], !isByDay)}
      {link(hrefs.days, text['shape.days'], isByDay)}
    </nav>
  );
}

function foundWords({ shown, all, isNarrowed }: WeekProps['entries'], language: Language): string {
  const text = weekText[language];
  if (!isNarrowed) return text['found.all'](all);
  return shown.length === 0 ? text['found.none'] : text['found.some'](shown.length, all);
}
