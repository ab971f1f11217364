import type { Language } from './language.ts';

const da = {
  'views.label': 'Sider',
  'views.week': 'Ugen',
  'views.interviews': 'Samtaler',
  'views.planning': 'Planlægning',
  'views.progress': 'Udvikling',
  'views.team': 'Team',
  'views.exchange': 'Ud og ind',
  'mask.hide': 'Skjul navne og CPR (F8)',
  'mask.show': 'Vis navne og CPR (F8)',
  'mask.on': 'Navne og CPR-numre er skjult her, i popup’en og i sidepanelet. F8 viser dem igen.',
  'mask.failed': 'Det kunne ikke gemmes. Prøv igen.',
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
  'mask.hide': 'Hide names and CPR (F8)',
  'mask.show': 'Show names and CPR (F8)',
  'mask.on': 'Names and CPR numbers are hidden here, in the popup and in the side panel. F8 shows them again.',
  'mask.failed': 'That could not be kept. Try again.',
  practiceDay: (day) => `Practice day: ${day}`,
  'failed.title': 'The overview cannot be opened',
  'failed.text': 'The badges in the case system still work. Close the tab and open it again.',
  'failed.retry': 'Try again',
};

export const dashboardText: Record<Language, DashboardText> = { da, en };
