import { heldEventOf, startEventOf } from '../case/event-meanings.ts';
import type { CaseOnDay } from './case-on-day.ts';

/** The fields of the page that could not be read and stand for one of the meanings: `field:LABEL`, each once. */
export function unreadableFields({ facts, group }: CaseOnDay, meanings: ReadonlySet<string>): string[] {
  if (!facts.unreadable || facts.unreadable.length === 0) return [];
  const fields = facts.unreadable.filter(({ meaning }) =>
    // A history could have told of anything.
    meaning === 'history' ? meanings.size > 0 : meanings.has(meaningOf(meaning, group)),
  );
  return [...new Set(fields.map(({ label }) => `field:${label}`))];
}

/** A field's meaning as what rules ask for: an event type, `suspension`, `birthDate` or `targetGroup`. */
function meaningOf(meaning: string, group: string | null): string {
  switch (meaning) {
    case 'start':
      return startEventOf(group) ?? meaning;
    case 'lastInterview':
    case 'heldInterviews':
      return heldEventOf(group);
    case 'nextInterview':
      return 'interview-booked';
    case 'suspensions':
    case 'suspensionFrom':
    case 'suspensionTo':
    case 'suspensionReason':
      return 'suspension';
    default:
      return meaning;
  }
}
