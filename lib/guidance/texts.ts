import { z } from 'zod';
import { dangerInText } from '../files/danger-in.ts';
import { GuidanceDay, GuidanceId, Line } from './guidance-values.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** A text to copy, to a citizen or into a journal. Places to be filled stand in it as `{forventet svar}`. */
export const CopyText = z.strictObject({
  id: GuidanceId,
  title: Line,
  /** for whom it is written: a letter, or a note in the case's journal */
  kind: z.enum(['letter', 'note']),
  /** when it is used, in a line */
  use: z.string().trim().min(1).max(300),
  /** the deadlines beside which it is offered */
  rules: z.array(GuidanceId).max(100).default([]),
  /** for whom; empty = for everyone */
  targetGroups: z.array(GuidanceId).max(40).default([]),
  body: z.string().trim().min(1).max(4000),
  /** the day a person last read it through */
  checkedOn: GuidanceDay,
});
export type CopyText = z.infer<typeof CopyText>;

/** The municipality's own texts: one with the id of a text that is shipped stands in its place. */
export const TextFile = z.strictObject({
  format: z.literal('rettidig-texts/1'),
  texts: z.array(CopyText).max(200),
});
export type TextFile = z.infer<typeof TextFile>;

/**
 * The texts that are used: those shipped, with the municipality's own in place of them or beside them.
 *
 * @param given those that the policy brings, which come before the machine's own
 */
export function textsInUse(
  shipped: readonly CopyText[],
  own: readonly CopyText[],
  given: readonly CopyText[] = [],
): CopyText[] {
  const byId = new Map([...shipped, ...own, ...given].map((text) => [text.id, text]));
  return [...byId.values()];
}

/** Whether a text that somebody wrote may stand: not empty, not too long, and without code or hidden signs. */
export function mayStand(body: string): boolean {
  return body.trim() !== '' && dangerInText(body, 4000) === null;
}
