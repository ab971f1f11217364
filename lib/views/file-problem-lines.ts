import type { FileProblem } from '../guidance/refused-file.ts';
import { guidanceText } from '../text/guidance-text.ts';
import type { Language } from '../text/language.ts';

/**
 * Why a file was refused, one line for each thing: where, what, and what may stand there.
 *
 * @example
 * fileProblemLines([{ code: 'address', row: 14, field: 'adresse', expected: 'https://…' }], 'da')
 *   //=> ['Række 14 · »adresse«: Adressen kan ikke bruges. Her kan stå: https://…']
 */
export function fileProblemLines(problems: readonly FileProblem[], language: Language): string[] {
  const text = guidanceText[language];
  return problems.map(({ code, row, field, expected }) => {
    const place = [
      row !== null && text['file.place.row'](row),
      field !== '' && text['file.place.field'](field.slice(0, 80)),
    ].filter(Boolean);
    const what = text[`file.${code}`];
    const said = place.length > 0 ? `${place.join(' · ')}: ${what}` : what;
    return expected === '' ? said : `${said}. ${text['file.expected'](expected.slice(0, 200))}`;
  });
}
