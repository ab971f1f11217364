import type { Language } from './language.ts';

/** What stands in a calendar file; calendars are shared, so it says as little as it can. */
const da = {
  'interview.in-person': 'Samtale',
  'interview.phone': 'Samtale pr. telefon',
  'interview.video': 'Samtale på video',
  'interview.unknown': 'Samtale',
};

export type CalendarText = typeof da;

const en: CalendarText = {
  'interview.in-person': 'Interview',
  'interview.phone': 'Interview by phone',
  'interview.video': 'Interview by video',
  'interview.unknown': 'Interview',
};

export const calendarText: Record<Language, CalendarText> = { da, en };
