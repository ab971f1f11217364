import type { CaseEvent } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseOnDay } from './case-on-day.ts';
import { eventsOf, latestEvent } from './case-on-day.ts';
import type { FittingVersion, GroupDependentRule, GroupRule } from './compile-rules.ts';
import type { RuleVersion } from './rule.ts';

/** Which version of a rule decides a case, and what started its clock; or why none does. */
export type Choice =
  | {
      kind: 'chosen';
      fitting: FittingVersion;
      /** the day the clock counts from */
      reference: IsoDate;
      /** null where no event starts it */
      trigger: CaseEvent | null;
    }
  | { kind: 'trigger-missing'; fitting: FittingVersion }
  | { kind: 'none'; because: 'group' | 'no-trigger' | 'trigger-in-future' | 'no-version' | 'no-suspension' };

/**
 * The version in force on the day that starts the clock decides; a later change does not move a clock that runs.
 * The latest trigger restarts everything, and the ones before it are forgotten.
 */
export function chooseVersion({ fitting }: GroupRule, theCase: CaseOnDay): Choice {
  if (fitting.length === 0) return { kind: 'none', because: 'group' };
  const { today } = theCase;
  let chosen: Choice | null = null;
  let anyStarted = false;
  let noSuspension = false;
  for (const candidate of fitting) {
    const { trigger, version } = candidate;
    let event: CaseEvent | null = null;
    let reference: IsoDate;
    if (trigger !== null) {
      event = candidate.plansCount ? (eventsOf(theCase, trigger).at(-1) ?? null) : latestEvent(theCase, trigger, today);
      if (event === null) continue;
      reference = event.on;
    } else if (version.obligation.kind === 'suspension') {
      if (theCase.suspension === null) {
        noSuspension = true;
        continue;
      }
      reference = theCase.suspension.from;
    } else reference = today;
    anyStarted = true;
    // Versions stand oldest first, so where two triggers both fit, the newer version is kept.
    if (isValidOn(version, reference)) chosen = { kind: 'chosen', fitting: candidate, reference, trigger: event };
  }
  if (chosen) return chosen;
  if (anyStarted) return { kind: 'none', because: 'no-version' };
  if (noSuspension) return { kind: 'none', because: 'no-suspension' };
  return withoutTrigger(fitting, theCase);
}

/** No trigger on or before today: a fact is missing where the rule in force today requires it. */
function withoutTrigger(fitting: readonly FittingVersion[], theCase: CaseOnDay): Choice {
  const required = fitting.find(({ version }) => version.triggerRequired && isValidOn(version, theCase.today));
  const planned = (required ? [required] : fitting).some(
    ({ trigger }) => trigger !== null && eventsOf(theCase, trigger).length > 0,
  );
  if (planned) return { kind: 'none', because: 'trigger-in-future' };
  return required ? { kind: 'trigger-missing', fitting: required } : { kind: 'none', because: 'no-trigger' };
}

/** The version an unknown group's case may fall under: the newest one with its start inside its validity; or null. */
export function versionForUnknownGroup({ versions }: GroupDependentRule, theCase: CaseOnDay): RuleVersion | null {
  for (const { version, triggers } of versions.toReversed()) {
    let latest: IsoDate | null = null;
    for (const trigger of triggers) {
      const event = latestEvent(theCase, trigger, theCase.today);
      if (event && (latest === null || event.on > latest)) latest = event.on;
    }
    if (latest !== null && isValidOn(version, latest)) return version;
  }
  return null;
}

export function isValidOn(version: RuleVersion, day: IsoDate): boolean {
  return (
    (version.validFrom === null || version.validFrom <= day) && (version.validTo === null || day <= version.validTo)
  );
}
