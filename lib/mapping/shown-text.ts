import { oneLine } from '../adapters/page-text.ts';

/** Whether a person sees the element; an environment without layout knows of `hidden` only. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? !element.closest('[hidden]');
}

/**
 * What a person sees of an element, as one line: of a field of a form what is written or chosen in it, of everything else
 * its text without the parts that are hidden.
 */
export function shownText(element: Element): string {
  return oneLine(rawShown(element));
}

function rawShown(element: Element): string {
  if (!isShown(element)) return '';
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName)) {
      const space = /^(BR|LI|DIV|P)$/.test(node.tagName) ? ' ' : '';
      text += space + rawShown(node) + space;
    }
  }
  return text;
}

/** Words as a person would write them down: one line, without the colon, star or arrow that sorts at their end. */
export function namedWords(text: string | null): string {
  return oneLine(text).replace(/[\s:*▲▼↑↓]+$/u, '');
}
