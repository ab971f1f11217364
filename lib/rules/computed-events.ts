import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { assessCase } from './assess.ts';
import { caseOnDay } from './case-on-day.ts';
import { chooseVersion } from './choose-version.ts';
import { compileRules } from './compile-rules.ts';
import type { Rule } from './rule.ts';

/**
 * The facts with the events that follow from them by computation, such as the day an offer was due, which the
 * wage-subsidy rule starts from. They are worked out each time and never stored. A duty done in time leaves no such
 * day behind, and a day that was told (by hand, by a page) is never set aside by a computed one. Asking twice adds
 * nothing.
 *
 * @returns the same facts where nothing follows from them
 */
export function withComputedEvents(facts: CaseFacts, rules: readonly Rule[], today: IsoDate): CaseFacts {
  const theCase = caseOnDay(facts, today);
  const computed: CaseEvent[] = [];
  for (const id of computingRules(rules)) {
    const groupRule = compileRules(rules).group(theCase.group).byId.get(id)!;
    const choice = chooseVersion(groupRule, theCase);
    if (choice.kind !== 'chosen' || !choice.fitting.version.computes) continue;
    const type = choice.fitting.version.computes;
    const told = facts.events.some((event) => event.type === type && event.on >= choice.reference);
    const deadline = assessCase(theCase, rules, { only: [id] }, null)[0]!;
    const doneInTime = deadline.status === 'met' && !deadline.late;
    if (!told && !doneInTime && deadline.due !== null) computed.push({ type, on: deadline.due });
  }
  return computed.length === 0 ? facts : { ...facts, events: [...facts.events, ...computed] };
}

const computing = new WeakMap<readonly Rule[], readonly string[]>();

/** The rules with a version whose due day is an event that others start from. */
export function computingRules(rules: readonly Rule[]): readonly string[] {
  const before = computing.get(rules);
  if (before) return before;
  const ids = rules.filter((rule) => rule.versions.some(({ computes }) => computes !== undefined)).map(({ id }) => id);
  computing.set(rules, ids);
  return ids;
}
