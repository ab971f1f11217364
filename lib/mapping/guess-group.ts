import { wordsOf } from '../adapters/page-text.ts';

/** A target group as the rules know it, and what the law calls it. */
export interface NamedGroup {
  id: string;
  name: string;
}

/** What case systems write, by what it certainly means; the narrowest first. */
const wordings: readonly [id: string, pattern: RegExp][] = [
  ['sickness-benefit-pensioner', /pensionist.*sygedagpenge|sygedagpenge.*pensionist/],
  ['sickness-benefit', /sygedagpenge|^sdp\b/],
  ['job-clarification', /jobafklaring/],
  ['resource-course', /ressourceforløb/],
  ['flex-benefit', /ledighedsydelse/],
  ['flexjob-temporary', /midlertidigt fleksjob/],
  ['flexjob', /ansat i fleksjob|^fleksjob$/],
  ['vocational-rehabilitation', /revalid/],
  ['self-supporting', /selvforsørg/],
  ['education-benefit-activity-ready', /aktivitetsparat.*uddannelseshjælp|uddannelseshjælp.*aktivitetsparat/],
  ['education-benefit-clearly-education-ready', /åbenlyst uddannelsesparat/],
  ['education-benefit-education-ready', /^(?!.*åbenlyst).*uddannelsesparat/],
  ['cash-benefit-activity-ready', /aktivitetsparat.*kontanthjælp|kontanthjælp.*aktivitetsparat/],
  ['cash-benefit-job-ready', /jobparat.*kontanthjælp|kontanthjælp.*jobparat/],
  ['insured', /dagpenge|forsikret ledig/],
];

/**
 * The target group that a word of the page stands for.
 *
 * @returns null where it may stand for several, such as »Aktivitetsparat« alone, or for none
 */
export function guessGroup(word: string, groups: readonly NamedGroup[]): string | null {
  const words = wordsOf(word);
  const named = groups.find(({ name }) => wordsOf(name) === words);
  return named?.id ?? wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
