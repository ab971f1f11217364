import { parseIsoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { RunningCases } from '../rules/rule-change.ts';
import type { Counting, Obligation, Rule, RuleVersion, Span } from '../rules/rule.ts';
import { dayAfter, dayBefore } from '../rules/version-identity.ts';
import { citationWords } from '../text/citation-words.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { ruleBookText, type RuleBookText } from '../text/rule-book-text.ts';
import { ruleFacts, type RuleFact } from './rule-words.ts';

/** A new version as it stands in the form: texts as typed. */
export interface VersionDraft {
  from: string;
  to: string;
  times: string;
  count: string;
  unit: Span['unit'];
  counting: Counting;
  act: string;
  section: string;
  source: string;
  lastChecked: string;
  textSeen: boolean;
  numberSource: RuleVersion['numberSource'];
  reading: string;
  transition: string;
  running: RunningCases | '';
}
export type DraftField = keyof VersionDraft;

/** Which fields the kind of obligation has; the others are the same for all. */
export interface DraftFields {
  times: boolean;
  period: boolean;
  counting: boolean;
}

export type DraftRead =
  | { ok: true; version: RuleVersion; running: RunningCases; preview: RuleFact[]; endsBefore: string }
  | { ok: false; problems: Partial<Record<DraftField, string>> };

/** The form filled in from the newest version; what only a person can know is empty. */
export function draftFrom({ versions }: Rule, today: IsoDate, language: Language): VersionDraft {
  const base = versions.at(-1)!;
  const { obligation, citation, numberSource } = base;
  const span = mainSpan(obligation);
  return {
    from: base.validTo && base.validTo >= today ? dayAfter(base.validTo) : '',
    to: '',
    times: 'count' in obligation ? String(obligation.count) : '',
    count: span ? String(span.count) : '',
    unit: span?.unit ?? 'days',
    counting: ('counting' in obligation ? obligation.counting : undefined) ?? 'after',
    act: citationWords(citation.act, language),
    section: citationWords(citation.section ?? '', language),
    source: '',
    lastChecked: today,
    textSeen: false,
    numberSource,
    reading: '',
    transition: '',
    running: '',
  };
}

export function draftFields({ versions }: Rule): DraftFields {
  const { obligation } = versions.at(-1)!;
  const counts = 'count' in obligation;
  return {
    times: counts,
    period: mainSpan(obligation) !== null,
    counting: 'counting' in obligation && obligation.counting !== undefined,
  };
}

/** The version that the form describes, or what is wrong with which field. */
export function versionFromDraft(draft: VersionDraft, rule: Rule, today: IsoDate, language: Language): DraftRead {
  const text = ruleBookText[language];
  const base = rule.versions.at(-1)!;
  const problems = {
    ...dayProblems(draft, rule, today, text),
    ...periodProblems(draft, rule, text),
    ...wordProblems(draft, text),
    ...(draft.running === '' && { running: text['problem.choose'] }),
  };
  if (Object.keys(problems).length > 0 || draft.running === '') return { ok: false, problems };
  const from = parseIsoDate(draft.from)!;
  const next = rule.versions.find(({ validFrom }) => validFrom !== null && validFrom > from);
  const confidence = draft.textSeen ? 'found' : 'recall';
  const { runsUntil: _fate, signOff: _signed, awaitsSignOff: _awaits, transition: _old, notes: _notes, ...kept } = base;
  const version: RuleVersion = {
    ...kept,
    validFrom: from,
    validTo: parseIsoDate(draft.to) ?? (next?.validFrom ? dayBefore(next.validFrom) : null),
    obligation: withNumbers(base.obligation, draft),
    clock: clockOf(base.clock, draft.unit),
    citation: { act: draft.act.trim(), section: draft.section.trim() || null },
    source: inBoth(draft.source),
    lastChecked: parseIsoDate(draft.lastChecked)!,
    verification: draft.textSeen ? 'verified' : 'unverified',
    numberSource: draft.numberSource,
    confidence,
    citationConfidence: confidence,
    ...(draft.transition.trim() && { transition: inBoth(draft.transition) }),
    ...(draft.reading.trim() && { notes: inBoth(draft.reading) }),
  };
  return {
    ok: true,
    version,
    running: draft.running,
    preview: ruleFacts(version, today, language),
    endsBefore: text['new.preview.before'](dayWords(dayBefore(from), today, language, 'dated')),
  };
}

/** What is written here is written once, and stands in both languages until someone translates the pack. */
function inBoth(words: string) {
  return { da: words.trim(), en: words.trim() };
}

type Problems = Partial<Record<DraftField, string>>;

function dayProblems(draft: VersionDraft, { versions }: Rule, today: IsoDate, text: RuleBookText): Problems {
  const from = parseIsoDate(draft.from);
  const to = parseIsoDate(draft.to);
  const checked = parseIsoDate(draft.lastChecked);
  const first = versions[0]!.validFrom;
  const later = versions.find(({ validFrom }) => from !== null && validFrom !== null && validFrom > from)?.validFrom;
  const problems: Problems = {};
  if (from === null) problems.from = text['problem.day'];
  else if (versions.some(({ validFrom }) => validFrom === from)) problems.from = text['problem.taken'];
  else if (first !== null && from < first) problems.from = text['problem.before'];
  if (draft.to !== '' && to === null) problems.to = text['problem.day'];
  else if (to !== null && from !== null && to < from) problems.to = text['problem.endsFirst'];
  else if (to !== null && later && to >= later) problems.to = text['problem.overlap'];
  if (checked === null) problems.lastChecked = text['problem.day'];
  else if (checked > today) problems.lastChecked = text['problem.future'];
  return problems;
}

function periodProblems(draft: VersionDraft, rule: Rule, text: RuleBookText): Problems {
  const fields = draftFields(rule);
  const { obligation } = rule.versions.at(-1)!;
  const problems: Problems = {};
  const count = wholeNumber(draft.count);
  const times = wholeNumber(draft.times);
  // A period of no days repeats for ever; »0 working days« is the first one on or after.
  const least = fields.period && draft.unit === 'working-days' && obligation.kind === 'within' ? 0 : 1;
  if (fields.period && (count === null || count < least || count > mostCount)) {
    problems.count = count === null ? text['problem.number'] : text['problem.numberOver'](mostCount);
  }
  const leastTimes = obligation.kind === 'count-in-period' && obligation.count === 0 ? 0 : 1;
  if (fields.times && (times === null || times < leastTimes || times > mostTimes)) {
    problems.times = times === null ? text['problem.number'] : text['problem.numberOver'](mostTimes);
  }
  if (fields.counting && draft.counting === 'through-week' && draft.unit !== 'weeks') {
    problems.counting = text['problem.weeks'];
  }
  if (fields.counting && draft.counting === 'whole-months' && draft.unit !== 'months') {
    problems.counting = text['problem.months'];
  }
  return problems;
}

const mostCount = 1200;
const mostTimes = 100;

function wordProblems(draft: VersionDraft, text: RuleBookText): Problems {
  const problems: Problems = {};
  for (const field of ['act', 'source'] as const) if (!draft[field].trim()) problems[field] = text['problem.text'];
  for (const field of ['act', 'section', 'source', 'reading', 'transition'] as const) {
    if (draft[field].length > 2000) problems[field] = text['problem.textLong'];
  }
  return problems;
}

function wholeNumber(typed: string): number | null {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
}

/** The one period that a change of law most often changes. */
function mainSpan(obligation: Obligation): Span | null {
  switch (obligation.kind) {
    case 'window':
      return obligation.to;
    case 'rolling':
      return obligation.window;
    case 'by-need':
      return obligation.startsAfter ?? null;
    default:
      return 'span' in obligation ? obligation.span : null;
  }
}

/** Hours of unemployment go on being counted; else the unit says what is. */
function clockOf(clock: RuleVersion['clock'], unit: Span['unit']): RuleVersion['clock'] {
  if (clock === 'unemployment-hours') return clock;
  return unit === 'working-days' ? 'working-days' : 'calendar';
}

/** The hours that a period is counted as: a week is 37, a month 160.33. */
function hoursOf({ unit, count }: Span): number | undefined {
  if (unit === 'weeks') return 37 * count;
  return unit === 'months' ? Math.round(160.33 * count) : undefined;
}

function withNumbers(obligation: Obligation, draft: VersionDraft): Obligation {
  const numbers = withSpan(obligation, draft);
  if (!('hours' in numbers) || numbers.hours === undefined) return numbers;
  const { hours: _before, ...kept } = numbers;
  const hours = hoursOf(mainSpan(numbers)!);
  return hours === undefined ? kept : { ...kept, hours };
}

function withSpan(obligation: Obligation, draft: VersionDraft): Obligation {
  const span: Span = { unit: draft.unit, count: Number(draft.count) };
  const { counting } = draft;
  switch (obligation.kind) {
    case 'within':
      return { ...obligation, span, counting };
    case 'count-in-period':
      return { ...obligation, span, counting, count: Number(draft.times) };
    case 'rolling':
      return { ...obligation, window: span, count: Number(draft.times) };
    case 'window':
      return { ...obligation, to: span };
    case 'by-need':
      return obligation.startsAfter
        ? { ...obligation, startsAfter: span, ...(obligation.counting && { counting }) }
        : obligation;
    case 'suspension':
      return obligation;
    case 'indicator':
      return obligation.measure === 'version-switch' ? obligation : { ...obligation, span };
    default:
      return { ...obligation, span };
  }
}
