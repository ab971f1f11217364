import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

export const today = isoDate('2026-11-23');

/** A case of a group with what happened in it: `TYPE DAY`. */
export function caseOf(targetGroup: string | null, ...lines: string[]): CaseFacts {
  const events = lines.map((line) => {
    const [type, on] = line.split(' ');
    return { type: type!, on: isoDate(on!) };
  });
  return { ref: '26-004117', targetGroup, events, suspensions: [] };
}
