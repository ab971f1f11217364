import type { Language } from './language.ts';

const da = {
  'palette.title': 'Find arbejdsgang, procedure eller side',
  'palette.hint': 'Skriv, hvad du leder efter. Pil op og ned vælger, Enter åbner, Esc lukker.',
  'palette.results': 'Det, der passer',
  'palette.count': (count: number, isCut: boolean) => {
    if (count === 0) return 'Intet passer. Prøv et andet ord eller færre bogstaver.';
    if (count === 1) return '1 fundet';
    return isCut ? `De første ${count}. Skriv mere for at finde det rette.` : `${count} fundet`;
  },
  'palette.open': 'Find (Ctrl+K)',
  'palette.failed': 'Søgningen kan ikke åbnes lige nu. Luk vinduet, og prøv igen.',
  'kind.workflow': 'Arbejdsgang',
  'kind.tool': 'Værktøj',
  'kind.procedure': 'Trin for trin',
  'kind.help': 'Hjælp',
  'kind.view': 'Side',
  'kind.text': 'Tekst',
  'kind.rule': 'Regel',
};

export type PaletteText = typeof da;

const en: PaletteText = {
  'palette.title': 'Find a workflow, procedure or page',
  'palette.hint': 'Type what you are looking for. Arrows choose, Enter opens, Esc closes.',
  'palette.results': 'What fits',
  'palette.count': (count, isCut) => {
    if (count === 0) return 'Nothing fits. Try another word or fewer letters.';
    if (count === 1) return '1 found';
    return isCut ? `The first ${count}. Type more to find the right one.` : `${count} found`;
  },
  'palette.open': 'Find (Ctrl+K)',
  'palette.failed': 'The search cannot be opened just now. Close the window and try again.',
  'kind.workflow': 'Workflow',
  'kind.tool': 'Tool',
  'kind.procedure': 'Step by step',
  'kind.help': 'Help',
  'kind.view': 'Page',
  'kind.text': 'Text',
  'kind.rule': 'Rule',
};

export const paletteText: Record<Language, PaletteText> = { da, en };
