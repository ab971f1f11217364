import type { Language } from './language.ts';

const da = {
  'panel.title': 'Trin for trin',
  'panel.loading': 'Sagen hentes …',
  'empty.title': 'Ingen sag er åben i fanen',
  'empty.text':
    'Åbn en sag i sagssystemet, eller klik på et mærke på listen og vælg »Vis trin for trin«. Så står næste skridt her.',
  'unread.title': 'Rettidig kan ikke åbne det, der er gemt om sagen',
  'unread.text': 'Mærkerne i sagssystemet virker stadig. Åbn sagen igen, eller slet det gemte under Gemte sager.',
  'failed.title': 'Trinene kan ikke vises',
  'failed.text': 'Mærkerne i sagssystemet virker stadig. Luk panelet, og åbn det igen.',
  'failed.retry': 'Prøv igen',
  'workflows.title': 'Arbejdsgange, der passer her',
  practiceDay: (day: string) => `Øvelsesdag: ${day}`,
};

export type SidePanelText = typeof da;

const en: SidePanelText = {
  'panel.title': 'Step by step',
  'panel.loading': 'Fetching the case …',
  'empty.title': 'No case is open in the tab',
  'empty.text':
    'Open a case in the case system, or click a badge in the list and choose “Show step by step”. The next step then stands here.',
  'unread.title': 'Rettidig cannot open what is kept of the case',
  'unread.text':
    'The badges in the case system still work. Open the case again, or delete what is kept under Kept cases.',
  'failed.title': 'The steps cannot be shown',
  'failed.text': 'The badges in the case system still work. Close the panel and open it again.',
  'failed.retry': 'Try again',
  'workflows.title': 'Workflows that fit here',
  practiceDay: (day) => `Practice day: ${day}`,
};

export const sidePanelText: Record<Language, SidePanelText> = { da, en };
