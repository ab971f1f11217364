import type { CaseEvent } from '../case/case-facts.ts';
import type { Channel } from '../case/hand-entry.ts';
import { interviewText } from '../text/interview-text.ts';
import type { Language } from '../text/language.ts';

/** How an interview was or is to be held, and with whom: »telefon«, »med a-kassen«; nothing where nothing is known. */
export function heldHow({ channel, with: also, by }: Pick<CaseEvent, 'channel' | 'with' | 'by'>, language: Language) {
  const text = interviewText[language];
  const words: string[] = [];
  if (isChannel(channel)) words.push(text[`detail.${channel}`]);
  if (by === 'unemployment-fund') words.push(text['detail.byFund']);
  else if (also === 'unemployment-fund') words.push(text['detail.withFund']);
  return words;
}

/** Whether a page's channel is one that we know a word for. */
export function isChannel(channel: string | undefined): channel is Channel {
  return channel === 'in-person' || channel === 'phone' || channel === 'video';
}
