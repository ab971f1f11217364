import type { Language } from './language.ts';

const da = {
  'monday.title': 'Ugen',
  'morning.title': 'I dag',
  'summon.title': (count: number) =>
    count === 1 ? '1 borger skal indkaldes i dag' : `${count} borgere skal indkaldes i dag`,
  'summon.text': 'Åbn overblikket, og se hvem.',
  'count.overdue': (count: number) => `${count} over fristen`,
  'count.due-today': (count: number) => `${count} med frist i dag`,
  'count.summon': (count: number) => `${count} at indkalde i dag`,
  'count.interviews-today': (count: number) => (count === 1 ? '1 samtale i dag' : `${count} samtaler i dag`),
  'count.due-week': (count: number) => `${count} med frist senere i ugen`,
  'count.interviews-week': (count: number) =>
    count === 1 ? '1 samtale senere i ugen' : `${count} samtaler senere i ugen`,
  'names.more': (count: number) => `og ${count} til`,
  'snooze.hour': 'Om en time',
  'snooze.tomorrow': 'I morgen',

  'section.title': 'Påmindelser',
  'section.why':
    'Rettidig kan minde dig om ugen og dagen med en besked fra browseren. Uden påmindelser viser tallet på ikonet stadig, hvad der haster.',
  'which.title': 'Mind mig om',
  'which.monday': 'Ugen',
  'which.monday.why': 'Ugens første arbejdsdag, når arbejdstiden begynder',
  'which.morning': 'Dagen',
  'which.morning.why': 'De øvrige dage, når arbejdstiden begynder',
  'which.summon': 'Indkald i dag',
  'which.summon.why': (hour: string) => `Kl. ${hour}, mens der er tid til det`,
  'hours.title': 'Arbejdstid',
  'hours.from': 'Fra kl.',
  'hours.to': 'Til kl.',
  'hours.why': 'Uden for arbejdstiden, på helligdage, lukkedage og i din ferie kommer der ingen påmindelser.',
  'hours.backwards': 'Arbejdstiden skal slutte, efter den begynder.',
  'days.title': 'Dage',
  'days.1': 'Mandag',
  'days.2': 'Tirsdag',
  'days.3': 'Onsdag',
  'days.4': 'Torsdag',
  'days.5': 'Fredag',
  'days.none': 'Vælg mindst én dag.',
  'names.label': 'Vis borgernes navne i påmindelsen',
  'names.why': 'Andre kan se din skærm. Uden navne står der kun tal.',
  'names.locked': 'Kommunen har bestemt dette.',
  save: 'Gem påmindelser',
  saved: 'Påmindelserne er gemt',
  denied:
    'Browseren viser ikke beskeder fra Rettidig, så påmindelserne er slået fra. Tallet på ikonet virker stadig. Du kan tillade beskeder i browserens indstillinger og gemme igen.',
  missing:
    'Browseren viser ikke længere beskeder fra Rettidig. Gem påmindelserne igen, så spørger den. Tallet på ikonet virker stadig.',
  off: 'Kommunen har slået påmindelser fra.',
  'pause.title': 'Pause',
  'pause.hour': 'Hold pause i en time',
  'pause.tomorrow': 'Hold pause til i morgen',
  'pause.until': (time: string) => `Pause til kl. ${time}`,
  'pause.untilDay': (day: string) => `Pause til ${day}`,
  'pause.end': 'Slut pausen',
};

export type ReminderText = typeof da;

const en: ReminderText = {
  'monday.title': 'The week',
  'morning.title': 'Today',
  'summon.title': (count) =>
    count === 1 ? '1 citizen is to be summoned today' : `${count} citizens are to be summoned today`,
  'summon.text': 'Open the overview to see who.',
  'count.overdue': (count) => `${count} overdue`,
  'count.due-today': (count) => `${count} due today`,
  'count.summon': (count) => `${count} to summon today`,
  'count.interviews-today': (count) => (count === 1 ? '1 interview today' : `${count} interviews today`),
  'count.due-week': (count) => `${count} due later this week`,
  'count.interviews-week': (count) =>
    count === 1 ? '1 interview later this week' : `${count} interviews later this week`,
  'names.more': (count) => `and ${count} more`,
  'snooze.hour': 'In an hour',
  'snooze.tomorrow': 'Tomorrow',

  'section.title': 'Reminders',
  'section.why':
    'Rettidig can remind you of the week and the day with a message from the browser. Without reminders the number on the icon still shows what is urgent.',
  'which.title': 'Remind me of',
  'which.monday': 'The week',
  'which.monday.why': 'On the first working day of the week, when working hours begin',
  'which.morning': 'The day',
  'which.morning.why': 'On the other days, when working hours begin',
  'which.summon': 'Summon today',
  'which.summon.why': (hour) => `At ${hour}, while there is time for it`,
  'hours.title': 'Working hours',
  'hours.from': 'From',
  'hours.to': 'To',
  'hours.why': 'There are no reminders outside working hours, on public holidays, closing days and your leave.',
  'hours.backwards': 'Working hours must end after they begin.',
  'days.title': 'Days',
  'days.1': 'Monday',
  'days.2': 'Tuesday',
  'days.3': 'Wednesday',
  'days.4': 'Thursday',
  'days.5': 'Friday',
  'days.none': 'Choose one day at least.',
  'names.label': 'Show citizens’ names in the reminder',
  'names.why': 'Others may see your screen. Without names there are only numbers.',
  'names.locked': 'The municipality has decided this.',
  save: 'Save reminders',
  saved: 'The reminders are saved',
  denied:
    'The browser shows no messages from Rettidig, so reminders are off. The number on the icon still works. You can allow messages in the browser’s settings and save again.',
  missing:
    'The browser no longer shows messages from Rettidig. Save the reminders again, and it will ask. The number on the icon still works.',
  off: 'The municipality has switched reminders off.',
  'pause.title': 'Pause',
  'pause.hour': 'Pause for an hour',
  'pause.tomorrow': 'Pause until tomorrow',
  'pause.until': (time) => `Paused until ${time}`,
  'pause.untilDay': (day) => `Paused until ${day}`,
  'pause.end': 'End the pause',
};

export const reminderText: Record<Language, ReminderText> = { da, en };
