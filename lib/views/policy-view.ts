import { adapterText } from '../text/adapter-text.ts';
import type { Language } from '../text/language.ts';
import { proofText } from '../text/proof-text.ts';

/** One setting that the municipality gives, as far as it is shown; the record has more. */
export interface GivenHere {
  name: string;
  given: unknown;
  chosenInstead: { value: unknown } | null;
}

/** Where this machine does otherwise than the municipality chose, without a lock that would forbid it. */
export interface PolicyDifference {
  /** as lib/record/settings names it */
  setting: string;
  name: string;
  /** both values in words; null where they are more than a word or a number */
  values: string | null;
}

/** @returns in the order of their names; empty where the machine follows the municipality */
export function policyDifferences(given: readonly GivenHere[], language: Language): PolicyDifference[] {
  const text = proofText[language];
  return given
    .flatMap(({ name, given, chosenInstead }) => {
      if (!chosenInstead) return [];
      const [here, theirs] = [plainWords(chosenInstead.value), plainWords(given)];
      const values = here !== null && theirs !== null ? text['policy.differs.values'](here, theirs) : null;
      return { setting: name, name: settingName(name, language), values };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
}

/** A setting that has no words of its own, or is no setting at all, stands as the policy writes it. */
export function settingName(name: string, language: Language): string {
  const text = adapterText[language];
  const key = `setting.${name}` as 'setting.language';
  return Object.hasOwn(text, key) ? text[key] : name;
}

function plainWords(value: unknown): string | null {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : null;
}
