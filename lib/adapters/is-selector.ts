/**
 * Whether the browser takes a text for a selector. Where there is no document to ask, as in Chromium's background, only
 * its form is looked at: what opens is closed, and nothing stands there that no selector has.
 */
export function isSelector(text: string): boolean {
  if (typeof document === 'undefined') return hasItsForm(text);
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is built as selectors are. A few that no browser knows have their form too, such as `:nothing`. */
export function hasItsForm(text: string): boolean {
  // What stands in quotes is text to compare with.
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, 'x').trim();
  if (/["'{}<;@!%&]/.test(bare) || !areClosed(bare)) return false;
  const within = bare.replace(/\[[^[\]]+\]/g, '[x]');
  // No step may be missing between, before or after signs that join two; a relative one may begin inside `:has(`.
  return !/^[>+~,]|[>+~,]$|[>+~]\s*[>+~,)]|,\s*,|\(\s*[,)]|\(\s*$|[.#:]\s*(?:$|[\s>+~,)[.#])|\[\]/.test(within);
}

function areClosed(text: string): boolean {
  const open: string[] = [];
  for (const sign of text.replace(/\\./g, '')) {
    if (sign === '(' || sign === '[') open.push(sign);
    if (sign === ')' && open.pop() !== '(') return false;
    if (sign === ']' && open.pop() !== '[') return false;
  }
  return open.length === 0;
}
