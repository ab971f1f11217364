import type { AdapterPage, Field, Locator } from './adapter.ts';
import { columnsOf, withColumns } from './columns.ts';
import { oneLine, wordsOf } from './page-text.ts';
import { inPanes, wholeRow } from './panes.ts';
import { rawField } from './raw-field.ts';
import type { RawField } from './raw-reading.ts';
import { rowElements } from './read-page.ts';

/** A place on the page where a field could stand. */
export interface FoundPlace {
  locator: Locator;
  /** the page's words for it, as they are written there */
  words: string;
  /** what stands there, row by row */
  values: RawField[];
}

/** So many rows tell enough; a list may have thousands. */
const mostRows = 200;
const mostPlaces = 60;

/**
 * The columns of a list, or the labels of a case, that no field of the page is found by: where a field that is found no
 * longer may stand now. What stands there must be judged by the field's own checks.
 *
 * @returns none for fields that are read from lines of their own, such as a history
 */
export function findCandidates(document: Document, page: AdapterPage, name: string): FoundPlace[] {
  const field = page.fields[name];
  if (!field || 'row' in field.read) return [];
  const rows = (rowElements(document, page) ?? []).slice(0, mostRows);
  return inPanes(page, () =>
    withColumns(() => {
      const used = locatorsInUse(page, name);
      const places = [...columnsIn(rows), ...labelsIn(rows)].filter(({ locator }) => !used.has(keyOf(locator)));
      return places.slice(0, mostPlaces).map((place) => ({ ...place, values: valuesAt(rows, field, place.locator) }));
    }),
  );
}

type Place = Omit<FoundPlace, 'values'>;

function columnsIn(rows: readonly Element[]): Place[] {
  const [first] = rows;
  return first ? wholeRow(first).flatMap(columnsOver) : [];
}

function columnsOver(first: Element): Place[] {
  const columns = columnsOf(first);
  if (!columns) return [];
  const heads = first.closest('table, [role]:is([role$="grid"], [role="table"])')!.querySelectorAll(headers);
  const written = new Map([...heads].map((head) => [wordsOf(head.textContent), shownWords(head)]));
  // A header over several columns names none of them.
  const single = [...columns.indexes].filter(([, places]) => places.length === 1);
  return single.map(([words]) => ({
    locator: { column: written.get(words) ?? words },
    words: written.get(words) ?? words,
  }));
}

const headers = 'th, [role="columnheader"]';

function labelsIn(rows: readonly Element[]): Place[] {
  const labels = new Map<string, string>();
  for (const row of rows.flatMap(wholeRow)) {
    for (const named of row.querySelectorAll('dt, th, label, [data-label]')) {
      const words = shownWords(named);
      if (words !== '' && words.length <= 200) labels.set(wordsOf(words), words);
    }
  }
  return [...labels.values()].map((words) => ({ locator: { label: words }, words }));
}

/** As it is written, without the colon, star or sort arrow at its end. */
function shownWords(element: Element): string {
  return oneLine(element.textContent).replace(/[\s:*▲▼↑↓]+$/u, '');
}

function locatorsInUse({ fields }: AdapterPage, but: string): ReadonlySet<string> {
  const others = Object.entries(fields).filter(([name]) => name !== but);
  return new Set(others.flatMap(([, { find }]) => find.map(keyOf)));
}

function keyOf(locator: Locator): string {
  const [[by, words]] = Object.entries(locator) as [[string, string]];
  return `${by} ${wordsOf(words)}`;
}

function valuesAt(rows: readonly Element[], field: Field, locator: Locator): RawField[] {
  return rows.map((row) => rawField(row, { ...field, find: [locator], optional: false })!);
}
