import type { CaseEvent, Suspension } from '../case/case-facts.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { badgeText } from '../text/badge-text.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { staleSince } from '../case/last-seen.ts';
import { missingWords } from './missing-words.ts';
import type { ViewContext } from './view-context.ts';
import { whatIsDue, type WhatIsDue } from './what-is-due.ts';

/** A badge before what all badges have in common is added. */
export type BadgeFace = Pick<BadgeView, 'form' | 'shape' | 'words' | 'detail' | 'compact'> &
  Partial<Pick<BadgeView, 'warning' | 'quiet' | 'localNorm'>> & {
    /** what a screen reader says of it, where that is not words and detail: days are said in full */
    spoken?: string;
  };

/** An exemption is warned of when it ends within so many days and a deadline stands behind it. */
const warnDays = 21;

/** One deadline as a badge; `more` counts those beside it. */
export function deadlineBadge(
  deadline: Deadline,
  version: RuleVersion | null,
  context: ViewContext,
  more = 0,
): BadgeView {
  const what = whatIsDue(deadline, version, context);
  const face = faceOf(deadline, version, what, context);
  // Someone who has been told that nothing can be said needs no note on how sure the rule is.
  const provisional = deadline.provisional && face.form !== 'unknown';
  const name = namesItsDuty.has(face.form) ? sentenceStart(what.inSentence) : '';
  return dressed(face, { name, more, provisional }, context);
}

/** A right that seems unused when its day has passed. Never an expiry: only the receiving body decides. */
export function lapsedRightBadge({ due }: Deadline, context: ViewContext): BadgeView {
  const { today, language } = context;
  const words = badgeText[language]['badge.sendOn'];
  const detail = due ? badgeText[language]['badge.exempt.deadline'](dayWords(due, today, language, 'short')) : '';
  return dressed({ form: 'by-need', shape: 'dash', words, detail, compact: '' }, {}, context);
}

const namesItsDuty = new Set<BadgeView['form']>([
  'overdue',
  'due-today',
  'due-soon',
  'timely',
  'met',
  'met-late',
  'estimated',
]);

/** Adds the marks and the sentence that every badge has. */
export function dressed(
  { spoken, ...face }: BadgeFace,
  { name = '', more = 0, provisional = false }: DressedWith,
  context: ViewContext,
): BadgeView {
  const { today, language } = context;
  const text = badgeText[language];
  const since = staleSince(context);
  const marks = [
    provisional ? text['badge.provisional'] : '',
    since ? text['badge.notSeenSince'](dayWords(since, today, language, 'short')) : '',
  ];
  const said = spoken ?? [face.words, face.detail].filter(Boolean).join(', ');
  const sentence = [name, name ? said.charAt(0).toLowerCase() + said.slice(1) : said, ...marks]
    .filter(Boolean)
    .join(', ');
  const others = more > 0 ? ` ${sentenceStart(text['badge.more'](more))}.` : '';
  return {
    localNorm: false,
    ...face,
    detail: [face.detail, ...marks].filter(Boolean).join(' · '),
    more,
    provisional,
    ...(since && { stale: true }),
    sentence: `${sentence}.${others} ${text['badge.open']}`,
  };
}

interface DressedWith {
  /** what is due, where the badge is about one thing */
  name?: string;
  more?: number;
  provisional?: boolean;
}

function faceOf(deadline: Deadline, version: RuleVersion | null, what: WhatIsDue, context: ViewContext): BadgeFace {
  const text = badgeText[context.language];
  const { status, due, daysLeft } = deadline;
  const localNorm = version?.numberSource === 'local-norm';
  if (status === 'unknown') return unknownFace(deadline.missing, context);
  if (status === 'by-need') return byNeedFace(context);
  if (status === 'paused') return pausedFace(deadline, context);
  if (status === 'met') return metFace(deadline, version, context);
  if (due === null || daysLeft === null) return unknownFace(deadline.missing, context);
  if (version?.nature === 'limit' && daysLeft < 0) {
    return { form: 'met-late', shape: 'dash', words: text['badge.noLongerPossible'], detail: what.short, compact: '' };
  }
  if (version?.estimated) return estimatedFace(due, daysLeft, what, context);
  return runningFace({ status, due, daysLeft }, what, localNorm, context);
}

function runningFace(
  { status, due, daysLeft }: { status: Deadline['status']; due: IsoDate; daysLeft: number },
  what: WhatIsDue,
  localNorm: boolean,
  { today, language }: ViewContext,
): BadgeFace {
  const text = badgeText[language];
  const compact = daysLeft < 0 ? `−${-daysLeft}` : String(daysLeft);
  const norm = localNorm ? text['badge.localNorm'] : '';
  const day = dayWords(due, today, language, 'full');
  if (daysLeft < 0) {
    const words = text[localNorm ? 'badge.overdue.localNorm' : 'badge.overdue'](-daysLeft);
    return {
      form: 'overdue',
      shape: 'bang',
      words,
      detail: what.short,
      compact,
      localNorm,
      spoken: `${words}, ${day}`,
    };
  }
  if (daysLeft === 0) {
    const words = text[localNorm ? 'badge.dueToday.localNorm' : 'badge.dueToday'];
    return {
      form: 'due-today',
      shape: 'clock',
      words,
      detail: what.short,
      compact,
      localNorm,
      spoken: `${words}, ${day}`,
    };
  }
  const words = text['badge.daysLeft'](daysLeft);
  const spoken = [words, norm, day].filter(Boolean).join(', ');
  if (status === 'due-soon') {
    const detail = [dayWords(due, today, language), norm].filter(Boolean).join(' · ');
    return { form: 'due-soon', shape: 'clock', words, detail, compact, localNorm, spoken };
  }
  return { form: 'timely', shape: 'check', words, detail: norm, compact, localNorm, spoken };
}

/** What is missing, the first of it: a badge has room for one. */
export function unknownFace(missing: readonly string[], context: ViewContext): BadgeFace {
  const [first] = missing;
  const detail = first ? missingWords(first, context).what : '';
  const words = badgeText[context.language]['badge.unknown'];
  return { form: 'unknown', shape: 'question', words, detail, compact: '' };
}

function byNeedFace(context: ViewContext): BadgeFace {
  const { today, language } = context;
  const text = badgeText[language];
  const next = nextAgreed(context);
  const words = next ? text['badge.nextAgreed'](dayWords(next.on, today, language)) : text['badge.nextNotAgreed'];
  // Agreed is the calm case; nothing is left to do.
  return next
    ? { form: 'by-need', shape: 'check', words, detail: '', compact: '' }
    : { form: 'by-need', shape: 'dash', words, detail: '', compact: '' };
}

/** The next interview or follow-up that is agreed; null where none is, or each was called off. */
export function nextAgreed({ facts, today }: ViewContext): CaseEvent | null {
  return agreedInterviews(facts, today)[0] ?? null;
}

function pausedFace({ due }: Deadline, context: ViewContext): BadgeFace {
  const { today, language } = context;
  const text = badgeText[language];
  const suspension = suspensionToday(context);
  const to = suspension?.to ?? null;
  const full = (day: IsoDate) => dayWords(day, today, language, 'full');
  const behind = due ? text['badge.exempt.deadline'](full(due)) : '';
  const deadline = due ? text['badge.exempt.deadline'](dayWords(due, today, language, 'short')) : '';
  if (to && due && exemptionNeedsWarning(to, due, today)) {
    const days = daysBetween(today, to);
    const words = text['badge.exempt.ends'](days);
    return {
      form: 'paused',
      shape: 'bars',
      words,
      detail: deadline,
      compact: String(days),
      warning: true,
      spoken: `${words}, ${behind}`,
    };
  }
  const until = to ? text['badge.exempt.until'](dayWords(to, today, language, 'short')) : text['badge.exempt.open'];
  const detail = [until, deadline].filter(Boolean).join(' · ');
  const words = text['badge.exempt'];
  const end = to ? text['badge.exempt.until'](full(to)) : text['badge.exempt.open'];
  const spoken = [`${words} ${end}`, behind].filter(Boolean).join(', ');
  return { form: 'paused', shape: 'bars', words, detail, compact: '', spoken };
}

/** An exemption moves no date: one that ends soon leaves little time, or none, for a deadline near its end. */
export function exemptionNeedsWarning(to: IsoDate, due: IsoDate, today: IsoDate): boolean {
  return daysBetween(today, to) <= warnDays && daysBetween(to, due) <= warnDays;
}

/** The suspension that covers today; of several, the one that began first. */
export function suspensionToday({ facts, today }: ViewContext): Suspension | null {
  const covering = facts.suspensions.filter(({ from, to }) => from <= today && (to === null || today <= to));
  return covering.reduce<Suspension | null>((first, one) => (first && first.from <= one.from ? first : one), null);
}

function metFace({ fulfilledOn, late, due }: Deadline, version: RuleVersion | null, context: ViewContext): BadgeFace {
  const text = badgeText[context.language];
  const types = (version?.fulfilledBy ?? []).map(({ type }) => type);
  const held = types.some((type) => /^(interview|follow-up|intensified-interview)-held$/.test(type));
  if (late && due && fulfilledOn) {
    const words = text[held ? 'badge.metLate' : 'badge.doneLate'](daysBetween(due, fulfilledOn));
    return { form: 'met-late', shape: 'check', words, detail: '', compact: '' };
  }
  const channel = held && fulfilledOn ? remoteChannel(fulfilledOn, types, context) : null;
  if (channel) {
    const words = text['badge.metRemotely'](channel);
    return { form: 'met-late', shape: 'question', words, detail: text['badge.metRemotely.check'], compact: '' };
  }
  const words = text['badge.met'];
  const { today, language } = context;
  const spoken = fulfilledOn ? `${words} ${dayWords(fulfilledOn, today, language, 'full')}` : words;
  return { form: 'met', shape: 'check', words, detail: '', compact: '', spoken };
}

/** The channel where every act of that day was held at a distance; one held in person is enough. */
export function remoteChannel(
  on: IsoDate,
  types: readonly string[],
  { facts }: Pick<ViewContext, 'facts'>,
): 'phone' | 'video' | null {
  const channels = facts.events
    .filter((event) => event.on === on && types.includes(event.type))
    .map((one) => one.channel);
  const [first] = channels;
  const areRemote = channels.every((channel) => channel === 'phone' || channel === 'video');
  return areRemote && (first === 'phone' || first === 'video') ? first : null;
}

function estimatedFace(due: IsoDate, daysLeft: number, what: WhatIsDue, { today, language }: ViewContext): BadgeFace {
  const text = badgeText[language];
  const mark = text['badge.estimated.mark'];
  if (daysLeft < 0) {
    const detail = `${mark} · ${text['badge.estimated.checkHours']}`;
    return {
      form: 'estimated',
      shape: 'clock',
      words: text['badge.estimated.after'],
      detail,
      compact: `−${-daysLeft}`,
    };
  }
  return {
    form: 'estimated',
    shape: 'clock',
    words: text['badge.estimated'](dayWords(due, today, language, 'short')),
    detail: `${what.short}, ${mark}`,
    spoken: `${text['badge.estimated'](dayWords(due, today, language, 'full'))}, ${mark}`,
    compact: String(daysLeft),
    ...(daysLeft > 21 && { quiet: true }),
  };
}
