import type { Field } from '../adapters/adapter.ts';
import { wordsOf } from '../adapters/page-text.ts';
import { readDanishDate } from '../dates/read-danish-date.ts';
import type { NamedEvent } from './guess-meaning.ts';
import type { FoundTable } from './mapped.ts';

/**
 * A table of what has happened, and what was said of it. It is never taken for all that has happened: the words of one
 * case are known, and another case may have others, which are passed over.
 */
export interface DraftHistory {
  table: FoundTable;
  /** headers of the columns that say what happened, and when */
  kind: string;
  on: string;
  /** words of the page → event; lines with other words are other matters */
  words: Readonly<Record<string, string>>;
}

/** What a line may be besides an event of the rules: which one it is depends on the citizen's target group. */
export const heldInterview = 'heldInterviews';

/** What case systems write of interviews, the narrowest first; words of other matters stand for themselves. */
const wordings: readonly [event: string | null, pattern: RegExp][] = [
  ['interview-no-show', /udeblev|mødte ikke|ikke mødt/],
  // What has not happened may be for any reason, and is asked about.
  [null, /(?<!\p{L})(ikke|ej)(?!\p{L})/u],
  ['interview-cancelled', /afbud|aflys|flyttet/],
  ['interview-booked', /(aftalt|booket|planlagt|indkaldt).*samtale|samtale.*(aftalt|booket|planlagt|indkaldt)/],
  [heldInterview, /(samtale|opfølgning|møde).*(holdt|gennemført)|holdt.*(samtale|opfølgning)/],
];

/** A line with this alone is an interview that was held, if nothing else on it says what became of it. */
const bareInterview = /^(job|kontakt|fælles|opfølgnings)?samtale$/;
/** What is written of an interview in a column of its own, in a word or three; a remark is longer. */
const statusWords =
  /holdt|gennemført|udeblev|mødt|afbud|aflys|annuller|flyttet|udsat|planlagt|aftalt|booket|indkaldt|(?<!\p{L})(ikke|ej)(?!\p{L})/u;
const statusHeader = /status|tilstand|udfald|resultat|fremmød/;

/** What a word of the page says has happened; null where nothing is certain. */
export function guessEvent(word: string, events: readonly NamedEvent[]): string | null {
  const words = wordsOf(word);
  if (bareInterview.test(words)) return heldInterview;
  const guessed = wordings.find(([, pattern]) => pattern.test(words))?.[0];
  return guessed ?? events.find(({ name }) => wordsOf(name) === words)?.id ?? null;
}

/** The table that likely tells what has happened; null where none has a column of days and one of known words. */
export function guessHistory(tables: readonly FoundTable[], events: readonly NamedEvent[]): DraftHistory | null {
  for (const table of tables) {
    const on = table.columns.find(({ values }) => share(values, isDay) > 0.5);
    const kind = table.columns.find(
      (column) =>
        column !== on && share(column.values, (word) => guessInTable(word, column, table, events) !== null) > 0,
    );
    if (on && kind) return withColumnsOf(table, kind.header, on.header, events);
  }
  return null;
}

/** The table with other columns, and its words guessed anew. */
export function withColumnsOf(
  table: FoundTable,
  kind: string,
  on: string,
  events: readonly NamedEvent[],
): DraftHistory {
  const column = table.columns.find(({ header }) => header === kind)!;
  const guessed = kindWords(table, kind).flatMap(({ word }) => {
    const event = guessInTable(word, column, table, events);
    return event === null ? [] : [[word, event] as const];
  });
  // What the rules call it means that on other cases too, where it does not stand on this one.
  const usual = Object.fromEntries(events.map(({ id, name }) => [name, guessEvent(name, events) ?? id]));
  return { table, kind, on, words: { ...usual, ...Object.fromEntries(guessed) } };
}

/** The table as guessed; where nothing in it is known, by its first two columns: what happened stands after when. */
export function historyOfTable(table: FoundTable, events: readonly NamedEvent[]): DraftHistory {
  const [on, kind] = table.columns;
  return guessHistory([table], events) ?? withColumnsOf(table, kind!.header, on!.header, events);
}

/** What a word of the table says has happened was said; null = another matter. */
export function eventSaid(history: DraftHistory, word: string, event: string | null): DraftHistory {
  const { [word]: _before, ...others } = history.words;
  return { ...history, words: event === null ? others : { ...others, [word]: event } };
}

/** The words of a column with how many lines have each, the most frequent first. */
export function kindWords({ columns }: FoundTable, kind: string): { word: string; lines: number }[] {
  const counts = new Map<string, number>();
  for (const word of columns.find(({ header }) => header === kind)?.values ?? []) {
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, lines]) => ({ word, lines })).toSorted((one, other) => other.lines - one.lines);
}

/** The field as an adapter describes it. */
export function historyField({ table, kind, on, words }: DraftHistory): Field {
  return {
    find: table.find,
    ...(table.label !== null && { label: table.label }),
    read: {
      as: 'history',
      row: table.row,
      kind: { find: [{ column: kind }], read: { as: 'choice', words: { ...words } } },
      on: { find: [{ column: on }], read: { as: 'date' } },
    },
  };
}

type Column = FoundTable['columns'][number];

/** A line that says »Samtale« was held or was not, where another column says which: then it is asked about. */
function guessInTable(
  word: string,
  kind: Column,
  { columns }: FoundTable,
  events: readonly NamedEvent[],
): string | null {
  const isUntold = bareInterview.test(wordsOf(word)) && columns.some((one) => one !== kind && holdsStatus(one));
  return isUntold ? null : guessEvent(word, events);
}

function holdsStatus({ header, values }: Column): boolean {
  const isStatus = (words: string) => words.split(' ').length <= 3 && statusWords.test(words);
  return statusHeader.test(wordsOf(header)) || values.some((value) => isStatus(wordsOf(value)));
}

function share(values: readonly string[], is: (value: string) => boolean): number {
  const filled = values.filter((value) => value !== '');
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
}

function isDay(text: string): boolean {
  return 'on' in readDanishDate(text, { slashOrder: 'day-first' });
}
