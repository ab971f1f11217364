import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import { judge, type Judgement } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { caseOf } from '../rules/build-case.ts';

/** The practice day, a Monday. */
export const today = isoDate('2026-11-23');

/** A case as a test tells it, judged on the practice day or another. */
export function judged(
  words: Parameters<typeof caseOf>[0],
  on: string = today,
  more: Partial<CaseFacts> = {},
): Judgement {
  return judge({ ...caseOf(words), ...more }, allRules, isoDate(on));
}

/** The same facts as a page gave them on a day. */
export function seenOn(facts: CaseFacts, day: string): CaseFacts {
  const source = { kind: 'page', adapter: 'demo', page: 'Sagen', field: 'Historik', seenOn: isoDate(day) } as const;
  return { ...facts, events: facts.events.map((event) => ({ ...event, source })), seenOn: isoDate(day) };
}
