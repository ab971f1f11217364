import type { FactSource } from '../case/case-facts.ts';
import { dayWords } from '../text/day-words.ts';
import { factText } from '../text/fact-text.ts';
import type { ViewContext } from './view-context.ts';

/** Where a fact was read and when; null for a fact that does not say, such as one that was worked out. */
export function sourceWords(source: FactSource | undefined, { today, language }: ViewContext): string | null {
  const text = factText[language];
  if (!source) return null;
  const isToday = source.seenOn === today;
  const when = isToday ? text['source.today'] : text['source.on'](dayWords(source.seenOn, today, language, 'short'));
  if (source.kind === 'by-hand') return text['source.byHand'](when);
  return text['source.page'](source.field, source.page, when);
}
