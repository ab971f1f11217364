/** The languages a user can choose between; Danish is the first and the one a fresh installation speaks. */
export const languages = ['da', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'da';

/** @returns whether a stored or received value names a language of ours */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
