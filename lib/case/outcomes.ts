import type { CaseEvent } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { actorOf } from './event-meanings.ts';
import { settled, type Finding } from './finding.ts';

const heldTypes: ReadonlySet<string> = new Set(['interview-held', 'follow-up-held']);
/** What became of an interview on its day; of one interview only one of them is true. */
export const outcomes: ReadonlySet<string> = new Set([...heldTypes, 'interview-no-show', 'interview-cancelled']);

/** Whether two events are different outcomes of what may be one interview. */
export function areOpposed(one: CaseEvent, other: CaseEvent): boolean {
  if (!outcomes.has(one.type) || !outcomes.has(other.type) || one.type === other.type) return false;
  // An interview and a follow-up were both held: one page says it more exactly than the other.
  if (heldTypes.has(one.type) && heldTypes.has(other.type)) return false;
  return one.on === other.on && actorOf(one) === actorOf(other);
}

/**
 * Puts two outcomes of one day before whoever decides.
 *
 * @param shown what a page tells
 * @returns the one that stands; null where nobody has said
 */
export function outcomeThatStands(told: CaseEvent, shown: CaseEvent, finding: Finding): CaseEvent | null {
  const held = [told, shown].find(({ type }) => heldTypes.has(type));
  const meaning = held?.type ?? shown.type;
  const answers = [answerOf(told, meaning), answerOf(shown, meaning)];
  const chosen = settled(meaning, answers, finding);
  return [told, shown][answers.findIndex(({ id }) => id === chosen)] ?? null;
}

/** @param meaning the event asked about: the interview that was held, or else what the page tells of */
function answerOf({ type, on, source }: CaseEvent, meaning: string): Alternative {
  const teller = source!.kind === 'by-hand' ? 'by hand' : 'on page';
  return {
    id: `${meaning} ${on} ${teller} ${type}`,
    value: type === meaning ? on : null,
    event: { type, on },
    source: source!,
  };
}
