import { dayWords } from '../text/day-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import type { Explanation } from './explanation.ts';
import type { ViewContext } from './view-context.ts';

type Calculation = Pick<Explanation, 'sentence' | 'advice' | 'timeline' | 'law'> & { ref: string };

/**
 * The calculation as plain text for the case's journal: dates, where they were read, the paragraph and its doubts.
 * The case is named by its reference alone; a reference that is a CPR number is left out.
 */
export function calculationAsText(
  { ref, sentence, advice, timeline, law }: Calculation,
  { today, language }: Pick<ViewContext, 'today' | 'language'>,
): string {
  const text = explanationText[language];
  const day = dayWords(today, today, language, 'dated');
  const heading = looksLikeCpr(ref) ? text['copy.heading.withoutRef'](day) : text['copy.heading'](ref, day);
  const lines = [heading, `${sentence}.`, ...advice, ''];
  for (const { when, what, readAt } of timeline) {
    lines.push(`${[when, what].filter(Boolean).join(': ')}${readAt ? ` (${readAt})` : ''}`);
  }
  if (law) {
    const { paragraph, validity, marks, transition, notes, source } = law;
    lines.push('', `${paragraph}; ${validity}`, marks.join(' · '));
    lines.push(...[transition, notes, source].filter((line) => line !== null));
  }
  return [...lines, '', `${text['copy.by']}.`].join('\n');
}

function looksLikeCpr(ref: string): boolean {
  return /^\d{6}[- ]?\d{4}$/.test(ref.trim());
}
