import type { Language } from '../text/language.ts';
import { lostFieldText } from '../text/lost-field-text.ts';
import type { LostFieldLook } from './lost-field-contract.ts';
import lostFieldCss from './lost-field.css?inline';
import noticeCss from './notice.css?inline';

/**
 * For the background; never imported by what runs in a page.
 *
 * @param first the field that is named
 * @param count of all that are lost on the page
 */
export function lostFieldLook(
  language: Language,
  first: { field: string; label: string },
  count: number,
  page: string,
): LostFieldLook {
  const text = lostFieldText[language];
  return {
    css: noticeCss + lostFieldCss,
    label: text['lost.notice.label'],
    sentence: text['lost.notice'](first.label, count - 1, page),
    next: text['lost.notice.next'],
    repair: text['lost.notice.repair'],
    dismiss: text['lost.notice.dismiss'],
    field: first.field,
  };
}
