import { isoWeekday, plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import {
  backwardChain,
  mustActToday,
  usualLeadDays,
  type BackwardChain,
  type LeadDays,
} from '../rules/backward-chain.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import type { Language } from '../text/language.ts';
import { popupText, type PopupText } from '../text/popup-text.ts';
import { summonText } from '../text/summon-text.ts';
import { badgeView } from './badge-view.ts';
import { deadlineBadge, nextAgreed } from './deadline-badge.ts';
import { isCounted, versionToShow } from './deadline-kind.ts';
import { staleSince } from './last-seen.ts';
import { shortName } from './person-name.ts';
import type { PopupLine, PopupView } from './popup.ts';
import { stepToday } from './summon-view.ts';
import type { ViewContext } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

/** One of my cases, judged on the day. */
export interface JudgedCase {
  id: string;
  ref: string;
  /** as a page writes it; null where none does */
  name: string | null;
  judgement: Judgement;
}

export interface PopupInput {
  judged: readonly JudgedCase[];
  /** kept cases that could not be opened */
  unopened: number;
  /** what is known of the page in the tab */
  page: { state: 'read'; cases: number; read: number } | { state: 'unreadable' } | { state: 'not-read' };
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  /** today is the fixed day of a practice build */
  practiceDay: boolean;
  /** how long before an interview the citizen must be told of it */
  lead?: LeadDays;
}

/** A case with the deadline that asks for something first, if one does. */
interface Placed {
  judged: JudgedCase;
  deadline: Deadline | null;
  /** what must be done before the next interview */
  chain: BackwardChain | null;
  stale: boolean;
  context: ViewContext;
}

/**
 * What must I do today? A case stands in one group only, by its first deadline that counts; what is estimated, not
 * confirmed or someone else's is told below and never counted among them.
 */
export function popupView({
  judged,
  unopened,
  page,
  rules,
  today,
  language,
  practiceDay,
  lead = usualLeadDays,
}: PopupInput): PopupView {
  const text = popupText[language];
  const endOfWeek = plusDays(today, 7 - isoWeekday(today));
  const placed = judged.map((one): Placed => {
    const { facts, deadlines } = one.judgement;
    const context = { facts, rules, today, language };
    return {
      judged: one,
      deadline: firstThatAsks(deadlines, rules, endOfWeek),
      chain: backwardChain(one.judgement, rules, today, lead),
      stale: staleSince(facts, today) !== null,
      context,
    };
  });
  const overdue = placed.filter(({ deadline }) => deadline?.status === 'overdue');
  const dueToday = placed.filter(({ deadline }) => deadline?.daysLeft === 0);
  const toSummon = placed.filter(({ deadline, chain }) => !asksToday(deadline) && mustActToday(chain, today));
  const inWeek = placed.filter((one) => (one.deadline?.daysLeft ?? 0) > 0 && !toSummon.includes(one));
  const interviews = placed.filter(({ context }) => (nextAgreed(context)?.on ?? '9999') <= endOfWeek);
  const spoken = dayWords(today, today, language, 'spoken');
  const groups = [
    { title: text['group.overdue'], lines: overdue.toSorted(byDay).map(deadlineLine) },
    { title: text['group.today'](spoken), lines: dueToday.map(deadlineLine) },
    { title: summonText[language]['group.today'], lines: toSummon.toSorted(byStep).map(summonLine) },
    { title: text['group.week'], lines: inWeek.toSorted(byDay).map(deadlineLine) },
    { title: text['group.interviews'], lines: interviews.toSorted(byInterview).map(interviewLine) },
  ];
  return {
    practiceDay: practiceDay ? text.practiceDay(dayWords(today, today, language, 'full')) : null,
    day: sentenceStart(spoken),
    counts: [
      count(text['tile.overdue'], overdue, 'alarm'),
      count(text['tile.today'], dueToday, 'warn'),
      count(summonText[language]['tile.today'], toSummon, 'warn'),
      count(text['tile.week'], inWeek, 'plain'),
    ],
    groups: groups.filter(({ lines }) => lines.length > 0),
    outside: outsideOf(placed, text, rules),
    page: pageWords(page, text),
    empty: judged.length === 0 && unopened === 0 ? { words: text['empty.title'], next: text['empty.text'] } : null,
    trouble: unopened > 0 ? text['page.unopened'](unopened) : null,
  };
}

/** The deadline that asks for something first, up to the end of the week; null where none that counts does. */
function firstThatAsks(deadlines: readonly Deadline[], rules: readonly Rule[], endOfWeek: IsoDate): Deadline | null {
  const asking = deadlines.filter(
    (deadline) =>
      (deadline.status === 'overdue' || deadline.status === 'due-soon') &&
      deadline.due !== null &&
      deadline.due <= endOfWeek &&
      isCounted(deadline, rules),
  );
  return asking.toSorted((one, other) => compare(one.due, other.due))[0] ?? null;
}

/** Overdue or due today: that comes before what is to be prepared. */
function asksToday(deadline: Deadline | null): boolean {
  return deadline !== null && (deadline.daysLeft ?? 1) <= 0;
}

/** What was not seen for a while may be settled long since: it is listed, and not counted. */
function count(
  label: string,
  placed: readonly Placed[],
  tone: PopupView['counts'][number]['tone'],
): PopupView['counts'][number] {
  const sure = placed.filter(({ stale }) => !stale).length;
  return { label, count: sure, tone: sure > 0 ? tone : 'plain' };
}

function deadlineLine({ judged, deadline, context }: Placed): PopupLine {
  const { today, language, rules } = context;
  if (!deadline) throw new RangeError('popupView: a line for a case needs a deadline');
  const version = versionToShow(rules, deadline);
  const { short } = whatIsDue(deadline, version, context);
  const day = deadline.due ? dayWords(deadline.due, today, language) : '';
  return {
    id: judged.id,
    who: who(judged),
    what: [sentenceStart(short), day].filter(Boolean).join(', '),
    badge: withoutRepeating(deadlineBadge(deadline, version, context), short, day),
  };
}

/** The line says what and when already; what the badge says of doubt or of time stays. */
function withoutRepeating(badge: BadgeView, ...said: string[]): BadgeView {
  const detail = badge.detail.split(' · ').filter((part) => !said.includes(part));
  return { ...badge, detail: detail.join(' · ') };
}

function interviewLine({ judged, chain, context }: Placed): PopupLine {
  const { facts, rules, today, language } = context;
  const text = popupText[language];
  const next = nextAgreed(context);
  const day = next ? dayWords(next.on, today, language) : '';
  const when = next?.on === today ? text['interview.today'] : sentenceStart(day);
  return {
    id: judged.id,
    who: who(judged),
    what: `${when} · ${text['interview.agreed']}`,
    badge: badgeView(judged.judgement.headline, facts, rules, today, language, chain),
  };
}

/** What to do, and by its badge how long there is to the deadline. */
function summonLine({ judged, chain, context }: Placed): PopupLine {
  const { rules } = context;
  if (!chain) throw new RangeError('popupView: a line for a summons needs a chain');
  const badge = deadlineBadge(chain.deadline, versionToShow(rules, chain.deadline), context);
  return { id: judged.id, who: who(judged), what: stepToday(chain, context), badge };
}

function who({ name, ref }: JudgedCase): string {
  return name ? shortName(name) : ref;
}

function byDay(one: Placed, other: Placed): number {
  return compare(one.deadline?.due ?? null, other.deadline?.due ?? null);
}

function byStep(one: Placed, other: Placed): number {
  return compare(one.chain?.deadline.due ?? null, other.chain?.deadline.due ?? null);
}

function byInterview(one: Placed, other: Placed): number {
  return compare(nextAgreed(one.context)?.on ?? null, nextAgreed(other.context)?.on ?? null);
}

function compare(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '9999', other ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands in no count, so that nobody takes the counts for the whole: each case under the first that fits. */
function outsideOf(placed: readonly Placed[], text: PopupText, rules: readonly Rule[]): string | null {
  const counts = { stale: 0, estimated: 0, provisional: 0, paused: 0, byNeed: 0, unknown: 0, noRule: 0 };
  for (const one of placed) {
    const { headline } = one.judged.judgement;
    const version = headline.deadline ? versionToShow(rules, headline.deadline) : null;
    if (one.deadline || mustActToday(one.chain, one.context.today)) counts.stale += one.stale ? 1 : 0;
    else if (headline.kind === 'no-rule') counts.noRule += 1;
    else if (headline.kind === 'unknown') counts.unknown += 1;
    else if (headline.kind === 'paused') counts.paused += 1;
    else if (headline.kind === 'by-need') counts.byNeed += nextAgreed(one.context) ? 0 : 1;
    else if (version?.estimated) counts.estimated += 1;
    else if (headline.deadline?.provisional) counts.provisional += 1;
    else if (one.stale) counts.stale += 1;
  }
  const told = [
    counts.estimated && text['outside.estimated'](counts.estimated),
    counts.paused && text['outside.paused'](counts.paused),
    counts.byNeed && text['outside.byNeed'](counts.byNeed),
    counts.unknown && text['outside.unknown'](counts.unknown),
    counts.noRule && text['outside.noRule'](counts.noRule),
    counts.provisional && text['outside.provisional'](counts.provisional),
    counts.stale && text['outside.stale'](counts.stale),
  ].filter(Boolean);
  return told.length > 0 ? told.join(' · ') : null;
}

function pageWords(page: PopupInput['page'], text: PopupText): PopupView['page'] {
  switch (page.state) {
    case 'read':
      return { state: 'read', words: text['page.read'](page.read, page.cases), next: null };
    case 'unreadable':
      return { state: 'unreadable', words: text['page.unreadable'], next: text['page.unreadable.next'] };
    case 'not-read':
      return { state: 'not-read', words: text['page.notRead'], next: null };
  }
}
