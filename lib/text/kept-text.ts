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
    'Sagssystemet bliver ikke rørt. Åbner du en sagsliste igen, læser Rettidig den på ny, men ikke det, der er forsvundet fra siderne.',
  'delete.confirm': (count: number) => (count === 1 ? 'Slet 1 sag' : `Slet ${count} sager`),
  'delete.cancel': 'Behold dem',
  'delete.done': (count: number) => (count === 1 ? '1 sag er slettet.' : `${count} sager er slettet.`),
  'delete.undo': 'Fortryd sletningen',
  'delete.undo.until': 'Du kan fortryde, så længe denne fane er åben.',
  'delete.undone': 'Sagerne er tilbage.',
  'delete.failed': 'Det lykkedes ikke. Intet er ændret. Prøv igen.',
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
    'The case system is not touched. When you open a case list again, Rettidig reads it anew, but not what has gone from the pages.',
  'delete.confirm': (count) => (count === 1 ? 'Delete 1 case' : `Delete ${count} cases`),
  'delete.cancel': 'Keep them',
  'delete.done': (count) => (count === 1 ? '1 case is deleted.' : `${count} cases are deleted.`),
  'delete.undo': 'Undo the deletion',
  'delete.undo.until': 'You can undo as long as this tab is open.',
  'delete.undone': 'The cases are back.',
  'delete.failed': 'It did not work. Nothing has changed. Try again.',
};

export const keptText: Record<Language, KeptText> = { da, en };
