import type { Field, From, Read } from './adapter.ts';
import { allWithin, findField, findInCell, isSeen, type Found } from './find-field.ts';
import { oneLine } from './page-text.ts';
import type { RawField } from './raw-reading.ts';

/**
 * The words of one field of one case.
 *
 * @returns undefined where the page lacks an optional field: it then says nothing of it, which is not the same as empty
 */
export function rawField(scope: Element, field: Field): RawField | undefined {
  const found = findField(scope, field.find);
  if (found === 'nowhere') return field.optional ? undefined : { fault: 'field-not-found' };
  return rawIn(found, field);
}

/** The same of one cell of a row. @returns undefined where the field is not read from it */
export function rawInCell(cell: Element, field: Field): RawField | undefined {
  const found = findInCell(cell, field.find);
  return found === 'nowhere' ? undefined : rawIn(found, field);
}

function rawIn(found: Exclude<Found, 'nowhere'>, { read }: Field): RawField {
  if (found === 'twice') return { fault: 'found-twice' };
  if ('row' in read) return { lines: linesOf(found.element, read) };
  entered = undefined;
  const text = textFrom(found.element, found.from);
  return entered === undefined ? { text } : { text, entered };
}

/** Whether what is being read stands in fields of a form, and one of them has not been left since it was written in. */
let entered: boolean | undefined;

/** fields that a person has written in and left */
const left = new WeakSet<EventTarget>();

/** A person has written something in a field and has left it, or pressed Enter. */
export function hasLeft(field: EventTarget): void {
  left.add(field);
}

/** Each line of a table with its parts: those of `Read` that are fields themselves. */
function linesOf(table: Element, read: Extract<Read, { row: string }>): Record<string, RawField>[] {
  return allWithin(table, read.row).map((line) => {
    const parts: Record<string, RawField> = {};
    for (const [name, part] of Object.entries(read)) {
      const raw = typeof part === 'object' && rawField(line, part);
      if (raw) parts[name] = raw;
    }
    return parts;
  });
}

/** So long may a text be, as messages have it; one that is longer, or nested deeper than pages are, is no field. */
const most = { characters: 20_000, depth: 300 };

/** @returns a single sign from which nothing can be read where there is more than a field holds */
function textFrom(element: Element, from: From): string {
  const text = oneLine(wholeTextFrom(element, from));
  return text.length > most.characters ? '…' : text;
}

function wholeTextFrom(element: Element, from: From): string | null {
  if (from === 'text') return enteredIn(element) ?? textWithBreaks(element);
  if (from === 'value') return (element as HTMLInputElement).value;
  return element.getAttribute(from === 'title' ? from : from.attribute);
}

/** What is written or chosen in a field of a form; null for other elements. */
function enteredIn(element: Element): string | null {
  const isChoice = element instanceof HTMLSelectElement;
  if (!isChoice && !(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return null;
  if (!element.disabled && !('readOnly' in element && element.readOnly)) entered ||= !left.has(element);
  return isChoice ? (element.selectedOptions[0]?.text ?? '') : element.value;
}

/**
 * Text in which `<br>` and list items part words, as they do on screen: »04-12-2026<br>11-12-2026« are two days. What
 * stands in a field of a form is text of its own. Of parts that stand beside each other those that are hidden say
 * nothing: a key to sort by, a form that waits. Where nothing but hidden parts stands, as when a narrow window leaves
 * them out, they are read; and so is all of what is hidden as a whole.
 */
function textWithBreaks(whole: Element): string {
  let isSomeHidden = false;
  const isLeftOut = (part: Element) => {
    const isHidden = !isSeen(part);
    isSomeHidden ||= isHidden;
    return isHidden;
  };
  const seen = textOfParts(whole, isLeftOut);
  return isSomeHidden && (seen.trim() === '' || !isSeen(whole)) ? textOfParts(whole, () => false) : seen;
}

function textOfParts(element: Element, isLeftOut: (part: Element) => boolean, isBeside = false, depth = 0): string {
  if (depth > most.depth) return '…'.repeat(most.characters + 1);
  // Most cells hold words and nothing else.
  if (element.childElementCount === 0) return element.textContent ?? '';
  // What is seen costs the page a look at its styles; of a part that stands alone it settles nothing.
  const areBeside = isBeside || partsIn(element) > 1;
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !(areBeside && isLeftOut(node))) {
      const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName);
      const space = isField || /^(BR|LI|DIV|P)$/.test(node.tagName) ? ' ' : '';
      const own = isField
        ? (isWritten(node) && enteredIn(node)) || ''
        : textOfParts(node, isLeftOut, areBeside, depth + 1);
      text += space + own + space;
    }
  }
  return text;
}

function partsIn(element: Element): number {
  return [...element.childNodes].filter((node) => node instanceof Element || /\S/.test(node.nodeValue ?? '')).length;
}

/** A box to tick, or a field behind the page, says nothing of its own. */
function isWritten(field: Element): boolean {
  return !/^(button|checkbox|hidden|image|radio|reset|submit)$/.test((field as HTMLInputElement).type) && isSeen(field);
}
