import type { IsoDate } from '../dates/iso-date.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { overlayText, type OverlayText } from '../text/overlay-text.ts';
import badgeDarkCss from './badge-dark.css?inline';
import badgeCss from './badge.css?inline';
import noticeCss from './notice.css?inline';
import overlayCss from './overlay.css?inline';

/**
 * The overlay's styles and words in one language, as plain data. The background sends it with its first answer, so that
 * a page on which nothing is drawn carries neither, and the content script holds no language at all.
 */
export interface OverlayLook {
  badge: string;
  /** for badges on a dark ground; comes after `badge` */
  badgeDark: string;
  notice: string;
  words: Omit<OverlayText, 'practiceDay.ribbon'>;
  /** which language the words are in, for what brings words of its own */
  language: Language;
  /** what the ribbon of a practice build says; null in the shipped one */
  practiceDay: string | null;
}

/**
 * For the background; never imported by what runs in a page.
 *
 * @param practiceDay the fixed day of a practice build
 */
export function overlayLook(language: Language, practiceDay: IsoDate | null): OverlayLook {
  const { 'practiceDay.ribbon': ribbon, ...words } = overlayText[language];
  return {
    badge: badgeCss + overlayCss,
    badgeDark: badgeDarkCss,
    notice: noticeCss,
    words,
    language,
    practiceDay: practiceDay && ribbon(dayWords(practiceDay, practiceDay, language, 'full')),
  };
}
