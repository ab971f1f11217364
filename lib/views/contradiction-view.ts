import type { FactSource } from '../case/case-facts.ts';
import {
  idsOf,
  type Alternative,
  type Contradiction,
  type Decision,
  type SettledContradiction,
} from '../case/contradiction.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { eventTypes, targetGroups } from '../rules/packs/vocabulary.ts';
import { contradictionText } from '../text/contradiction-text.ts';
import { dayWords } from '../text/day-words.ts';
import { heldHow } from './held-how.ts';
import { eventLabel } from './missing-words.ts';
import { sourceWords } from './source-words.ts';
import type { ViewContext } from './view-context.ts';

/** What someone decides; the record adds the day. */
export type NewDecision = Pick<Decision, 'meaning' | 'between'> & { made: Decision['made'] | { kind: 'taken-back' } };

/** Two sources side by side, with what to do about it. */
export interface ContradictionView {
  meaning: string;
  /** the ids of the alternatives, sorted: what a decision names */
  between: string[];
  /** »To kilder er uenige om »Målgruppe«« */
  title: string;
  /** that it was put off, when and why; null = nobody has said anything yet */
  postponed: string | null;
  alternatives: AlternativeView[];
  /** the badge would say the same whichever is chosen: it is then not shown beside each */
  isSame: boolean;
}

export interface AlternativeView {
  /** »18. maj 2026«, »Dagpengemodtager« */
  value: string;
  source: string;
  /** what the badge would be if this one were right; null where that is not worked out */
  then: BadgeView | null;
  /** what choosing it sends */
  choice: NewDecision;
}

/** What was decided before, so that it can be taken back. */
export interface SettledView {
  /** »Målgruppe: Dagpengemodtager« */
  what: string;
  /** where the chosen value stands, and when it was chosen */
  why: string;
  takeBack: NewDecision;
}

/** @param badgeIf the badge of the case if an alternative were right; null where that cannot be told */
export function contradictionView(
  contradiction: Contradiction,
  context: ViewContext,
  badgeIf: (choice: Decision) => BadgeView | null,
): ContradictionView {
  const { meaning, alternatives, postponed } = contradiction;
  const { today, language } = context;
  const text = contradictionText[language];
  const between = idsOf(contradiction);
  const views = alternatives.map((alternative): AlternativeView => {
    const { id, source } = alternative;
    const because = source.kind === 'by-hand' ? 'entry-is-right' : 'page-is-right';
    const choice = { meaning, between, made: { kind: 'chosen', alternative: id, because } as const };
    return {
      value: valueWords(contradiction, alternative, context),
      source: isTwo(alternative, contradiction) ? text['source.both'] : (sourceWords(source, context) ?? ''),
      then: badgeIf({ ...choice, on: today }),
      choice,
    };
  });
  const isSame = views.every(({ then }) => then !== null && then.sentence === views[0]!.then?.sentence);
  return {
    meaning,
    between,
    title: titleOf(contradiction, context),
    postponed:
      postponed &&
      text.postponed(dayWords(postponed.on, today, language, 'short'), text[`reason.${postponed.because}`]),
    alternatives: isSame ? views.map((view) => ({ ...view, then: null })) : views,
    isSame,
  };
}

/** @returns null where what was chosen is no longer among the alternatives */
export function settledView(
  { contradiction, decision }: SettledContradiction,
  context: ViewContext,
): SettledView | null {
  const { meaning, between, on, made } = decision;
  const chosen = contradiction.alternatives.find(({ id }) => id === made.alternative);
  if (!chosen) return null;
  const { today, language } = context;
  const text = contradictionText[language];
  const day = dayWords(on, today, language, 'short');
  const event = eventOf(contradiction, context);
  const from = isTwo(chosen, contradiction) ? text['source.both'] : (sourceWords(chosen.source, context) ?? '');
  const value = valueWords(contradiction, chosen, context);
  const saysItself = contradiction.question === 'one-or-two' && isAboutInterviews(contradiction);
  const about = event ? `${event.what} ${event.day}` : labelOf(contradiction, context);
  return {
    what: saysItself ? value : `${about}: ${value}`,
    why: text['settled.why'](from, day),
    takeBack: { meaning, between, made: { kind: 'taken-back' } },
  };
}

function titleOf(contradiction: Contradiction, context: ViewContext): string {
  const text = contradictionText[context.language];
  const count = contradiction.alternatives.length;
  const label = labelOf(contradiction, context);
  if (contradiction.question === 'one-or-two') {
    return isAboutInterviews(contradiction) ? text['title.oneOrTwo'] : text['title.oneOrTwo.other'](label);
  }
  if (count > 2) return text['title.several'](label, count);
  const event = eventOf(contradiction, context);
  return event ? text['title.event'](event.what, event.day) : text['title.about'](label);
}

/** An event of one day is told by its name: the page's word is that of a whole table or of another fact. */
function eventOf({ meaning, alternatives }: Contradiction, { today, language }: ViewContext) {
  if (!eventTypes.some(({ id }) => id === meaning)) return null;
  const [day, other] = new Set(alternatives.flatMap(({ value }) => parseIsoDate(value ?? '') ?? []));
  if (!day || other) return null;
  return { on: day, what: eventLabel(meaning, language), day: dayWords(day, today, language, 'dated') };
}

/** The page's own word, for that is what the reader has seen; where no page has one, ours. */
function labelOf({ meaning, label, alternatives }: Contradiction, { language }: ViewContext): string {
  const text = contradictionText[language];
  if (label) return label;
  if (isAboutTheCase(meaning)) return text[`about.${meaning}`];
  const page = alternatives.map(({ source }) => source).find(isPage);
  return page?.field ?? eventLabel(meaning, language);
}

/** What a case has one of; all else is something that happened on a day. */
function isAboutTheCase(meaning: string): meaning is 'targetGroup' | 'birthDate' | 'suspension' {
  return meaning === 'targetGroup' || meaning === 'birthDate' || meaning === 'suspension';
}

const interviews: ReadonlySet<string> = new Set([
  'interview-held',
  'follow-up-held',
  'intensified-interview-held',
  'interview-booked',
  'self-booked',
]);

function isAboutInterviews({ meaning }: Contradiction): boolean {
  return interviews.has(meaning);
}

/** Whether the answer is that there are two: then no source is the one that is right. */
function isTwo({ value }: Alternative, { question }: Contradiction): boolean {
  return question === 'one-or-two' && value !== null && value.includes(' ');
}

function isPage(source: FactSource): source is Extract<FactSource, { kind: 'page' }> {
  return source.kind === 'page';
}

/** A value as people write it; one whose form is not known stands as it is, rather than as something else. */
function valueWords(contradiction: Contradiction, alternative: Alternative, context: ViewContext): string {
  const { meaning, question } = contradiction;
  const { value, detail, event } = alternative;
  const { language } = context;
  const text = contradictionText[language];
  if (question === 'one-or-two' && value !== null) {
    const [one, other] = value.split(' ').flatMap((day) => parseIsoDate(day) ?? []);
    const kind = isAboutInterviews(contradiction) ? '' : '.other';
    if (one && other) return text[`value.two${kind}`](dated(one), dated(other));
    if (one) return text[`value.same${kind}`](dated(one));
  }
  if (event) return `${eventLabel(event.type, language)} ${dated(event.on)}`;
  if (value === null) return text[isAboutTheCase(meaning) ? 'value.none' : 'value.notThere'];
  if (meaning === 'suspension') return value.split(' ').map(periodWords).join(', ');
  const group = targetGroups.find(({ id }) => id === value)?.[language];
  const day = parseIsoDate(value);
  return [group ?? (day ? dated(day) : value), ...(detail ? heldHow(detail, language) : [])].join(' · ');

  function periodWords(period: string): string {
    const [from, to] = period.split('..').map(parseIsoDate);
    if (!from) return period;
    return to ? text['value.period'](dated(from), dated(to)) : text['value.from'](dated(from));
  }

  function dated(day: IsoDate): string {
    return dayWords(day, context.today, language, 'dated');
  }
}
