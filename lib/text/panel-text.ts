import type { Language } from './language.ts';

// The words of the panel's window. It is on screen before the explanation is, and carries no more than it says itself.
const da = {
  'panel.label': (ref: string) => `Forklaring på fristen i sag ${ref}`,
  'panel.loading': 'Fristen regnes ud …',
};

export type PanelText = typeof da;

const en: PanelText = {
  'panel.label': (ref) => `Explanation of the deadline in case ${ref}`,
  'panel.loading': 'Working out the deadline …',
};

export const panelText: Record<Language, PanelText> = { da, en };
