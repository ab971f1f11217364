import type { Language } from './language.ts';

const da = {
  'texts.title': 'Tekster at kopiere',
  'texts.letter': 'Brev',
  'texts.note': 'Notat',
  'texts.preview': 'Sådan bliver teksten',
  'texts.copy': (title: string) => `Kopiér ${lowered(title)}`,
  'texts.copied': 'Teksten er kopieret. Sæt den ind i fagsystemet.',
  'texts.copiedMissing': (count: number) => `Teksten er kopieret. ${places(count)} skal udfyldes, hvor den sættes ind.`,
  'texts.copyFailed': 'Teksten kunne ikke kopieres. Markér den, og kopiér den selv.',
  'texts.complete': 'Alt er udfyldt fra sagen.',
  'texts.missing': (count: number, names: readonly string[]) =>
    `${places(count)} skal udfyldes, når teksten er sat ind: ${names.join(', ')}.`,
  'texts.removed': (count: number) => (count === 1 ? 'Et cpr-nummer er taget ud.' : `${count} cpr-numre er taget ud.`),
};

export type CopiedTextText = typeof da;

const en: CopiedTextText = {
  'texts.title': 'Texts to copy',
  'texts.letter': 'Letter',
  'texts.note': 'Note',
  'texts.preview': 'What the text will be',
  'texts.copy': (title) => `Copy “${title}”`,
  'texts.copied': 'The text is copied. Paste it into the case system.',
  'texts.copiedMissing': (count) => `The text is copied. ${placesEn(count)} to be filled where it is pasted.`,
  'texts.copyFailed': 'The text could not be copied. Select it and copy it yourself.',
  'texts.complete': 'Everything is filled from the case.',
  'texts.missing': (count, names) => `${placesEn(count)} to be filled once the text is pasted: ${names.join(', ')}.`,
  'texts.removed': (count) => (count === 1 ? 'One CPR number was taken out.' : `${count} CPR numbers were taken out.`),
};

export const copiedText: Record<Language, CopiedTextText> = { da, en };

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function places(count: number): string {
  return count === 1 ? '1 sted' : `${count} steder`;
}

function placesEn(count: number): string {
  return count === 1 ? '1 place is' : `${count} places are`;
}
