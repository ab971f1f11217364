import type { Language } from './language.ts';

/** What a deadline asks for, in the words of one language. */
export interface DutyWords {
  /** as it stands in a badge and inside a sentence: »samtale« */
  noun: string;
  /** several of it: »samtaler« */
  plural: string;
  /** how it is told that it is done: »holdt« in »skal være holdt« and »blev holdt« */
  done: string;
}

const da = {
  interview: { noun: 'samtale', plural: 'samtaler', done: 'holdt' },
  'joint-interview': { noun: 'fællessamtale', plural: 'fællessamtaler', done: 'holdt' },
  'intensified-interview': { noun: 'intensiveret samtale', plural: 'intensiverede samtaler', done: 'holdt' },
  'follow-up': { noun: 'opfølgning', plural: 'opfølgninger', done: 'holdt' },
  offer: { noun: 'tilbud', plural: 'tilbud', done: 'begyndt' },
  'offer-given': { noun: 'tilbud', plural: 'tilbud', done: 'givet' },
  'wage-subsidy': { noun: 'løntilskud', plural: 'løntilskud', done: 'begyndt' },
  'team-or-offer': { noun: 'indsats eller team', plural: 'indsats eller team', done: 'sat i gang' },
  'my-plan': { noun: 'Min Plan', plural: 'Min Plan', done: 'lagt på Jobnet' },
  cv: { noun: 'cv', plural: 'cv’er', done: 'lagt på Jobnet' },
  categorisation: { noun: 'endelig visitation', plural: 'endelige visitationer', done: 'noteret' },
  team: { noun: 'rehabiliteringsteam', plural: 'rehabiliteringsteam', done: 'holdt' },
  'region-material': { noun: 'materiale til Regionen', plural: 'materiale til Regionen', done: 'modtaget' },
  'flexjob-status': { noun: 'status i fleksjob', plural: 'statusser i fleksjob', done: 'lavet' },
  'flexjob-conditions': { noun: 'vurdering af fleksjob', plural: 'vurderinger af fleksjob', done: 'lavet' },
  'gp-consultation': { noun: 'lægesamtale', plural: 'lægesamtaler', done: 'holdt' },
  'fast-track': { noun: 'ønske om tidlig opfølgning', plural: 'ønsker om tidlig opfølgning', done: 'sendt' },
  'benefit-review': { noun: 'revurdering', plural: 'revurderinger', done: 'afgjort' },
  'benefit-limit': { noun: 'grænse for sygedagpenge', plural: 'grænser for sygedagpenge', done: 'nået' },
  'recovery-check': { noun: 'kontrol af raskmelding', plural: 'kontroller af raskmelding', done: 'lavet' },
  acknowledgement: { noun: 'kvittering', plural: 'kvitteringer', done: 'sendt' },
  decision: { noun: 'afgørelse', plural: 'afgørelser', done: 'sendt' },
  complaint: { noun: 'klage', plural: 'klager', done: 'modtaget' },
  reassessment: { noun: 'genvurdering', plural: 'genvurderinger', done: 'afgjort' },
  'file-access': { noun: 'aktindsigt', plural: 'aktindsigter', done: 'besvaret' },
  reasons: { noun: 'begrundelse', plural: 'begrundelser', done: 'sendt' },
  'reasons-request': { noun: 'ønske om begrundelse', plural: 'ønsker om begrundelse', done: 'modtaget' },
  'hearing-answer': { noun: 'høringssvar', plural: 'høringssvar', done: 'modtaget' },
  note: { noun: 'notat', plural: 'notater', done: 'skrevet' },
  sanction: { noun: 'fradrag', plural: 'fradrag', done: 'gennemført' },
  other: { noun: 'frist', plural: 'frister', done: 'opfyldt' },
};

export type DutyKey = keyof typeof da;

const en: Record<DutyKey, DutyWords> = {
  interview: { noun: 'interview', plural: 'interviews', done: 'held' },
  'joint-interview': { noun: 'joint interview', plural: 'joint interviews', done: 'held' },
  'intensified-interview': { noun: 'intensified interview', plural: 'intensified interviews', done: 'held' },
  'follow-up': { noun: 'follow-up', plural: 'follow-ups', done: 'held' },
  offer: { noun: 'activation offer', plural: 'activation offers', done: 'started' },
  'offer-given': { noun: 'activation offer', plural: 'activation offers', done: 'given' },
  'wage-subsidy': { noun: 'wage subsidy', plural: 'wage subsidies', done: 'started' },
  'team-or-offer': { noun: 'effort or team', plural: 'effort or team', done: 'set going' },
  'my-plan': { noun: 'My Plan', plural: 'My Plan', done: 'published on Jobnet' },
  cv: { noun: 'CV', plural: 'CVs', done: 'put on Jobnet' },
  categorisation: { noun: 'final categorisation', plural: 'final categorisations', done: 'recorded' },
  team: { noun: 'rehabilitation team', plural: 'rehabilitation teams', done: 'held' },
  'region-material': { noun: 'material for the Region', plural: 'material for the Region', done: 'received' },
  'flexjob-status': { noun: 'flex job status', plural: 'flex job statuses', done: 'made' },
  'flexjob-conditions': { noun: 'flex job assessment', plural: 'flex job assessments', done: 'made' },
  'gp-consultation': { noun: 'GP consultation', plural: 'GP consultations', done: 'held' },
  'fast-track': { noun: 'early follow-up request', plural: 'early follow-up requests', done: 'sent' },
  'benefit-review': { noun: 'benefit review', plural: 'benefit reviews', done: 'decided' },
  'benefit-limit': { noun: 'sickness benefit limit', plural: 'sickness benefit limits', done: 'reached' },
  'recovery-check': { noun: 'recovery check', plural: 'recovery checks', done: 'made' },
  acknowledgement: { noun: 'acknowledgement', plural: 'acknowledgements', done: 'sent' },
  decision: { noun: 'decision', plural: 'decisions', done: 'sent' },
  complaint: { noun: 'complaint', plural: 'complaints', done: 'received' },
  reassessment: { noun: 'reassessment', plural: 'reassessments', done: 'decided' },
  'file-access': { noun: 'file access', plural: 'file access requests', done: 'answered' },
  reasons: { noun: 'statement of reasons', plural: 'statements of reasons', done: 'sent' },
  'reasons-request': { noun: 'request for reasons', plural: 'requests for reasons', done: 'received' },
  'hearing-answer': { noun: 'hearing answer', plural: 'hearing answers', done: 'received' },
  note: { noun: 'note', plural: 'notes', done: 'written' },
  sanction: { noun: 'deduction', plural: 'deductions', done: 'carried out' },
  other: { noun: 'deadline', plural: 'deadlines', done: 'met' },
};

export const dutyWords: Record<Language, Record<DutyKey, DutyWords>> = { da, en };

/** From the first event type that fulfils a duty to the word for the duty. */
const byEvent: Record<string, DutyKey> = {
  'interview-held': 'interview',
  'intensified-interview-held': 'intensified-interview',
  'follow-up-held': 'follow-up',
  'offer-started': 'offer',
  'offer-given': 'offer-given',
  'wage-subsidy-started': 'wage-subsidy',
  'plan-published': 'my-plan',
  'cv-registered': 'cv',
  'final-categorisation': 'categorisation',
  'rehabilitation-team-held': 'team',
  'region-material-received': 'region-material',
  'flexjob-status-made': 'flexjob-status',
  'flexjob-conditions-assessed': 'flexjob-conditions',
  'gp-consultation-held': 'gp-consultation',
  'early-follow-up-requested': 'fast-track',
  'benefit-review-decided': 'benefit-review',
  'recovery-checked': 'recovery-check',
  'acknowledgement-sent': 'acknowledgement',
  'decision-sent': 'decision',
  'complaint-received': 'complaint',
  'ombudsman-complaint-lodged': 'complaint',
  'adviser-complaint-lodged': 'complaint',
  'reassessment-decided': 'reassessment',
  'file-access-decided': 'file-access',
  'reasons-sent': 'reasons',
  'reasons-requested': 'reasons-request',
  'hearing-answer-received': 'hearing-answer',
  'note-made': 'note',
  'sanction-carried-out': 'sanction',
};

/** Rules whose fulfilling events do not say what the rule asks for. */
const byRule: Record<string, DutyKey> = {
  'resource-course-no-activity-6m': 'team-or-offer',
  'sick-pensioner-26w': 'benefit-limit',
};

/** The word for what a rule asks for; `other` (»frist«) for a rule and an event that no table knows. */
export function dutyKey(ruleId: string, fulfilledBy: readonly { type: string; with?: string | null }[]): DutyKey {
  const [first] = fulfilledBy;
  if (first?.type === 'interview-held' && first.with === 'unemployment-fund') return 'joint-interview';
  return byRule[ruleId] ?? byEvent[first?.type ?? ''] ?? 'other';
}

const ordinalsDa = [
  'første',
  'anden',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'syvende',
  'ottende',
  'niende',
  'tiende',
] as const;
const ordinalsEn = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

const cardinalsDa = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'] as const;
const cardinalsEn = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/**
 * »fire« in a sentence; beyond ten in figures.
 *
 * @example
 * cardinalWord(4, 'da') //=> 'fire'
 */
export function cardinalWord(number: number, language: Language): string {
  const words = language === 'da' ? cardinalsDa : cardinalsEn;
  return words[number - 1] ?? String(number);
}

/**
 * »fjerde« in a sentence; beyond the tenth in figures.
 *
 * @example
 * ordinalWord(4, 'da') //=> 'fjerde'
 */
export function ordinalWord(number: number, language: Language): string {
  const words = language === 'da' ? ordinalsDa : ordinalsEn;
  return words[number - 1] ?? ordinalFigure(number, language);
}

/**
 * »4.« in a badge.
 *
 * @example
 * ordinalFigure(4, 'da') //=> '4.'
 * ordinalFigure(2, 'en') //=> '2nd'
 */
export function ordinalFigure(number: number, language: Language): string {
  if (language === 'da') return `${number}.`;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** The same with a capital, for the beginning of a sentence. */
export function sentenceStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}
