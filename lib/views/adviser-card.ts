import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { AdviserReason, AdviserSettings } from '../guidance/adviser.ts';
import { explain } from '../rules/assess.ts';
import type { Rule } from '../rules/rule.ts';
import { adviserText } from '../text/adviser-text.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';

/** A body outside the department that a citizen can turn to, with why it is shown. */
export interface AdviserCardView {
  title: string;
  because: string;
  /** what it handles and not, and when to mention it and when not */
  lines: string[];
  contact: { label: string; value: string }[];
  /** whether somebody has checked the contact facts; null where there are none */
  checked: string | null;
}

/** What the municipality calls its own; null where the card is switched off. */
export function adviserName({ shown, name }: AdviserSettings, language: Language): string | null {
  return shown ? name || adviserText[language]['adviser.name'] : null;
}

/** @returns null where the municipality has switched the card off */
export function adviserCard(
  reason: AdviserReason,
  settings: AdviserSettings,
  today: IsoDate,
  language: Language,
): AdviserCardView | null {
  const text = adviserText[language];
  const title = adviserName(settings, language);
  if (title === null) return null;
  const { checkedOn } = settings;
  const contact = (['address', 'phone', 'email'] as const)
    .map((field) => ({ label: text[`contact.${field}`], value: settings[field] }))
    .filter(({ value }) => value !== '');
  return {
    title,
    because: text[`adviser.because.${reason}`],
    lines: [
      text['adviser.does'],
      text['adviser.doesNot'],
      text['adviser.when'],
      text['adviser.notWhen'],
      text['adviser.needs'],
    ],
    contact,
    checked:
      contact.length === 0
        ? null
        : checkedOn
          ? text['contact.checked'](dayWords(checkedOn, today, language, 'dated'))
          : text['contact.notChecked'],
  };
}

/** After the appeal body, and within a year of its decision. */
export function ombudsmanCard(
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
): AdviserCardView {
  const text = adviserText[language];
  const isThere = rules.some(({ id }) => id === 'ombudsman-1y');
  const due = isThere ? explain(facts, 'ombudsman-1y', rules, today).due : null;
  const year = text['ombudsman.year'](due && dayWords(due, today, language, 'full'));
  return {
    title: text['ombudsman.title'],
    because: text['ombudsman.because'],
    lines: [text['ombudsman.does'], text['ombudsman.doesNot'], year],
    contact: [],
    checked: null,
  };
}
