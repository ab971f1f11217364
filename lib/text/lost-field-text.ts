import type { Language } from './language.ts';

const others = (more: number) => (more === 0 ? '' : more === 1 ? ' og 1 felt til' : ` og ${more} felter til`);
const rows = (count: number) => (count === 1 ? '1 række' : `${count} rækker`);

/** The words for a field that a page used to have, and for finding it again. */
const da = {
  'lost.notice.label': 'Besked fra Rettidig',
  'lost.notice': (field: string, more: number, page: string) =>
    `Rettidig finder ikke længere feltet »${field}«${others(more)} på siden »${page}«.`,
  'lost.notice.next': 'Sager, der mangler feltet, vises gråt. Sagssystemet virker, som det plejer.',
  'lost.notice.repair': 'Find feltet igen',
  'lost.notice.dismiss': 'Luk beskeden',
  'lost.line': (field: string, more: number) => `Feltet »${field}«${others(more)} findes ikke længere på siden.`,

  'lost.title': 'Felter, der er blevet væk',
  'lost.field': (field: string) => `»${field}«`,
  'lost.last': (day: string, percent: number) => `Sidst læst ${day}, i ${percent} % af de udfyldte rækker.`,
  'lost.find': (field: string) => `Find »${field}« igen`,
  'lost.looking': 'Siden undersøges …',
  'lost.choose': (field: string) => `Hvor står »${field}« nu?`,
  'lost.choose.why': 'Det er de steder på siden, hvor indholdet passer til feltet. Se efter på siden, før du vælger.',
  'lost.candidate': (words: string) => `Brug »${words}«`,
  'lost.candidate.fits': (fits: number, of: number) => `passer i ${fits} af ${rows(of)}`,
  'lost.candidate.filled': (filled: number, of: number) => `udfyldt i ${filled} af ${rows(of)}`,
  'lost.none': 'Intet på siden passer til feltet.',
  'lost.none.next': 'Vis Rettidig, hvor feltet står, eller send fejlrapporten til den, der passer opsætningen.',
  'lost.locked': 'Kommunen bestemmer opsætningen her. Send fejlrapporten til den, der passer den.',
  'lost.saved': (field: string, words: string) => `»${field}« læses nu fra »${words}«. Siden er opdateret.`,
  'lost.undo': 'Fortryd',
  'lost.undone': 'Fortrudt. Opsætningen er, som den var.',
  'lost.failed': 'Det kunne ikke gemmes. Prøv igen.',
};

export type LostFieldText = typeof da;

const othersEn = (more: number) => (more === 0 ? '' : more === 1 ? ' and 1 more field' : ` and ${more} more fields`);
const rowsEn = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

const en: LostFieldText = {
  'lost.notice.label': 'Message from Rettidig',
  'lost.notice': (field, more, page) =>
    `Rettidig no longer finds the field “${field}”${othersEn(more)} on the page “${page}”.`,
  'lost.notice.next': 'Cases that lack the field are shown in grey. The case system works as always.',
  'lost.notice.repair': 'Find the field again',
  'lost.notice.dismiss': 'Close the message',
  'lost.line': (field, more) => `The field “${field}”${othersEn(more)} is no longer found on the page.`,

  'lost.title': 'Fields that have gone',
  'lost.field': (field) => `“${field}”`,
  'lost.last': (day, percent) => `Last read ${day}, in ${percent}% of the filled rows.`,
  'lost.find': (field) => `Find “${field}” again`,
  'lost.looking': 'Looking at the page …',
  'lost.choose': (field) => `Where is “${field}” now?`,
  'lost.choose.why':
    'These are the places on the page whose content fits the field. Look at the page before you choose.',
  'lost.candidate': (words) => `Use “${words}”`,
  'lost.candidate.fits': (fits, of) => `fits in ${fits} of ${rowsEn(of)}`,
  'lost.candidate.filled': (filled, of) => `filled in ${filled} of ${rowsEn(of)}`,
  'lost.none': 'Nothing on the page fits the field.',
  'lost.none.next': 'Show Rettidig where the field is, or send the fault report to whoever looks after the set-up.',
  'lost.locked': 'The municipality decides the set-up here. Send the fault report to whoever looks after it.',
  'lost.saved': (field, words) => `“${field}” is now read from “${words}”. The page is up to date.`,
  'lost.undo': 'Undo',
  'lost.undone': 'Undone. The set-up is as it was.',
  'lost.failed': 'It could not be saved. Try again.',
};

export const lostFieldText: Record<Language, LostFieldText> = { da, en };
