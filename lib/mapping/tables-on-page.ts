import { columnCell, columnsOf, withColumns } from '../adapters/columns.ts';
import { allWithin } from '../adapters/find-field.ts';
import { scopesOf } from './fields-on-page.ts';
import { headerAsWritten } from './locators-for.ts';
import type { FoundTable, Place } from './mapped.ts';
import { isShown, namedWords, shownText } from './shown-text.ts';
import { steadySelector } from './steady-selector.ts';

/** Lines of data: a table without head of its own has its headings in a line of `th`. */
const lines = 'tr:has(> td)';
const mostTables = 10;

/** The tables of a case that have headings and at least one line, in the page's order; a list has none. */
export function tablesOnPage(document: Document, place: Place): FoundTable[] {
  const [root] = scopesOf(document, place);
  if (!root || place.kind === 'list') return [];
  return withColumns(() => {
    const tables = [...root.querySelectorAll('table')].filter((one) => isShown(one) && !one.querySelector('table'));
    return tables.flatMap((table) => describeTable(table, root) ?? []).slice(0, mostTables);
  });
}

function describeTable(table: HTMLTableElement, root: Element): FoundTable | null {
  const rows = allWithin(table, lines);
  const columns = rows[0] && columnsOf(rows[0]);
  if (!columns) return null;
  const find = [{ css: steadySelector(table) }];
  if (root.querySelectorAll(find[0]!.css).length !== 1) return null;
  const named = [...columns.indexes].filter(([, indexes]) => indexes.length === 1);
  // What happened stands in one of them, and when in another.
  if (named.length < 2) return null;
  const found = named.map(([words, [index]]) => ({
    header: headerAsWritten(rows[0]!, words),
    values: rows.map((row) => {
      const cell = columnCell(row, columns, index!);
      return cell ? shownText(cell) : '';
    }),
  }));
  return { find, label: nameOf(table), row: lines, columns: found };
}

/** What stands above a table: its caption, or the heading before it. */
function nameOf(table: HTMLTableElement): string | null {
  const caption = table.caption ?? table.previousElementSibling;
  const words =
    caption && (caption === table.caption || /^H\d$/.test(caption.tagName)) ? namedWords(shownText(caption)) : '';
  return words !== '' && words.length <= 80 && !/\d/.test(words) ? words : null;
}
