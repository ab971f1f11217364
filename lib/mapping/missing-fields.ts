import type { DraftField } from './draft.ts';

/** What the most deadlines are counted from; `interview` = any that was held. */
export type Needed = 'targetGroup' | 'start' | 'interview';

const meaningsOf: Record<Needed, readonly string[]> = {
  targetGroup: ['targetGroup'],
  start: ['start', 'first-contact', 'unemployment-start', 'first-absence-day'],
  interview: ['lastInterview', 'heldInterviews'],
};

/** What the most deadlines need and the page does not show, or nobody has said where; empty where all of it is there. */
export function missingFields(fields: readonly DraftField[], hasHistory: boolean): Needed[] {
  const meant = new Set(fields.map(({ meaning }) => meaning));
  return (Object.keys(meaningsOf) as Needed[]).filter(
    (needed) => !(needed === 'interview' && hasHistory) && !meaningsOf[needed].some((meaning) => meant.has(meaning)),
  );
}
