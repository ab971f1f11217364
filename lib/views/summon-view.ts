import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { BackwardChain, LastStep, WayBecause } from '../rules/backward-chain.ts';
import { badgeText } from '../text/badge-text.ts';
import { dayWords, type DayStyle } from '../text/day-words.ts';
import { dutyKey, dutyWords } from '../text/duty-words.ts';
import { summonText, type SummonText } from '../text/summon-text.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { TimelineStep } from './explanation.ts';
import type { ViewContext } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

/** The day to summon by is told when it is no further away than this. */
const nearDays = 21;

/**
 * The badge with what must be done before its deadline: in the sentence wherever it is near, and on the badge itself
 * where that is due soon. A day that is not certain is told in the panel only. Words, form and number stay as they are.
 *
 * @param chain of the same case; null leaves the badge as it is
 */
export function withSummon(badge: BadgeView, chain: BackwardChain | null, context: ViewContext): BadgeView {
  if (!chain || chain.doubt !== null || chain.kind === 'booking-open') return badge;
  const text = summonText[context.language];
  if (chain.kind === 'booked-late') {
    const spoken = say(badge, text['sentence.bookedLate'](day(chain.on, context, 'full')), context);
    const { form } = badge;
    const hasRoom = form === 'due-today' || form === 'due-soon' || form === 'timely';
    if (!hasRoom || badge.stale) return spoken;
    // A deadline of today is as loud as it can be.
    return { ...spoken, also: text['detail.bookedLate'], ...(form !== 'due-today' && { warning: true }) };
  }
  const { step, deadline } = chain;
  if (daysBetween(context.today, step.by) > nearDays || deadline.daysLeft === 0) return badge;
  const spoken = say(badge, sentence(chain, step, context), context);
  const hasRoom = badge.form === 'due-soon' && !badge.stale && step.by < deadline.due!;
  return hasRoom ? { ...spoken, also: detail(step, context) } : spoken;
}

/** The way back as steps of the panel's time line; they come after the deadline they lead to. */
export function summonSteps(chain: BackwardChain | null, context: ViewContext): TimelineStep[] {
  if (!chain) return [];
  const text = summonText[context.language];
  if (chain.kind === 'booking-open') {
    const what = text['step.bookingOpen'](day(chain.until, context, 'dated'));
    return [{ kind: 'open', on: chain.setOn, when: day(chain.setOn, context, 'dated'), what, readAt: null }];
  }
  const steps = chain.step ? [lastStep(chain, chain.step, context)] : [];
  if (chain.kind === 'act') return steps;
  const late: TimelineStep = {
    kind: 'missed',
    on: chain.on,
    when: day(chain.on, context, 'dated'),
    what: text['step.bookedLate'](daysBetween(chain.deadline.due!, chain.on)),
    readAt: null,
  };
  return [...steps, late];
}

/** What to do about an interview that is agreed too late; nothing where none is. */
export function summonAdvice(chain: BackwardChain | null, context: ViewContext): string[] {
  if (chain?.kind !== 'booked-late') return [];
  const text = summonText[context.language];
  const on = day(chain.on, context, 'spoken');
  return [
    chain.step
      ? text['advice.bookedLate'](on, day(chain.deadline.due!, context, 'spoken'))
      : text['advice.bookedLate.passed'](on),
  ];
}

/** What is to be done today, as a line of a list: »Indkald til fjerde samtale i dag«. */
export function stepToday(chain: BackwardChain, context: ViewContext): string {
  const step = chain.kind === 'booking-open' ? null : chain.step;
  if (!step) throw new RangeError('stepToday: expected a chain with a step to be taken');
  const words = sentence(chain, step, context);
  return chain.kind === 'act' ? words : joined(words, summonText[context.language]['detail.bookedLate']);
}

function sentence(chain: BackwardChain, step: LastStep, context: ViewContext): string {
  const text = summonText[context.language];
  const what = whatToAgree(chain, context);
  const isToday = step.by <= context.today;
  if (step.way === 'summons') {
    return isToday
      ? text['sentence.summons.today'](what)
      : text['sentence.summons'](what, day(step.by, context, 'full'));
  }
  return isToday
    ? text['sentence.selfBooking.today'](what)
    : text['sentence.selfBooking'](what, day(step.by, context, 'full'));
}

function detail(step: LastStep, context: ViewContext): string {
  const text = summonText[context.language];
  const isToday = step.by <= context.today;
  if (step.way === 'summons') {
    return isToday ? text['detail.summons.today'] : text['detail.summons'](day(step.by, context));
  }
  return isToday ? text['detail.selfBooking.today'] : text['detail.selfBooking'](day(step.by, context));
}

function lastStep(chain: BackwardChain, step: LastStep, context: ViewContext): TimelineStep {
  const text = summonText[context.language];
  const { doubt } = chain;
  const due = whatToAgree(chain, context);
  const from = day(step.from, context);
  const notice = text['step.notice'](step.days);
  const what =
    step.way === 'self-booking'
      ? text['step.selfBooking'](due, text['step.booking'](step.days), from)
      : text[step.by < context.today ? 'step.summons.passed' : 'step.summons'](due, notice, from);
  const doubts = {
    provisional: text['doubt.provisional'],
    estimated: text['doubt.estimated'],
    'bookings-not-known': text['doubt.bookings'],
  };
  const why = `${whyWords(step, text)}.`;
  return {
    kind: 'open',
    on: step.by,
    when: day(step.by, context, 'dated'),
    what,
    readAt: doubt ? `${doubts[doubt]}. ${why}` : why,
  };
}

/** »fjerde samtale«, or where some of several are agreed, »de samtaler, der ikke er aftalt«. */
function whatToAgree(chain: BackwardChain, context: ViewContext): string {
  const { language, rules } = context;
  const version = versionToShow(rules, chain.deadline);
  if (chain.kind !== 'act' || chain.agreed === 0) return whatIsDue(chain.deadline, version, context).inSentence;
  const { plural } = dutyWords[language][dutyKey(chain.deadline.rule, version?.fulfilledBy ?? [])];
  return summonText[language]['what.notAgreed'](plural);
}

function whyWords({ way, because }: LastStep, text: SummonText): string {
  const words: Record<WayBecause, string> = {
    group: text[way === 'summons' ? 'why.summons' : 'why.selfBooking'],
    exempt: text['why.exempt'],
    'booking-missed': text['why.bookingMissed'],
    'joint-interview': text['why.jointInterview'],
    'no-time-to-book': text['why.noTimeToBook'],
  };
  return words[because];
}

/** Said before what the button does, which stays the last thing. */
function say(badge: BadgeView, words: string, { language }: ViewContext): BadgeView {
  const open = badgeText[language]['badge.open'];
  const before = badge.sentence.endsWith(open) ? badge.sentence.slice(0, -open.length) : `${badge.sentence} `;
  return { ...badge, sentence: `${before}${words}. ${open}` };
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}

function day(on: IsoDate, { today, language }: ViewContext, style: DayStyle = 'near'): string {
  return dayWords(on, today, language, style);
}
