import type { RuleVersion } from '../rules/rule.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { citationWords } from '../text/citation-words.ts';
import { dayWords } from '../text/day-words.ts';
import { explanationText, type ExplanationText } from '../text/explanation-text.ts';
import type { LawBox } from './explanation.ts';
import type { ViewContext } from './view-context.ts';

/** Which paragraph, for which starts, who checked it and when. */
export function lawBox(
  rule: string,
  version: RuleVersion,
  { today, language }: Pick<ViewContext, 'today' | 'language'>,
): LawBox {
  const text = explanationText[language];
  const day = (on: IsoDate) => dayWords(on, today, language, 'dated');
  const { citation, citationConfidence, numberSource, transition, notes, signOff } = version;
  const doubt = !citation.section
    ? text['law.noSection']
    : citationConfidence === 'recall'
      ? text['law.notControlled']
      : '';
  const note = citation.note ? `(${citation.note[language]})` : '';
  const number = {
    law: text['law.number.law'],
    'local-norm': text['law.number.localNorm'],
    'our-reading': text['law.number.ourReading'],
  }[numberSource];
  const cited = citationWords([citation.act, citation.section].filter(Boolean).join(', '), language);
  return {
    rule,
    paragraph: [[cited, doubt].filter(Boolean).join(' – '), note].filter(Boolean).join(' '),
    validity: validity(version, text, day),
    marks: [
      text['law.checked'](day(version.lastChecked)),
      ...(version.verification === 'unverified' ? [text['law.unverified']] : []),
      number,
      signOff ? text['law.signedOff'](signOff.name, signOff.role, day(signOff.on)) : text['law.notSignedOff'],
    ],
    transition: transition ? text['law.transition'](transition[language]) : null,
    notes: notes?.[language] ?? null,
    source: text['law.source'](version.source[language]),
  };
}

function validity({ validFrom, validTo }: RuleVersion, text: ExplanationText, day: (on: IsoDate) => string): string {
  if (validFrom && validTo) return text['law.validBetween'](day(validFrom), day(validTo));
  if (validFrom) return text['law.validFrom'](day(validFrom));
  return validTo ? text['law.validTo'](day(validTo)) : text['law.validAlways'];
}
