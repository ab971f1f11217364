import type { Language } from './language.ts';

/** The words for what is known, what is missing, and where a fact was read. */
const da = {
  'missing.targetGroup': 'målgruppe mangler',
  'missing.birthDate': 'fødselsdato mangler',
  'missing.paymentData': 'udbetalinger kendes ikke',
  'missing.start': 'startdato mangler',
  'missing.event': (label: string) => `»${label}« mangler`,
  'missing.notAllInterviews': 'ikke alle samtaler kendes',
  'missing.notAllFollowUps': 'ikke alle opfølgninger kendes',
  'missing.notAll': (label: string) => `ikke alle datoer for »${label}« kendes`,
  'missing.field': (label: string) => `»${label}« kan ikke læses`,
  'missing.ruleSetAfter': (day: string) => `reglerne efter ${day} kendes ikke`,
  'missing.other': 'en oplysning mangler',
  'missing.twoAnswers': 'siden viser to svar for sagen',
  'missing.doesNotOpen': 'det gemte om sagen kan ikke åbnes',

  'todo.openCase': 'Åbn sagen. Så kender Rettidig også det, listen ikke viser.',
  'todo.fillIn': 'Se efter på sagen, om oplysningen er udfyldt i sagssystemet.',
  'todo.checkField': 'Se datoen i sagssystemet. Rettidig gætter ikke på et felt, der ikke er til at læse.',
  'todo.paymentData': 'Se antallet af udbetalte uger i sagssystemet, og regn selv efter.',
  'todo.newRules': 'Spørg fagligt, hvilke regler der gælder. Rettidig viser ingen dato, før reglerne er kendt.',
  'todo.checkYourself': 'Tjek selv, hvad der gælder for målgruppen.',
  'todo.agreeInterview': 'Aftal den næste samtale med borgeren.',

  'source.page': (field: string, page: string, when: string) => `læst i »${field}« på siden »${page}« ${when}`,
  'source.byHand': (when: string) => `indtastet ${when}`,
  'source.today': 'i dag',
  'source.on': (day: string) => `den ${day}`,
};

export type FactText = typeof da;

const en: FactText = {
  'missing.targetGroup': 'target group missing',
  'missing.birthDate': 'date of birth missing',
  'missing.paymentData': 'payments not known',
  'missing.start': 'start date missing',
  'missing.event': (label) => `“${label}” missing`,
  'missing.notAllInterviews': 'not all interviews are known',
  'missing.notAllFollowUps': 'not all follow-ups are known',
  'missing.notAll': (label) => `not all dates of “${label}” are known`,
  'missing.field': (label) => `“${label}” cannot be read`,
  'missing.ruleSetAfter': (day) => `the rules after ${day} are not known`,
  'missing.other': 'a fact is missing',
  'missing.twoAnswers': 'the page gives two answers for the case',
  'missing.doesNotOpen': 'what is kept of the case cannot be opened',

  'todo.openCase': 'Open the case. Then Rettidig also knows what the list leaves out.',
  'todo.fillIn': 'Look in the case whether this is filled in.',
  'todo.checkField': 'See the date in the case system. Rettidig does not guess at a field that cannot be read.',
  'todo.paymentData': 'See the number of weeks paid in the case system, and work it out from there.',
  'todo.newRules': 'Ask which rules apply. Rettidig shows no date until the rules are known.',
  'todo.checkYourself': 'Check yourself what applies to this target group.',
  'todo.agreeInterview': 'Agree on the next interview with the citizen.',

  'source.page': (field, page, when) => `read in “${field}” on the page “${page}” ${when}`,
  'source.byHand': (when) => `entered by hand ${when}`,
  'source.today': 'today',
  'source.on': (day) => `on ${day}`,
};

export const factText: Record<Language, FactText> = { da, en };
