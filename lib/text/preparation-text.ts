import type { Language } from './language.ts';

const da = {
  'preparation.title': (day: string) => `Forbered samtalen ${day}`,
  'preparation.held': (day: string) => `Samtalen ${day}`,
  'preparation.case': (ref: string) => `Sag ${ref}`,
  'preparation.print': 'Udskriv',
  'preparation.due': 'Fristen',
  'preparation.since': (day: string | null) => (day ? `Siden sidste samtale ${day}` : 'Indtil nu'),
  'preparation.nothing': 'Intet er noteret siden.',
  'preparation.guide': 'Det skal borgeren have tænkt over',
  'check.title': 'Gik det godt? Et kort tjek bagefter',
  'check.why': 'Kun til dig selv. Det gemmes med sagen og sendes ingen steder hen.',
  'goal.takes-part': 'Borgeren deltog aktivt',
  'goal.focus-on-job': 'Vi talte om job',
  'goal.clear-result': 'Resultatet var klart: næste skridt er aftalt',
};

export type PreparationText = typeof da;

const en: PreparationText = {
  'preparation.title': (day) => `Prepare the interview ${day}`,
  'preparation.held': (day) => `The interview ${day}`,
  'preparation.case': (ref) => `Case ${ref}`,
  'preparation.print': 'Print',
  'preparation.due': 'The deadline',
  'preparation.since': (day) => (day ? `Since the last interview ${day}` : 'Up to now'),
  'preparation.nothing': 'Nothing is recorded since.',
  'preparation.guide': 'What the citizen should have thought about',
  'check.title': 'Did it go well? A short check afterwards',
  'check.why': 'For yourself only. It is kept with the case and sent nowhere.',
  'goal.takes-part': 'The citizen took an active part',
  'goal.focus-on-job': 'We talked about jobs',
  'goal.clear-result': 'The result was clear: the next step is agreed',
};

export const preparationText: Record<Language, PreparationText> = { da, en };
