import type { RowChoice } from './mapped.ts';
import { waysToRepeat } from './row-choices.ts';
import { isShown } from './shown-text.ts';
import { steadySelector } from './steady-selector.ts';

/** So far apart may two parts of one row begin, and so much may they differ in height, in pixels. */
const tolerance = 2;
/** So many steps around the rows another pane is looked for, and so many elements at most. */
const most = { steps: 5, elements: 5000 };
/** Attributes by which grids number the parts of their rows. */
const likely = /row|index|id|key|nr|num/i;

/**
 * The same rows with the parts that stand beside them in another pane: a grid whose first columns stay draws each row
 * twice. They are known by standing on one line with them, every one.
 *
 * @param row the one that was pointed at
 * @returns the choice as it was where nothing stands beside its rows, or not beside every one
 */
export function withOtherPane(row: Element, choice: RowChoice): RowChoice {
  const { ownerDocument: document } = row;
  const holder = document.querySelector(choice.list);
  if (!holder || row.getBoundingClientRect().height === 0) return choice;
  const all = [...holder.querySelectorAll(choice.row)].filter(isShown);
  const twins = all.filter((one) => one !== row && isBeside(one, row));
  if (twins.length > 1) return choice;
  return (twins[0] ? splitInTwo(row, twins[0], choice) : joinedTo(row, all, holder, choice)) ?? choice;
}

/** What was taken for two rows are the parts of one. */
function splitInTwo(row: Element, twin: Element, choice: RowChoice): RowChoice | null {
  const around = commonAncestor(row, twin);
  const [home, other] = [row, twin].map((one) => [...around.children].find((child) => child.contains(one))!);
  if (!home || !other || home === row || other === twin) return null;
  const [rowSelector, partSelector] = [home, other].map((pane) => `${steadySelector(pane)} ${choice.row}`);
  return paired(choice.list, rowSelector!, partSelector!, row.ownerDocument);
}

/** The other parts are found outside of what holds the rows. */
function joinedTo(row: Element, rows: readonly Element[], holder: Element, choice: RowChoice): RowChoice | null {
  const { ownerDocument: document } = row;
  let around = holder.parentElement;
  for (let step = 0; around && step < most.steps; step += 1, around = around.parentElement) {
    const inside = [...around.querySelectorAll('*')].slice(0, most.elements);
    const beside = inside.find(
      (one) => !one.contains(row) && !holder.contains(one) && one.childElementCount > 0 && isBeside(one, row),
    );
    if (!beside) continue;
    for (const { holder: pane, selector } of waysToRepeat(beside)) {
      const parts = [...pane.querySelectorAll(selector)].filter(isShown);
      if (parts.length !== rows.length) continue;
      const list = steadySelector(around);
      const found = paired(list, within(holder, choice.row, around), within(pane, selector, around), document);
      if (found) return found;
    }
  }
  return null;
}

/** The rows in two panes, where each row of the one stands on a line with one part of the other. */
function paired(list: string, row: string, part: string, document: Document): RowChoice | null {
  const holder = document.querySelector(list)!;
  const shown = (selector: string) => [...holder.querySelectorAll(selector)].filter(isShown);
  const [rows, parts] = [shown(row), shown(part)];
  if (rows.length === 0 || rows.length !== parts.length || Math.max(row.length, part.length) > 480) return null;
  const fromTop = (elements: readonly Element[]) =>
    elements
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ element }) => element);
  const lines = fromTop(parts);
  const pairs = fromTop(rows).map((one, line) => [one, lines[line]!] as const);
  if (!pairs.every(([one, other]) => isBeside(one, other))) return null;
  const by = attributeOf(pairs);
  const partOf = new Map(pairs);
  if (by === null && !rows.every((one, place) => partOf.get(one) === parts[place])) return null;
  return { list, row, count: rows.length, otherPane: { row: part, ...(by !== null && { by }) } };
}

/** The attribute that both parts of a row carry, and no two rows. */
function attributeOf(pairs: readonly (readonly [Element, Element])[]): string | null {
  const names = pairs[0]![0].getAttributeNames().filter((name) => likely.test(name));
  const tells = (name: string) => {
    const values = pairs.map(([row, part]) => {
      const value = row.getAttribute(name);
      return value === part.getAttribute(name) ? value : null;
    });
    return !values.includes(null) && new Set(values).size === values.length;
  };
  return names.find(tells) ?? null;
}

/** A selector of a holder's own as one that fits nothing else in what is around it. */
function within(holder: Element, selector: string, around: Element): string {
  const own = [...holder.querySelectorAll(selector)];
  const isOwn = around.querySelectorAll(selector).length === own.length;
  return isOwn ? selector : `${steadySelector(holder)} ${selector}`;
}

function isBeside(one: Element, other: Element): boolean {
  const [first, second] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const isOnLine = Math.abs(first.top - second.top) <= tolerance && Math.abs(first.height - second.height) <= tolerance;
  return (
    isOnLine && first.height > 0 && (first.right <= second.left + tolerance || second.right <= first.left + tolerance)
  );
}

function commonAncestor(one: Element, other: Element): Element {
  let around = one.parentElement!;
  while (!around.contains(other)) around = around.parentElement!;
  return around;
}
