/**
 * What a spreadsheet may take for a formula and run: also behind spaces, in the wide forms of East Asian text, which
 * some programs read as the narrow ones, and behind apostrophes that were put there before.
 */
const startsFormula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/;
const wasMadeSafe = /^''*\s*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet works out: an apostrophe goes before what could be a formula.
 *
 * @example
 * formulaSafe('=1+1') //=> "'=1+1"
 */
export function formulaSafe(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** The text as it was before `formulaSafe`. */
export function asWritten(text: string): string {
  return wasMadeSafe.test(text) ? text.slice(1) : text;
}
