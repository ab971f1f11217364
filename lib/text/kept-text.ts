import type { Language } from './language.ts';

/** The words for what is kept on this machine, and for deleting it. */
const da = {
  'kept.title': 'Det, der er gemt',
  'kept.what':
    'Sagsnummer, navn, målgruppe og datoer fra de sider, du har åbnet. Det ligger krypteret her på maskinen. Fritekst bliver ikke gemt, og CPR-numre kun, hvor siden ikke har et sagsnummer.',
  'kept.none': 'Der er ingen sager gemt.',
  'kept.cases': (count: number) => (count === 1 ? '1 sag er gemt.' : `${count} sager er gemt.`),
  'kept.retention': (days: number) => `En sag, som ingen side har vist i ${days} dage, bliver slettet.`,
  'kept.first': (days: number) =>
    days <= 0
      ? 'Den første bliver slettet i dag.'
      : days === 1
        ? 'Den første bliver slettet i morgen, hvis den ikke vises inden da.'
        : `Den første bliver slettet om ${days} dage, hvis den ikke vises inden da.`,
  'delete.ask': 'Slet alle gemte sager …',
  'delete.confirm.title': (count: number) => (count === 1 ? 'Slet 1 gemt sag?' : `Slet ${count} gemte sager?`),
  'delete.confirm.text':
    'Kopierne i browseren bliver også slettet. Sagssystemet og filer, du har gemt, bliver ikke rørt. Åbner du en sagsliste igen, læser Rettidig den på ny, men ikke det, der er forsvundet fra siderne.',
  'delete.confirm': (count: number) => (count === 1 ? 'Slet 1 sag' : `Slet ${count} sager`),
  'delete.cancel': 'Behold dem',
  'delete.done': (count: number) => (count === 1 ? '1 sag er slettet.' : `${count} sager er slettet.`),
  'delete.undo': 'Fortryd sletningen',
  'delete.undo.until': 'Du kan fortryde, så længe denne fane er åben.',
  'delete.undone': 'Sagerne er tilbage.',
  'delete.failed': 'Det lykkedes ikke. Intet er ændret. Prøv igen.',
  'days.title': 'Hvor længe sager huskes',
  'days.stale': 'Arbejdsdage, før en sag er »ikke set længe«',
  'days.stale.why': 'Derefter bliver et grønt mærke gråt i popup og på andre sider, og sagen tæller ikke med.',
  'days.retention': 'Dage, før en sag, som ingen side har vist, bliver slettet',
  'days.retention.why': 'Gælder fra næste midnat. Det, du har indtastet om sagen, forsvinder med den.',
  'days.between': (least: number, most: number) => `Skriv et helt tal fra ${least} til ${most}.`,
  'days.save': 'Gem dage',
  'days.saved': 'Dagene er gemt',
  'left.title': 'Ikke længere på din liste',
  'left.ask': (count: number) =>
    count === 1
      ? 'Denne sag stod på din liste og gør det ikke længere. Er den stadig din?'
      : `Disse ${count} sager stod på din liste og gør det ikke længere. Er de stadig dine?`,
  'left.why': (count: number) =>
    `${count === 1 ? 'Sagen' : 'Sagerne'} tæller ikke med, før du har svaret. Du bliver kun spurgt én gang om hver sag.`,
  'left.since': (day: string) => `Væk siden ${day}`,
  'left.keep': 'Stadig min',
  'left.keep.of': (who: string) => `${who}: stadig min`,
  'left.letGo': 'Ikke min længere',
  'left.letGo.of': (who: string) => `${who}: ikke min længere`,
  'left.keepAll': 'Alle er stadig mine',
  'left.letGoAll': 'Ingen af dem er mine længere',
  'left.kept': (count: number) => (count === 1 ? 'Sagen tæller med igen.' : `${count} sager tæller med igen.`),
  'left.gone': (count: number) =>
    count === 1
      ? 'Sagen er ude. Den bliver slettet, når ingen side har vist den længe.'
      : `${count} sager er ude. De bliver slettet, når ingen side har vist dem længe.`,
  'left.undo': 'Fortryd svaret',
  'left.failed': 'Svaret kunne ikke gemmes lige nu. Prøv igen.',
  'citizen.title': 'Slet én borger',
  'citizen.what': 'Alt, hvad Rettidig har gemt om borgeren her på maskinen. Sagssystemet bliver ikke rørt.',
  'citizen.search': 'Navn, sagsnummer eller CPR-nummer',
  'citizen.find': 'Find borger',
  'citizen.none': (text: string) => `Der er ikke gemt nogen borger, der passer til »${text}«.`,
  'citizen.short': 'Skriv mindst to tegn.',
  'citizen.more': 'Der kan være flere. Skriv mere for at finde den rette.',
  'citizen.noName': 'Borger uden navn',
  'citizen.ref': (ref: string, system: string) => `${ref} i ${system}`,
  'citizen.delete': 'Slet …',
  'citizen.delete.of': (who: string) => `Slet ${who} …`,
  'citizen.confirm.title': (who: string) => `Slet ${who}?`,
  'citizen.goes': 'Det forsvinder:',
  'citizen.entries': (count: number) =>
    count === 1 ? '1 oplysning, der er indtastet i hånden' : `${count} oplysninger, der er indtastet i hånden`,
  'citizen.decisions': (count: number) =>
    count === 1 ? '1 valg mellem kilder, der er uenige' : `${count} valg mellem kilder, der er uenige`,
  'citizen.unopened': (count: number) =>
    count === 1 ? '1 sag, der ikke kan åbnes' : `${count} sager, der ikke kan åbnes`,
  'citizen.again': 'Viser en side sagen igen, læser Rettidig den på ny.',
  'citizen.setAside':
    'På maskinen ligger også en ældre database, der ikke kunne åbnes. Den kan rumme borgeren og bliver ikke rørt. Kun »Slet alt« under Data og log sletter den, og så hel.',
  'citizen.confirm': (who: string) => `Slet ${who}`,
  'citizen.cancel': 'Behold',
  'citizen.done': (who: string, count: number) => `${who} er slettet: ${count === 1 ? '1 sag' : `${count} sager`}.`,
  'citizen.undone': (who: string) => `${who} er tilbage.`,
};

export type KeptText = typeof da;

const en: KeptText = {
  'kept.title': 'What is kept',
  'kept.what':
    'Case number, name, target group and dates from the pages you have opened. It is kept encrypted on this machine. Free text is not kept, and CPR numbers only where the page has no case number.',
  'kept.none': 'No case is kept.',
  'kept.cases': (count) => (count === 1 ? '1 case is kept.' : `${count} cases are kept.`),
  'kept.retention': (days) => `A case that no page has shown for ${days} days is deleted.`,
  'kept.first': (days) =>
    days <= 0
      ? 'The first is deleted today.'
      : days === 1
        ? 'The first is deleted tomorrow unless a page shows it before.'
        : `The first is deleted in ${days} days unless a page shows it before.`,
  'delete.ask': 'Delete all kept cases …',
  'delete.confirm.title': (count) => (count === 1 ? 'Delete 1 kept case?' : `Delete ${count} kept cases?`),
  'delete.confirm.text':
    'The copies in the browser are deleted too. The case system and files you have saved are not touched. When you open a case list again, Rettidig reads it anew, but not what has gone from the pages.',
  'delete.confirm': (count) => (count === 1 ? 'Delete 1 case' : `Delete ${count} cases`),
  'delete.cancel': 'Keep them',
  'delete.done': (count) => (count === 1 ? '1 case is deleted.' : `${count} cases are deleted.`),
  'delete.undo': 'Undo the deletion',
  'delete.undo.until': 'You can undo as long as this tab is open.',
  'delete.undone': 'The cases are back.',
  'delete.failed': 'It did not work. Nothing has changed. Try again.',
  'days.title': 'How long cases are remembered',
  'days.stale': 'Working days before a case is “not seen for a while”',
  'days.stale.why': 'After that a green badge turns grey in the popup and on other pages, and the case is not counted.',
  'days.retention': 'Days before a case that no page has shown is deleted',
  'days.retention.why': 'Holds from next midnight. What you have entered about the case goes with it.',
  'days.between': (least, most) => `Write a whole number from ${least} to ${most}.`,
  'days.save': 'Save days',
  'days.saved': 'The days are saved',
  'left.title': 'No longer on your list',
  'left.ask': (count) =>
    count === 1
      ? 'This case stood on your list and does not any more. Is it still yours?'
      : `These ${count} cases stood on your list and do not any more. Are they still yours?`,
  'left.why': (count) =>
    `${count === 1 ? 'It is' : 'They are'} not counted until you have answered. You are asked only once about each case.`,
  'left.since': (day) => `Gone since ${day}`,
  'left.keep': 'Still mine',
  'left.keep.of': (who) => `${who}: still mine`,
  'left.letGo': 'Not mine any more',
  'left.letGo.of': (who) => `${who}: not mine any more`,
  'left.keepAll': 'All are still mine',
  'left.letGoAll': 'None of them is mine any more',
  'left.kept': (count) => (count === 1 ? 'The case is counted again.' : `${count} cases are counted again.`),
  'left.gone': (count) =>
    count === 1
      ? 'The case is out. It is deleted when no page has shown it for long.'
      : `${count} cases are out. They are deleted when no page has shown them for long.`,
  'left.undo': 'Undo the answer',
  'left.failed': 'The answer could not be saved just now. Try again.',
  'citizen.title': 'Delete one citizen',
  'citizen.what': 'Everything Rettidig has kept about the citizen on this machine. The case system is not touched.',
  'citizen.search': 'Name, case number or CPR number',
  'citizen.find': 'Find citizen',
  'citizen.none': (text) => `No citizen that fits “${text}” is kept.`,
  'citizen.short': 'Write at least two characters.',
  'citizen.more': 'There may be more. Write more to find the right one.',
  'citizen.noName': 'Citizen without a name',
  'citizen.ref': (ref, system) => `${ref} in ${system}`,
  'citizen.delete': 'Delete …',
  'citizen.delete.of': (who) => `Delete ${who} …`,
  'citizen.confirm.title': (who) => `Delete ${who}?`,
  'citizen.goes': 'What goes:',
  'citizen.entries': (count) => (count === 1 ? '1 fact entered by hand' : `${count} facts entered by hand`),
  'citizen.decisions': (count) =>
    count === 1 ? '1 choice between sources that disagree' : `${count} choices between sources that disagree`,
  'citizen.unopened': (count) =>
    count === 1 ? '1 case that cannot be opened' : `${count} cases that cannot be opened`,
  'citizen.again': 'When a page shows the case again, Rettidig reads it anew.',
  'citizen.setAside':
    'This machine also has an older database that could not be opened. The citizen may be in it, and it is not touched. Only “Delete everything” under Data and log deletes it, and then whole.',
  'citizen.confirm': (who) => `Delete ${who}`,
  'citizen.cancel': 'Keep',
  'citizen.done': (who, count) => `${who} is deleted: ${count === 1 ? '1 case' : `${count} cases`}.`,
  'citizen.undone': (who) => `${who} is back.`,
};

export const keptText: Record<Language, KeptText> = { da, en };
