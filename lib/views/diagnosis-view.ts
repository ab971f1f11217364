import { isoDate, type IsoDate } from '../dates/iso-date.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import { dayWords } from '../text/day-words.ts';
import { diagnosisText, type DiagnosisText } from '../text/diagnosis-text.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { factText } from '../text/fact-text.ts';
import type { Language } from '../text/language.ts';
import { lostFieldText } from '../text/lost-field-text.ts';
import type { Coverage, FieldCount, FrameDiagnosis, LostField, RowsFound, TabDiagnosis } from './diagnosis.ts';
import { faultsOf } from './field-counts.ts';
import { missingWords } from './missing-words.ts';

/** What must be so before a badge says something clear, in this order. */
export const conditionIds = [
  'permitted',
  'on',
  'answered',
  'system',
  'page',
  'rows',
  'case',
  'place',
  'fields',
  'group',
  'rule',
  'clear',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** `partly`: so for some rows or cases; `open`: cannot be told before what stands above it is in order. */
export type ConditionState = 'yes' | 'no' | 'partly' | 'open';

export interface ConditionView {
  id: ConditionId;
  state: ConditionState;
  words: string;
  details: string[];
  /** what to do; on the first condition that is not met, and on no other */
  next: { words: string; action: NextAction | null } | null;
}

export type NextAction =
  | { kind: 'grant'; words: string; origin: string }
  | { kind: 'reload'; words: string }
  | { kind: 'settings'; words: string }
  | { kind: 'switch-on'; words: string; origin: string; page: FrameDiagnosis['page'] };

export interface FrameView {
  id: string;
  title: string;
  /** origin and masked path */
  place: string;
  conditions: ConditionView[];
  fields: FieldLine[];
  lost: LostLine[];
  coverage: CoverageView | null;
}

/** A field that used to be found here and is no longer. */
export interface LostLine {
  field: string;
  label: string;
  /** when and how well it was last read */
  words: string;
}

export interface FieldLine {
  field: string;
  label: string;
  read: number;
  empty: number;
  unreadable: number;
  missing: number;
  /** of what stands there, the share that could be read: »97 %«; null where nothing does */
  confidence: string | null;
  /** why it was not read, or that it need not be there; null where there is nothing to say */
  remark: string | null;
  faulty: boolean;
}

export interface CoverageView {
  read: string;
  clear: string;
  /** »6 sager: ikke alle samtaler kendes«; empty where every case is clear */
  reasons: string[];
  /** null where every case is clear */
  helps: { words: string; todo: string | null } | null;
}

export interface DiagnosisView {
  /** where it stops, or that it does not */
  sentence: string;
  /** all is in order */
  calm: boolean;
  frames: FrameView[];
}

/** Why the page has the badges it has, in words. */
export function diagnosisView({ frames }: TabDiagnosis, today: IsoDate, language: Language): DiagnosisView {
  const views = frames.map((frame, index) => frameView(frame, index, today, language));
  // The frame that came furthest is the one that people look at: a page may frame what is no case system at all.
  const reached = (index: number) => views[index]!.conditions.filter(({ state }) => state === 'yes').length;
  const furthest = views.map((_view, index) => index).toSorted((one, other) => reached(other) - reached(one))[0] ?? 0;
  const { sentence, calm } = summary(frames[furthest], views[furthest], diagnosisText[language]);
  return { sentence, calm, frames: views };
}

function summary(frame: FrameDiagnosis | undefined, view: FrameView | undefined, text: DiagnosisText) {
  const stop = view?.conditions.find(({ state }) => state === 'no');
  if (stop) return { sentence: text[`stop.${stop.id}`], calm: false };
  const { clear = 0, cases = 0 } = frame?.coverage ?? {};
  return { sentence: cases > 0 ? text['diagnosis.ok'](clear, cases) : text['diagnosis.empty'], calm: true };
}

function frameView(frame: FrameDiagnosis, index: number, today: IsoDate, language: Language): FrameView {
  const text = diagnosisText[language];
  return {
    id: `${frame.frameId ?? frame.origin ?? 'page'}`,
    title: index === 0 ? text['frame.page'] : text['frame.framed'](index),
    place: frame.origin === null ? text['frame.hidden'] : frame.origin + (frame.path ?? ''),
    conditions: withNextStep(conditionsOf(frame, text), frame, text),
    fields: frame.rows && frame.rows.found > frame.rows.keyless ? frame.fields.map((one) => fieldLine(one, text)) : [],
    lost: frame.lost.map((one) => lostLine(one, today, language)),
    coverage: frame.coverage && frame.coverage.cases > 0 ? coverageView(frame.coverage, today, language) : null,
  };
}

type Condition = Omit<ConditionView, 'next'>;
type Outcome = { state: Exclude<ConditionState, 'open'>; details?: string[] };

/** In order; what comes after the first that is not met at all is open, unless it was looked at all the same. */
function conditionsOf(frame: FrameDiagnosis, text: DiagnosisText): Condition[] {
  const outcomes = outcomesOf(frame, text);
  const isEmpty = frame.rows?.truly === 'empty';
  // An empty list has no cases of which anything could be asked.
  const asked = isEmpty ? conditionIds.slice(0, conditionIds.indexOf('rows') + 1) : conditionIds;
  return asked.map((id) => {
    const outcome = outcomes[id];
    return { id, words: text[`condition.${id}`], state: outcome?.state ?? 'open', details: outcome?.details ?? [] };
  });
}

function outcomesOf(frame: FrameDiagnosis, text: DiagnosisText): Partial<Record<ConditionId, Outcome>> {
  if (!frame.permitted) return { permitted: { state: 'no' } };
  const permitted: Outcome = { state: 'yes' };
  if (frame.off) {
    return {
      permitted,
      on: { state: 'no', details: [text[frame.off === 'site' ? 'detail.offSite' : 'detail.offPage']] },
    };
  }
  const { answered, systems, tried, page, rows, coverage } = frame;
  return {
    permitted,
    on: { state: 'yes' },
    answered: { state: answered ? 'yes' : 'no' },
    system: systems.length > 0 ? { state: 'yes', details: [systems.join(', ')] } : { state: 'no' },
    ...(systems.length > 0 && {
      page: page
        ? { state: 'yes', details: [text['detail.page'](page.page)] }
        : { state: 'no', details: tried.flatMap((one) => whyNot(one, text)) },
    }),
    ...(rows && rowOutcomes(rows, text)),
    ...(rows && rows.found > rows.keyless && { fields: fieldOutcome(frame.fields, text) }),
    ...(coverage && coverage.cases > 0 && caseOutcomes(coverage, text)),
  };
}

function whyNot({ page, misses }: FrameDiagnosis['tried'][number], text: DiagnosisText): string[] {
  return misses ? [text[`detail.${misses.condition}`](page, misses.wanted)] : [];
}

function rowOutcomes(rows: RowsFound, text: DiagnosisText): Partial<Record<ConditionId, Outcome>> {
  const { kind, holder, row, found, keyless, key, anchorless } = rows;
  const soughtRows = kind === 'list' ? text['detail.list'](holder, row ?? '') : text['detail.caseArea'](holder);
  if (rows.truly === 'empty') return { rows: { state: 'yes', details: [text['detail.empty']] } };
  if (found === 0) {
    const which = rows.holderFound ? text['detail.rowsMissing'] : text['detail.listMissing'];
    return { rows: { state: 'no', details: [...(kind === 'list' ? [which] : []), soughtRows] } };
  }
  const withKey = found - keyless;
  return {
    rows: { state: 'yes', details: [kind === 'list' ? text['detail.rows'](found) : text['detail.theCase']] },
    case: {
      state: share(withKey, found),
      details:
        keyless > 0 ? [text['detail.keyless'](keyless, found), text['detail.key'](key)] : [text['detail.key'](key)],
    },
    ...(withKey > 0 && {
      place: {
        state: share(withKey - anchorless, withKey),
        details: anchorless > 0 ? [text['detail.anchorless'](anchorless, withKey)] : [],
      },
    }),
  };
}

function fieldOutcome(fields: readonly FieldCount[], text: DiagnosisText): Outcome {
  const faulty = fields.filter((field) => faultsOf(field) > 0);
  if (faulty.length === 0) return { state: 'yes' };
  return { state: 'partly', details: [text['detail.faulty'](faulty.length, fields.length)] };
}

function caseOutcomes(coverage: Coverage, text: DiagnosisText): Partial<Record<ConditionId, Outcome>> {
  const { cases, grouped, ruled, clear } = coverage;
  const counted = (count: number, of: number): Outcome => {
    return { state: share(count, of), details: [text['detail.of'](count, of)] };
  };
  return {
    group: counted(grouped, cases),
    ...(grouped > 0 && { rule: counted(ruled, grouped) }),
    clear: counted(clear, cases),
  };
}

function share(count: number, of: number): Outcome['state'] {
  return count === of ? 'yes' : count === 0 ? 'no' : 'partly';
}

/** The first condition that is not met says what to do; one that is met only in part, where none fails outright. */
function withNextStep(conditions: readonly Condition[], frame: FrameDiagnosis, text: DiagnosisText): ConditionView[] {
  const first =
    conditions.find(({ state }) => state === 'no') ?? conditions.find(({ state }) => state === 'partly') ?? null;
  return conditions.map((condition) => {
    return { ...condition, next: condition === first ? nextStep(condition.id, frame, text) : null };
  });
}

function nextStep(id: ConditionId, frame: FrameDiagnosis, text: DiagnosisText): ConditionView['next'] {
  const { origin, off, page } = frame;
  if (id === 'permitted' && origin === null) {
    return { words: text['next.permitted.unseen'], action: { kind: 'settings', words: text['next.settings'] } };
  }
  return { words: text[`next.${id}`], action: action() };

  function action(): NextAction | null {
    if (origin === null) return null;
    if (id === 'permitted') return { kind: 'grant', words: text['next.grant'](origin), origin };
    if (id === 'answered') return { kind: 'reload', words: text['next.reload'] };
    if (id !== 'on') return null;
    return { kind: 'switch-on', words: text['next.switchOn'], origin, page: off === 'page' ? page : null };
  }
}

function fieldLine(count: FieldCount, text: DiagnosisText): FieldLine {
  const { field, label, read, empty, unreadable, missing, optional, because, confidence } = count;
  const reasons = Object.entries(because).toSorted(([, one], [, other]) => other - one);
  const why = reasons.map(([reason]) => text[`because.${reason as keyof typeof because}`]);
  const mayLack = optional && missing > 0 ? [text['fields.optional']] : [];
  const remark = [...why, ...mayLack].join(' · ') || null;
  // Never rounded up to all.
  const told = confidence === null ? null : text['fields.percent'](Math.floor(100 * confidence));
  return { field, label, read, empty, unreadable, missing, remark, confidence: told, faulty: faultsOf(count) > 0 };
}

function lostLine({ field, label, share, on }: LostField, today: IsoDate, language: Language): LostLine {
  const words = lostFieldText[language]['lost.last'](dayWords(isoDate(on), today, language), Math.floor(100 * share));
  return { field, label, words };
}

function coverageView(coverage: Coverage, today: IsoDate, language: Language): CoverageView {
  const text = diagnosisText[language];
  const { cases, clear, unclear, helps } = coverage;
  const words = helps && missingWords(helps.missing, { today, language });
  return {
    read: text['coverage.read'](cases),
    // Never rounded up to all: one case without an answer is not nothing.
    clear: text['coverage.clear'](clear, cases, Math.floor((100 * clear) / cases)),
    reasons: reasonLines(unclear, today, language),
    helps:
      clear === cases
        ? null
        : words && helps
          ? { words: text['coverage.helps.text'](sentenceStart(words.what), helps.cases), todo: words.todo }
          : { words: text['coverage.helps.none'], todo: null },
  };
}

/** Reasons that people read as the same are one line; the groups without a rule stand together. */
function reasonLines(unclear: Coverage['unclear'], today: IsoDate, language: Language): string[] {
  const text = diagnosisText[language];
  const lines = new Map<string, { cases: number; groups: string[] }>();
  for (const { because, cases } of unclear) {
    const isNoRule = typeof because === 'object' && 'noRule' in because;
    const words = isNoRule ? '' : reasonWords(because, today, language);
    const before = lines.get(words) ?? { cases: 0, groups: [] };
    const groups = isNoRule ? [...before.groups, groupName(because.noRule, language)] : [];
    lines.set(words, { cases: before.cases + cases, groups });
  }
  const sorted = [...lines].toSorted(([, one], [, other]) => other.cases - one.cases);
  return sorted.map(([words, { cases, groups }]) =>
    text['coverage.reason'](cases, words || text['coverage.noRule'](groups.toSorted().join(', '))),
  );
}

function reasonWords(
  because: Exclude<Coverage['unclear'][number]['because'], { noRule: string }>,
  today: IsoDate,
  language: Language,
): string {
  const facts = factText[language];
  if (because === 'two-answers') return facts['missing.twoAnswers'];
  if (because === 'does-not-open') return facts['missing.doesNotOpen'];
  return [...new Set(because.missing.map((one) => missingWords(one, { today, language }).what))].join(', ');
}

function groupName(group: string, language: Language): string {
  return targetGroups.find(({ id }) => id === group)?.[language] ?? group;
}
