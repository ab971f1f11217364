import { lastInterview } from '../case/last-interview.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { usualLeadDays } from '../rules/backward-chain.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import type { Language } from '../text/language.ts';
import { popupText, type PopupText } from '../text/popup-text.ts';
import { badgeView, withDispute, withoutRepeating } from './badge-view.ts';
import { deadlineBadge } from './deadline-badge.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { noOutcomeWords } from './no-outcome.ts';
import { pageLine, type KnownPage } from './page-line.ts';
import { shortName } from './person-name.ts';
import { placedCase, type JudgedCase, type PlacedCase } from './placed-case.ts';
import type { PopupCount, PopupGroupId, PopupLine, PopupView } from './popup.ts';
import { stepToday, withSummon } from './summon-view.ts';
import type { ViewSettings } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

export type { JudgedCase } from './placed-case.ts';

export interface PopupInput {
  judged: readonly JudgedCase[];
  /** kept cases that could not be opened */
  unopened: number;
  /** cases that are gone from my list, and that nobody has answered for */
  left?: number;
  /** what is known of the page in the tab */
  page: KnownPage;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  /** today is the fixed day of a practice build */
  practiceDay: boolean;
  /** how long before an interview the citizen must be told of it, and when a case is stale */
  settings?: ViewSettings;
}

/** How a group's cases are told, and in which order. */
interface Telling {
  line: (placed: PlacedCase) => PopupLine;
  /** the day that comes first stands first */
  by: (placed: PlacedCase) => IsoDate | null | undefined;
}

const byDeadline: Telling = { line: deadlineLine, by: ({ deadline }) => deadline?.due };
const byChain: Telling = { line: summonLine, by: ({ chain }) => chain?.deadline.due };
const byInterview: Telling = { line: interviewLine, by: ({ interview }) => interview?.on };

/** The groups in their order: what cannot wait first. */
const tellings: Readonly<Record<PopupGroupId, Telling>> = {
  overdue: byDeadline,
  'due-today': byDeadline,
  summon: byChain,
  'interviews-today': byInterview,
  'interviews-untold': { line: untoldLine, by: ({ untold }) => untold },
  'booked-late': { line: bookedLateLine, by: ({ chain }) => chain?.deadline.due },
  'due-week': byDeadline,
  'interviews-week': byInterview,
  'not-agreed': { line: notAgreedLine, by: ({ context: { facts, today } }) => lastInterview(facts, today) },
};

/** Counted on top. The first three are what the toolbar icon counts. */
const tiles = [
  ['overdue', 'alarm'],
  ['due-today', 'warn'],
  ['summon', 'warn'],
  ['interviews-today', 'plain'],
] as const satisfies [PopupGroupId, PopupCount['tone']][];

/**
 * What must I do today? A case stands once by what is due, and once more by its next interview where that is this week;
 * what is estimated, not confirmed or someone else's is told below and never counted among them.
 */
export function popupView({
  judged,
  unopened,
  left = 0,
  page,
  rules,
  today,
  language,
  practiceDay,
  settings = usualLeadDays,
}: PopupInput): PopupView {
  const text = popupText[language];
  const placed = judged.map((one) => placedCase(one, rules, today, language, settings));
  const groups = Object.entries(tellings).map(([key, { line, by }]) => {
    const id = key as PopupGroupId;
    const cases = placed
      .filter((one) => one.groups.includes(id))
      .toSorted((a, b) => compare(by(a), by(b)) || compare(who(a.judged), who(b.judged)));
    const lines = cases.map((one) => {
      const told = line(one);
      return { ...told, badge: withDispute(told.badge, one.judged.judgement.contradictions, language) };
    });
    return { id, title: text[`group.${id}`], lines };
  });
  return {
    practiceDay: practiceDay ? text.practiceDay(dayWords(today, today, language, 'full')) : null,
    day: sentenceStart(dayWords(today, today, language, 'spoken')),
    counts: tiles.map(([group, tone]) => {
      const sure = placed.filter((one) => one.groups.includes(group) && !one.stale).length;
      return { group, label: text[`tile.${group}`], count: sure, tone: sure > 0 ? tone : 'plain' };
    }),
    groups: groups.filter(({ lines }) => lines.length > 0),
    outside: outsideOf(placed, text, rules),
    left: left > 0 ? text['left.cases'](left) : null,
    page: pageLine(page, language),
    empty: judged.length === 0 && unopened === 0 ? { words: text['empty.title'], next: text['empty.text'] } : null,
    trouble: unopened > 0 ? text['page.unopened'](unopened) : null,
  };
}

function deadlineLine({ judged, deadline, chain, context }: PlacedCase): PopupLine {
  const { today, language, rules } = context;
  if (!deadline) throw new RangeError('popupView: a line for a case needs a deadline');
  const version = versionToShow(rules, deadline);
  const { short } = whatIsDue(deadline, version, context);
  const day = deadline.due ? dayWords(deadline.due, today, language) : '';
  const badge = withoutRepeating(deadlineBadge(deadline, version, context), short, day);
  return {
    id: judged.id,
    who: who(judged),
    what: [[sentenceStart(short), day].filter(Boolean).join(', '), noOutcomeWords(context.facts, today, language) ?? '']
      .filter(Boolean)
      .join(' · '),
    // That its interview is agreed too late is told here too; what else is to be prepared has a group of its own.
    badge: chain?.kind === 'booked-late' && chain.deadline === deadline ? withSummon(badge, chain, context) : badge,
  };
}

function interviewLine({ judged, interview, chain, context }: PlacedCase): PopupLine {
  const { facts, rules, today, language, staleAfterWorkingDays } = context;
  if (!interview) throw new RangeError('popupView: a line for an interview needs one that is agreed');
  const text = popupText[language];
  const { headline } = judged.judgement;
  // What is today stands in a group that says so.
  const when = interview.on === today ? '' : sentenceStart(dayWords(interview.on, today, language));
  const { channel } = interview;
  const how = channel === 'phone' || channel === 'video' ? text[`interview.${channel}`] : text['interview.agreed'];
  return {
    id: judged.id,
    who: who(judged),
    what: [when, how].filter(Boolean).join(' · '),
    badge: badgeView(headline, facts, rules, today, language, chain, staleAfterWorkingDays),
  };
}

function untoldLine({ judged, untold, chain, context }: PlacedCase): PopupLine {
  const { facts, rules, today, language, staleAfterWorkingDays } = context;
  if (!untold) throw new RangeError('popupView: a line for what is to be told needs an interview');
  const { headline } = judged.judgement;
  return {
    id: judged.id,
    who: who(judged),
    what: popupText[language]['untold.agreed'](dayWords(untold, today, language)),
    badge: badgeView(headline, facts, rules, today, language, chain, staleAfterWorkingDays),
  };
}

/** What to do, and by its badge how long there is to the deadline. */
function summonLine({ judged, chain, context }: PlacedCase): PopupLine {
  const { rules } = context;
  if (!chain) throw new RangeError('popupView: a line for a summons needs a chain');
  const badge = deadlineBadge(chain.deadline, versionToShow(rules, chain.deadline), context);
  return { id: judged.id, who: who(judged), what: stepToday(chain, context), badge };
}

/** The day that is agreed, and by its badge the deadline that it misses. */
function bookedLateLine({ judged, chain, context }: PlacedCase): PopupLine {
  const { rules, today, language } = context;
  if (chain?.kind !== 'booked-late') throw new RangeError('popupView: a line for a late interview needs one');
  const { short } = whatIsDue(chain.deadline, versionToShow(rules, chain.deadline), context);
  const badge = deadlineBadge(chain.deadline, versionToShow(rules, chain.deadline), context);
  const agreed = popupText[language]['bookedLate.agreed'](dayWords(chain.on, today, language));
  return { id: judged.id, who: who(judged), what: `${sentenceStart(short)} · ${agreed}`, badge };
}

function notAgreedLine({ judged, context }: PlacedCase): PopupLine {
  const { facts, rules, today, language, staleAfterWorkingDays } = context;
  const { headline } = judged.judgement;
  const badge = badgeView(headline, facts, rules, today, language, null, staleAfterWorkingDays);
  const text = popupText[language];
  const last = lastInterview(facts, today);
  const what = last ? text['notAgreed.last'](dayWords(last, today, language)) : text['notAgreed.none'];
  return { id: judged.id, who: who(judged), what, badge };
}

function who({ name, ref }: JudgedCase): string {
  return name ? shortName(name) : ref;
}

/** Text order; what has no day comes last. */
function compare(one: string | null | undefined, other: string | null | undefined): number {
  const [a, b] = [one ?? '9999', other ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands in no count, so that nobody takes the counts for the whole: each case under the first that fits. */
function outsideOf(placed: readonly PlacedCase[], text: PopupText, rules: readonly Rule[]): string | null {
  const counts = { stale: 0, estimated: 0, provisional: 0, paused: 0, unknown: 0, noRule: 0 };
  for (const { judged, groups, stale } of placed) {
    const { headline } = judged.judgement;
    const version = headline.deadline ? versionToShow(rules, headline.deadline) : null;
    if (groups.some((group) => !group.startsWith('interviews'))) counts.stale += stale ? 1 : 0;
    else if (headline.kind === 'no-rule') counts.noRule += 1;
    else if (headline.kind === 'unknown') counts.unknown += 1;
    else if (headline.kind === 'paused') counts.paused += 1;
    // As the week's places: a rule that is not confirmed says more than that its date is an estimate.
    else if (headline.deadline?.provisional) counts.provisional += 1;
    else if (version?.estimated) counts.estimated += 1;
    else if (stale) counts.stale += 1;
  }
  const told = [
    counts.estimated && text['outside.estimated'](counts.estimated),
    counts.paused && text['outside.paused'](counts.paused),
    counts.unknown && text['outside.unknown'](counts.unknown),
    counts.noRule && text['outside.noRule'](counts.noRule),
    counts.provisional && text['outside.provisional'](counts.provisional),
    counts.stale && text['outside.stale'](counts.stale),
  ].filter(Boolean);
  return told.length > 0 ? told.join(' · ') : null;
}
