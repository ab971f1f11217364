import type { Language } from './language.ts';

const da = {
  'options.lead': 'Rettidig læser kun de sider, du siger ja til. Intet forlader maskinen.',
  'views.label': 'Sider',
  'views.settings': 'Indstillinger',
  'views.kept': 'Gemte sager',
  'views.rules': 'Regelbog',
  'views.changes': 'Hvad ændrer sig',
  'views.diagnosis': 'Hvorfor intet mærke?',
  'language.title': 'Sprog',
  'language.da': 'Dansk',
  'language.en': 'English',
  'initials.title': 'Dine initialer',
  'initials.label': 'Initialer, som sagssystemet skriver dem',
  'initials.why': 'Så ved Rettidig, hvilke sager på en fælles liste der er dine. En kollegas sager bliver ikke gemt.',
  'initials.save': 'Gem initialer',
  'initials.saved': 'Initialerne er gemt',
  'save.failed': 'Det kunne ikke gemmes lige nu, så det gamle gælder stadig. Prøv igen.',
  'sites.title': 'Sagssystemer',
  'sites.granted': 'Rettidig må læse siderne',
  'sites.notGranted': 'Rettidig må ikke læse siderne endnu',
  'sites.builtIn': 'Tilladt af kommunen ved installationen',
  'sites.grant': (name: string) => `Tillad ${name}`,
  'sites.revoke': (name: string) => `Fjern ${name}`,
  'sites.empty': 'Ingen sagssystemer endnu',
  'sites.empty.text':
    'Når et sagssystem er sat op for din kommune, står det her, og du kan sige ja til det med ét klik.',
  'practiceDay.title': 'Øvelsesudgave',
  'practiceDay.text': (day: string) =>
    `Denne udgave regner altid, som om det er ${day}. Borgerne er opfundne. Brug den ikke til rigtige sager.`,
  'failed.title': 'Indstillingerne kan ikke åbnes',
  'failed.text': 'Mærkerne i sagssystemet virker stadig. Luk fanen, og åbn den igen.',
  'failed.retry': 'Prøv igen',
};

export type OptionsText = typeof da;

const en: OptionsText = {
  'options.lead': 'Rettidig reads only the pages you agree to. Nothing leaves this machine.',
  'views.label': 'Pages',
  'views.settings': 'Settings',
  'views.kept': 'Kept cases',
  'views.rules': 'Rule book',
  'views.changes': 'What changes',
  'views.diagnosis': 'Why no badge?',
  'language.title': 'Language',
  'language.da': 'Dansk',
  'language.en': 'English',
  'initials.title': 'Your initials',
  'initials.label': 'Initials as the case system writes them',
  'initials.why': 'They tell Rettidig which cases of a shared list are yours. A colleague’s cases are not kept.',
  'initials.save': 'Save initials',
  'initials.saved': 'The initials are saved',
  'save.failed': 'It could not be saved just now, so what was there before still holds. Try again.',
  'sites.title': 'Case systems',
  'sites.granted': 'Rettidig may read its pages',
  'sites.notGranted': 'Rettidig may not read its pages yet',
  'sites.builtIn': 'Allowed by the municipality at installation',
  'sites.grant': (name) => `Allow ${name}`,
  'sites.revoke': (name) => `Remove ${name}`,
  'sites.empty': 'No case systems yet',
  'sites.empty.text': 'When a case system is set up for your municipality it stands here, and one click allows it.',
  'practiceDay.title': 'Practice build',
  'practiceDay.text': (day) =>
    `This build always works as if it were ${day}. The citizens are invented. Do not use it for real cases.`,
  'failed.title': 'The settings cannot be opened',
  'failed.text': 'The badges in the case system still work. Close the tab and open it again.',
  'failed.retry': 'Try again',
};

export const optionsText: Record<Language, OptionsText> = { da, en };
