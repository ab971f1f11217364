import type { UnreadableField } from './case-facts.ts';
import type { Alternative, Contradiction, Question } from './contradiction.ts';

/**
 * Asked wherever sources are found to disagree.
 *
 * @returns the id of the alternative that stands; `null` where nobody has said: then it cannot be told
 */
export type Settle = (found: Contradiction) => string | null;

/** What comes to light while the facts of a case are gathered. */
export interface Finding {
  unreadable: UnreadableField[];
  settle: Settle;
}

/**
 * Puts two or more answers before whoever decides.
 *
 * @returns the id of the one that stands; `null` where nobody has said: it is then noted as not to be told
 */
export function settled(
  meaning: string,
  answers: readonly Alternative[],
  finding: Finding,
  question?: Question,
): string | null {
  const alternatives = answers.toSorted(newestFirst);
  const page = alternatives.find(({ source }) => source.kind === 'page')?.source;
  const label = page?.kind === 'page' ? page.field : meaning;
  const chosen = finding.settle({ meaning, ...(question && { question }), label, alternatives, postponed: null });
  if (chosen === null) finding.unreadable.push({ meaning, label });
  return chosen;
}

function newestFirst(one: Alternative, other: Alternative): number {
  if (one.source.seenOn !== other.source.seenOn) return one.source.seenOn < other.source.seenOn ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
