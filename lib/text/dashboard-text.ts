import type { Language } from './language.ts';

const da = {
  'views.label': 'Sider',
  'views.week': 'Ugen',
  'views.interviews': 'Samtaler',
  'views.planning': 'Planlægning',
  'views.progress': 'Udvikling',
  'views.team': 'Team',
  'views.exchange': 'Ud og ind',
  practiceDay: (day: string) => `Øvelsesdag: ${day}`,
  'failed.title': 'Overblikket kan ikke åbnes',
  'failed.text': 'Mærkerne i sagssystemet virker stadig. Luk fanen, og åbn den igen.',
  'failed.retry': 'Prøv igen',
};

export type DashboardText = typeof da;

const en: DashboardText = {
  'views.label': 'Pages',
  'views.week': 'The week',
  'views.interviews': 'Interviews',
  'views.planning': 'Planning',
  'views.progress': 'Progress',
  'views.team': 'Team',
  'views.exchange': 'Out and in',
  practiceDay: (day) => `Practice day: ${day}`,
  'failed.title': 'The overview cannot be opened',
  'failed.text': 'The badges in the case system still work. Close the tab and open it again.',
  'failed.retry': 'Try again',
};

export const dashboardText: Record<Language, DashboardText> = { da, en };
