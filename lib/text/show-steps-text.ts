import type { Language } from './language.ts';

const da = {
  'steps.show': 'Vis trin for trin',
  'steps.opened': 'Trinene står i panelet ved siden af.',
  'steps.shortcut': (keys: string) => `Åbn sidepanelet med ${keys}. Er det åbent, viser det sagen nu.`,
  'steps.noShortcut': 'Åbn Rettidig i browserens sidepanel. Er det åbent, viser det sagen nu.',
  'steps.failed': 'Trinene kunne ikke vises lige nu. Prøv igen.',
};

export type ShowStepsText = typeof da;

const en: ShowStepsText = {
  'steps.show': 'Show step by step',
  'steps.opened': 'The steps stand in the panel at the side.',
  'steps.shortcut': (keys) => `Open the side panel with ${keys}. If it is open, it shows the case now.`,
  'steps.noShortcut': 'Open Rettidig in the browser’s side panel. If it is open, it shows the case now.',
  'steps.failed': 'The steps could not be shown just now. Try again.',
};

export const showStepsText: Record<Language, ShowStepsText> = { da, en };
