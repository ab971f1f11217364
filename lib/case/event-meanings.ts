import type { Actor } from './case-facts.ts';

/**
 * What a field's meaning is as an event, by target group: the one table of it.
 * A page says »Start« or »Seneste samtale«; which clock that starts or feeds depends on the benefit.
 */

const startEvents: Record<string, string> = {
  insured: 'unemployment-start',
  'job-clarification': 'benefit-transition',
  'resource-course': 'benefit-transition',
  'flex-benefit': 'benefit-transition',
  'vocational-rehabilitation': 'rehabilitation-start',
  'sickness-benefit': 'first-absence-day',
  'sickness-benefit-pensioner': 'municipal-payment-start',
  flexjob: 'flexjob-start',
  'flexjob-temporary': 'flexjob-start',
};

/** Groups whose contact is a follow-up by law, so that »samtale« on a page means one. */
const followUpGroups = new Set(['sickness-benefit', 'sickness-benefit-pensioner', 'flexjob', 'flexjob-temporary']);

/** @returns the event that starts the group's clock; null for an unknown group: then no start is made */
export function startEventOf(targetGroup: string | null): string | null {
  return targetGroup === null ? null : (startEvents[targetGroup] ?? 'first-contact');
}

/** @returns the event that a held interview is for the group */
export function heldEventOf(targetGroup: string | null): 'interview-held' | 'follow-up-held' {
  return targetGroup !== null && followUpGroups.has(targetGroup) ? 'follow-up-held' : 'interview-held';
}

/** An interview agreed for a day, by either of the two. */
export const plans: ReadonlySet<string> = new Set(['interview-booked', 'self-booked']);

/** The key in `CaseFacts.known` for what one actor did, where that is known apart from what others did. */
export function typeByActor(type: string, by: Actor): string {
  return `${type} by ${by}`;
}

/** An event without an actor is the municipality's own. */
export function actorOf({ by = 'municipality' }: { by?: Actor }): Actor {
  return by;
}
