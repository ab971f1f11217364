import { isShown, shownText } from './shown-text.ts';
import type { RowChoice } from './mapped.ts';
import { steadyClasses, steadySelector } from './steady-selector.ts';

/** Attributes by which grids tell their rows of data from the others. */
const rowMarks = ['row-id', 'data-row-id', 'data-row-key', 'data-rowindex', 'data-id', 'data-key', 'aria-rowindex'];
const most = 12;
/** So great a share of all that are alike must be closely alike, for the others to be something else. */
const mostAlike = 0.8;

/**
 * What may be meant by pointing at one row: all that is like it, more or less like it, and at each level around it.
 *
 * @returns `choices` from the fewest rows to the most, and `best`, the place among them of the one that is likely meant;
 * no choices where nothing around the element is repeated
 */
export function rowChoices(element: Element): { choices: RowChoice[]; best: number } {
  const found: (RowChoice & { score: number })[] = [];
  for (let row: Element | null = element; row && row.parentElement && found.length < most; row = row.parentElement) {
    if (row.localName === 'body') break;
    const ways: (RowChoice & { score: number })[] = [];
    const counts = new Set<number>();
    for (const { holder, selector } of waysToRepeat(row)) {
      const rows = [...holder.querySelectorAll(selector)].filter(isShown);
      if (rows.length < 2 || !rows.includes(row) || counts.has(rows.length) || selector.length > 480) continue;
      counts.add(rows.length);
      ways.push({ list: steadySelector(holder), row: selector, count: rows.length, score: 0 });
    }
    const widest = Math.max(...ways.map(({ count }) => count));
    // What is more like it is meant, as long as that leaves out little: a line of headings, a line with a sum.
    const likely = ways.find(({ count }) => count >= widest * mostAlike);
    if (likely) likely.score = scoreOf(row, likely.count);
    found.push(...ways);
  }
  const best = found.toSorted((one, other) => other.score - one.score)[0];
  const choices = found.toSorted((one, other) => one.count - other.count);
  return {
    choices: choices.map(({ list, row, count }) => ({ list, row, count })),
    best: best ? choices.indexOf(best) : -1,
  };
}

/** Selectors that fit the element and others like it, the most like it first. All of them hold outside the holder too. */
export function waysToRepeat(row: Element): { holder: Element; selector: string }[] {
  const table = row.localName === 'tr' ? row.closest('table') : null;
  if (table) return waysInTable(row, table);
  const grid = row.matches('[role="row"]') ? row.closest('[role="grid"], [role="treegrid"], [role="table"]') : null;
  if (grid) {
    const mark = rowMarks.find((name) => row.hasAttribute(name));
    const selector = mark ? `[role="row"][${mark}]` : '[role="row"]:not(:has([role="columnheader"]))';
    return [{ holder: grid, selector }];
  }
  return waysAmongSiblings(row, row.parentElement!);
}

function waysInTable(row: Element, table: Element) {
  const body = row.closest('tbody');
  const inBody = body ? 'tbody > tr' : 'tr';
  const classes = steadyClasses(row);
  // A line of headings, where the table has no head of its own.
  const headings =
    table.querySelector(':scope > tbody > tr > th') !== null && row.querySelector(':scope > td') !== null;
  const data = headings ? `${inBody}:has(> td)` : inBody;
  return [...(classes.length > 0 ? [`${inBody}.${classes.join('.')}`] : []), data, inBody].map((selector) => {
    const whole = [...table.querySelectorAll(selector)];
    // A table in a cell has rows of its own.
    const own = whole.every((one) => one.closest('table') === table);
    return { holder: table, selector: own ? selector : `${steadySelector(table)} > ${selector}` };
  });
}

function waysAmongSiblings(row: Element, parent: Element) {
  const tag = row.localName;
  const classes = steadyClasses(row);
  const role = row.getAttribute('role');
  const kinds = [
    ...(role ? [`${tag}[role="${role}"]`] : []),
    ...(classes.length > 0 ? [`${tag}.${classes.join('.')}`, ...classes.map((one) => `${tag}.${one}`)] : []),
    tag,
  ];
  const holder = steadySelector(parent);
  const ways = kinds.flatMap((kind) => {
    const all = [...parent.querySelectorAll(`:scope > ${kind}`)];
    const withoutHead = hasHeadInFront(all) && row !== all[0] ? [`${holder} > ${kind}:not(:first-child)`] : [];
    return [...withoutHead, `${holder} > ${kind}`].map((selector) => ({ holder: parent, selector }));
  });
  const above = parent.parentElement;
  if (!above || parent.localName === 'body') return ways;
  // Rows in groups, each under a heading of its own.
  const selector = `${steadySelector(above)} > ${parent.localName} > ${kinds[0]}`;
  return [...ways, { holder: above, selector }];
}

/** Whether the first of them holds words only, where all others hold figures: then it is what stands above the columns. */
export function hasHeadInFront(rows: readonly Element[]): boolean {
  const [first, ...others] = rows;
  if (!first || others.length < 2 || first !== first.parentElement?.firstElementChild) return false;
  return !/\d/.test(shownText(first)) && others.slice(0, 20).every((row) => /\d/.test(shownText(row)));
}

/** Many rows that each say several things are what people mean by a list. */
function scoreOf(row: Element, count: number): number {
  const parts = partsShown(row);
  const isRow = row.matches('tr, [role="row"]');
  if (parts < 2) return 0;
  return count * Math.min(parts, 8) * (isRow ? 1000 : 1);
}

function partsShown(row: Element): number {
  return [...row.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && shownText(one) !== '').length;
}
