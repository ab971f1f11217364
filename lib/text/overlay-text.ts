import type { Language } from './language.ts';

// The only words that are built into the content script; those of a badge arrive with the badge.
const da = {
  'notice.dismiss': 'Luk beskeden',
  'notice.label': 'Besked fra Rettidig',
  'notice.noRows': 'Rettidig kan ikke læse denne side. Fristerne vises ikke her.',
  'notice.noRows.next':
    'Åbn sagen, og se datoerne dér. Tryk på Rettidig i værktøjslinjen, og vælg »Hvorfor?« for at se, hvad der mangler.',
  'notice.noAnswer': 'Rettidig svarer ikke lige nu. Fristerne vises ikke.',
  'notice.noAnswer.next': 'Genindlæs siden. Sagssystemet virker, som det plejer.',
  'notice.panelFailed': 'Forklaringen kunne ikke åbnes.',
  'notice.panelFailed.next': 'Genindlæs siden, og prøv igen. Fristen på mærket gælder stadig.',
  'practiceDay.ribbon': (day: string) => `Øvelsesdag: ${day}`,
};

export type OverlayText = typeof da;

const en: OverlayText = {
  'notice.dismiss': 'Close the message',
  'notice.label': 'Message from Rettidig',
  'notice.noRows': 'Rettidig cannot read this page. No deadlines are shown here.',
  'notice.noRows.next':
    'Open the case and see the dates there. Press Rettidig in the toolbar and choose “Why?” to see what is missing.',
  'notice.noAnswer': 'Rettidig is not answering. No deadlines are shown.',
  'notice.noAnswer.next': 'Reload the page. The case system works as always.',
  'notice.panelFailed': 'The explanation could not be opened.',
  'notice.panelFailed.next': 'Reload the page and try again. The deadline on the badge still holds.',
  'practiceDay.ribbon': (day) => `Practice day: ${day}`,
};

export const overlayText: Record<Language, OverlayText> = { da, en };
