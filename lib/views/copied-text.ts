import type { CaseEvent } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CopyText } from '../guidance/texts.ts';
import { channelInLetter, fillText, type TextFilling } from '../guidance/texts-places.ts';
import { preparationGuideFor } from '../guidance/texts-preparation-guides.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import { dayWords } from '../text/day-words.ts';

/** A text as it will be copied: filled from the case, with what is still to be filled marked and named. */
export interface CopiedTextView {
  id: string;
  title: string;
  kind: CopyText['kind'];
  /** when it is used */
  use: string;
  text: string;
  /** names of the places still to be filled, in the order of the text */
  missing: string[];
  /** CPR numbers that were taken out of it */
  removed: number;
}

/** Who signs, as the settings tell; empty = not told. */
export interface Letterhead {
  unitName: string;
  unitPhone: string;
  ownName: string;
}

/**
 * What a case and the settings fill in. Texts are for citizens and journals and so in Danish, whatever the surface
 * speaks; days are told with their weekday. No name and no CPR number is among it: a reference that could be one is left
 * out.
 */
export function fillingOf(
  { facts, deadlines }: Pick<Judgement, 'facts' | 'deadlines'>,
  { unitName, unitPhone, ownName }: Letterhead,
  today: IsoDate,
): TextFilling {
  const day = (on: IsoDate | null | undefined) => (on ? dayWords(on, today, 'da', 'full') : undefined);
  const last = (...types: string[]) => newest(facts.events, types, (on) => on <= today);
  const next = earliest(facts.events, ['interview-booked'], (on) => on >= today);
  const inquiry = last('inquiry-received');
  const held = last('interview-held', 'follow-up-held', 'intensified-interview-held');
  const due = (fits: (rule: string) => boolean) =>
    deadlines.find(({ rule, due: on, provisional }) => on !== null && !provisional && fits(rule))?.due;
  const filling = {
    today: day(today),
    caseRef: couldBeCpr(facts.ref) ? undefined : facts.ref,
    unit: unitName,
    unitPhone,
    caseworker: ownName,
    inquiryOn: day(inquiry?.on),
    answerBy: day(answerBy(facts.events, deadlines, inquiry)),
    fileAccessRequestedOn: day(last('file-access-requested')?.on),
    interviewOn: day(next?.on),
    interviewHow: next?.channel && channelInLetter[next.channel],
    heldOn: day(held?.on),
    heldHow: held?.channel && channelInLetter[held.channel],
    noShowOn: day(last('interview-no-show')?.on),
    preparationGuide: preparationGuideFor(facts.targetGroup)
      .map((line) => `– ${line}`)
      .join('\n'),
    decisionOn: day(last('decision-sent', 'decision-received')?.on),
    appealBy: day(due((rule) => rule === 'appeal-ankestyrelsen-4w')),
  };
  return Object.fromEntries(Object.entries(filling).filter(([, value]) => value));
}

/**
 * The day a citizen can be told to have an answer by: the published processing time of the one application that came with
 * their inquiry. A letter is a promise, so that an application of another day, one that was decided and a day that has
 * passed say nothing.
 */
function answerBy(
  events: readonly CaseEvent[],
  deadlines: readonly Deadline[],
  inquiry: CaseEvent | null,
): IsoDate | null {
  const rules = events.filter(({ on }) => on === inquiry?.on).map(({ type }) => publishedTimeOf(type));
  const open = deadlines.filter(
    ({ rule, status, provisional }) =>
      rules.includes(rule) && !provisional && (status === 'timely' || status === 'due-soon'),
  );
  return open.length === 1 ? open[0]!.due : null;
}

/** @returns id of the rule with the published processing time of an application; null for an event that is none */
export function publishedTimeOf(event: string): string | null {
  const [, what] = /^application-(.+)$/.exec(event) ?? [];
  return what ? `published-processing-times-bif-${what}` : null;
}

function newest(events: readonly CaseEvent[], types: readonly string[], fits: (on: IsoDate) => boolean) {
  return chosen(events, types, fits, (one, other) => (one.on >= other.on ? one : other));
}

function earliest(events: readonly CaseEvent[], types: readonly string[], fits: (on: IsoDate) => boolean) {
  return chosen(events, types, fits, (one, other) => (one.on <= other.on ? one : other));
}

function chosen(
  events: readonly CaseEvent[],
  types: readonly string[],
  fits: (on: IsoDate) => boolean,
  better: (one: CaseEvent, other: CaseEvent) => CaseEvent,
): CaseEvent | null {
  const found = events.filter(({ type, on }) => types.includes(type) && fits(on));
  return found.length === 0 ? null : found.reduce(better);
}

/**
 * The texts that belong beside the deadlines of a case, filled; empty where none does.
 *
 * @param need the rules, the most urgent first: the texts of the first one come first, those about fewer rules before others
 */
export function copiedTexts(
  texts: readonly CopyText[],
  need: { rules: readonly string[]; targetGroup: string | null },
  filling: TextFilling,
  most = 3,
): CopiedTextView[] {
  const { rules, targetGroup } = need;
  const placeOf = (text: CopyText) => rules.findIndex((rule) => text.rules.includes(rule));
  return texts
    .filter((text) => placeOf(text) !== -1)
    .filter(({ targetGroups: groups }) => groups.length === 0 || (targetGroup !== null && groups.includes(targetGroup)))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.rules.length - other.rules.length)
    .slice(0, most)
    .map((text) => copiedTextView(text, filling));
}

export function copiedTextView({ id, title, kind, use, body }: CopyText, filling: TextFilling): CopiedTextView {
  return { id, title, kind, use, ...fillText(body, filling) };
}

/** @returns a reference that may stand on paper; null for one that is a CPR number or holds one */
export function referenceWithoutCpr(ref: string): string | null {
  return ref.trim() === '' || couldBeCpr(ref) || fillText(ref, {}).removed > 0 ? null : ref;
}

function couldBeCpr(ref: string): boolean {
  return /^\d{6}[-–. ]?\d{4}$/.test(ref.trim());
}
