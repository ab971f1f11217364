import type { Field, From, Read } from './adapter.ts';
import { allWithin, findField } from './find-field.ts';
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
  if (found === 'twice') return { fault: 'found-twice' };
  const { read } = field;
  return 'row' in read ? { lines: linesOf(found.element, read) } : { text: textFrom(found.element, found.from) };
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

function textFrom(element: Element, from: From): string {
  if (from === 'text') return oneLine(enteredIn(element) ?? textWithBreaks(element));
  if (from === 'value') return oneLine((element as HTMLInputElement).value);
  return oneLine(element.getAttribute(from === 'title' ? from : from.attribute));
}

/** What is written or chosen in a field of a form; null for other elements. */
function enteredIn(element: Element): string | null {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : null;
}

/** Text in which `<br>` and list items part words, as they do on screen: »04-12-2026<br>11-12-2026« are two days. */
function textWithBreaks(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element) {
      const space = /^(BR|LI|DIV|P)$/.test(node.tagName) ? ' ' : '';
      text += space + textWithBreaks(node) + space;
    }
  }
  return text;
}
