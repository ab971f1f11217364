/** A text of the page as one line: runs of any white space, hard spaces too, become one space. */
export function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** A label or header for comparing: one line, lower case, without the colon, star or sort arrow at its end. */
export function wordsOf(text: string | null): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[\s:*▲▼↑↓]+$/u, '');
}
