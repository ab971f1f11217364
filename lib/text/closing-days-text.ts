import type { Language } from './language.ts';

/** The words for the days on which nothing gets done here, and for how early a citizen is called in. */
const da = {
  'closing.title': 'Kommunens lukkedage',
  'closing.why':
    'Dage, hvor kontoret er lukket ud over helligdagene. De flytter sidste arbejdsdag før en frist, aldrig den lovpligtige frist.',
  'closing.none': 'Ingen lukkedage endnu.',
  'closing.name': 'Navn',
  'closing.add': 'Tilføj lukkedage',
  'leave.title': 'Din ferie',
  'leave.why':
    'Dage, hvor du er væk. Så ligger sidste arbejdsdag før en frist, inden du går. Den lovpligtige frist flytter sig ikke.',
  'leave.none': 'Ingen ferie endnu.',
  'leave.add': 'Tilføj ferie',
  'period.from': 'Fra og med',
  'period.to': 'Til og med',
  'period.to.hint': 'Tom, hvis det er én dag',
  'period.added': (what: string) => `Tilføjet: ${what}`,
  'period.remove': 'Fjern',
  'period.remove.label': (what: string) => `Fjern ${what}`,
  'period.removed': (what: string) => `Fjernet: ${what}`,
  'period.undo': 'Fortryd',
  'problem.from': 'Vælg den første dag.',
  'problem.backwards': 'Den sidste dag ligger før den første. Ret en af dem.',
  'problem.name': 'Skriv et navn. Forklaringen bruger det, når den siger, hvorfor der er lukket.',
  'problem.known': 'De dage står her allerede.',
  'problem.refused': 'Dagene er ikke gemt. Der kan være for mange i alt: fjern dem, der er gået, og prøv igen.',
  'summons.title': 'Indkaldelse og booking',
  'summons.why': 'Heraf regner Rettidig ud, hvornår en samtale senest skal sættes i gang for at nå fristen.',
  'summons.bookingDays': 'Dage til at booke selv',
  'summons.bookingDays.why': 'Loven giver mindst 8 dage.',
  'summons.noticeDays': 'Dage fra indkaldelse til samtale',
  'summons.noticeDays.why': 'En lokal norm.',
  'summons.between': (least: number, most: number) => `Skriv et helt tal fra ${least} til ${most}.`,
  'summons.save': 'Gem dage',
  'summons.saved': 'Dagene er gemt',
};

export type ClosingDaysText = typeof da;

const en: ClosingDaysText = {
  'closing.title': 'The municipality’s closing days',
  'closing.why':
    'Days on which the office is closed besides public holidays. They move the last working day before a deadline, never the statutory deadline.',
  'closing.none': 'No closing days yet.',
  'closing.name': 'Name',
  'closing.add': 'Add closing days',
  'leave.title': 'Your leave',
  'leave.why':
    'Days on which you are away. The last working day before a deadline then lies before you go. The statutory deadline does not move.',
  'leave.none': 'No leave yet.',
  'leave.add': 'Add leave',
  'period.from': 'First day',
  'period.to': 'Last day',
  'period.to.hint': 'Empty for a single day',
  'period.added': (what) => `Added: ${what}`,
  'period.remove': 'Remove',
  'period.remove.label': (what) => `Remove ${what}`,
  'period.removed': (what) => `Removed: ${what}`,
  'period.undo': 'Undo',
  'problem.from': 'Choose the first day.',
  'problem.backwards': 'The last day lies before the first. Change one of them.',
  'problem.name': 'Write a name. The explanation uses it to say why the office is closed.',
  'problem.known': 'Those days are here already.',
  'problem.refused':
    'The days are not kept. There may be too many in all: remove those that have passed and try again.',
  'summons.title': 'Summons and booking',
  'summons.why': 'From these Rettidig works out when an interview must be set going to meet its deadline.',
  'summons.bookingDays': 'Days to book oneself',
  'summons.bookingDays.why': 'The law gives at least 8 days.',
  'summons.noticeDays': 'Days from summons to interview',
  'summons.noticeDays.why': 'A local norm.',
  'summons.between': (least, most) => `Write a whole number from ${least} to ${most}.`,
  'summons.save': 'Save days',
  'summons.saved': 'The days are saved',
};

export const closingDaysText: Record<Language, ClosingDaysText> = { da, en };
