import type { Language } from './language.ts';

/** The words for two sources that disagree, and for deciding between them. */
const da = {
  'title.about': (label: string) => `To kilder er uenige om »${label}«`,
  'title.event': (what: string, day: string) => `To kilder er uenige om »${what}« ${day}`,
  'title.several': (label: string, count: number) => `${count} kilder er uenige om »${label}«`,
  explanation: 'Indtil nogen vælger, viser mærket det alvorligste.',
  'explanation.same': 'Mærket bliver det samme, uanset hvad der vælges.',
  postponed: (day: string, reason: string) => `Udsat ${day}: ${reason}. Mærket viser stadig det alvorligste.`,
  'value.none': 'ingen',
  'value.notThere': 'står der ikke',
  'value.from': (day: string) => `fra ${day}`,
  'value.period': (from: string, to: string) => `${from} – ${to}`,
  'status.then': 'Så bliver mærket:',
  choose: 'Brug denne',
  'choose.label': (value: string, source: string) => `Brug denne: ${value}, ${source}`,
  later: 'Beslut senere',
  'later.why': 'Hvorfor senere?',
  'later.must-ask': 'Jeg skal spørge',
  'later.page-will-be-corrected': 'Siden bliver rettet',
  'later.wait-for-citizen': 'Jeg venter på borgeren',
  'reason.must-ask': 'der skal spørges',
  'reason.page-will-be-corrected': 'siden bliver rettet',
  'reason.wait-for-citizen': 'borgeren skal svare',
  'told.chosen': 'Valgt. Fristen er regnet om.',
  'told.postponed': 'Udsat.',
  'told.failed': 'Valget blev ikke gemt. Sagssystemet virker, som det plejer. Prøv igen.',

  'settled.title': 'Valgt mellem kilder',
  'settled.why': (source: string, day: string) => `${source}, valgt ${day}`,
  'settled.takeBack': 'Tag valget tilbage',

  'about.targetGroup': 'Målgruppe',
  'about.birthDate': 'Fødselsdato',
  'about.suspension': 'Fritagelse',
};

export type ContradictionText = typeof da;

const en: ContradictionText = {
  'title.about': (label) => `Two sources disagree on “${label}”`,
  'title.event': (what, day) => `Two sources disagree on “${what}” ${day}`,
  'title.several': (label, count) => `${count} sources disagree on “${label}”`,
  explanation: 'Until someone chooses, the badge shows the more serious one.',
  'explanation.same': 'The badge stays the same, whichever is chosen.',
  postponed: (day, reason) => `Put off on ${day}: ${reason}. The badge still shows the more serious one.`,
  'value.none': 'none',
  'value.notThere': 'does not stand there',
  'value.from': (day) => `from ${day}`,
  'value.period': (from, to) => `${from} – ${to}`,
  'status.then': 'The badge would be:',
  choose: 'Use this one',
  'choose.label': (value, source) => `Use this one: ${value}, ${source}`,
  later: 'Decide later',
  'later.why': 'Why later?',
  'later.must-ask': 'I must ask',
  'later.page-will-be-corrected': 'The page will be corrected',
  'later.wait-for-citizen': 'I am waiting for the citizen',
  'reason.must-ask': 'someone must be asked',
  'reason.page-will-be-corrected': 'the page will be corrected',
  'reason.wait-for-citizen': 'the citizen must answer',
  'told.chosen': 'Chosen. The deadline has been worked out again.',
  'told.postponed': 'Put off.',
  'told.failed': 'The choice was not saved. The case system works as always. Try again.',

  'settled.title': 'Chosen between sources',
  'settled.why': (source, day) => `${source}, chosen ${day}`,
  'settled.takeBack': 'Take the choice back',

  'about.targetGroup': 'Target group',
  'about.birthDate': 'Date of birth',
  'about.suspension': 'Exemption',
};

export const contradictionText: Record<Language, ContradictionText> = { da, en };
