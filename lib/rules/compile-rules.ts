import type { Obligation, Rule, RuleVersion } from './rule.ts';
import { targetGroups } from './packs/vocabulary.ts';

/** A version as one target group meets it. */
export interface FittingVersion {
  version: RuleVersion;
  /** the event type that starts the group's clock; null = the day of asking */
  trigger: string | null;
  /** a planned trigger starts the clock too: papers are due before a meeting that has not been held */
  plansCount: boolean;
}

/** A rule as one target group meets it; `fitting` is empty for a rule that is for others. */
export interface GroupRule {
  rule: Rule;
  fitting: readonly FittingVersion[];
}

/** The rules that a case of one group needs asking about. */
interface GroupIndex {
  /** may say something whatever has happened */
  always: readonly GroupRule[];
  /** say nothing until one of these events stands in the case */
  byTrigger: ReadonlyMap<string, readonly GroupRule[]>;
  byId: ReadonlyMap<string, GroupRule>;
  /** those of which a version begins with a first act: one that no page showed may have started them */
  chains: readonly GroupRule[];
}

/** A rule for some groups only, met by a case whose group is unknown: the events that show it may matter. */
export interface GroupDependentRule {
  rule: Rule;
  versions: readonly { version: RuleVersion; triggers: readonly string[] }[];
}

export interface CompiledRules {
  byId: ReadonlyMap<string, Rule>;
  /** null is the unknown group: only versions for anybody fit it */
  group(id: string | null): GroupIndex;
  groupDependent: ReadonlyMap<string, GroupDependentRule>;
}

const compiled = new WeakMap<readonly Rule[], CompiledRules>();

/** Lays rules out by group and trigger. Done once for each array of rules, so keep the array. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const before = compiled.get(rules);
  if (before) return before;
  const groups = new Map<string | null, GroupIndex>();
  for (const group of [null, ...targetGroups.map(({ id }) => id)]) groups.set(group, groupIndex(rules, group));
  const fresh: CompiledRules = {
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    group: (id) => groups.get(id)!,
    groupDependent: new Map(
      rules.filter((rule) => !rule.versions.some(isForAnybody)).map((rule) => [rule.id, groupDependent(rule)]),
    ),
  };
  compiled.set(rules, fresh);
  return fresh;
}

function isForAnybody(version: RuleVersion): boolean {
  return version.targetGroups.includes('any');
}

function groupIndex(rules: readonly Rule[], group: string | null): GroupIndex {
  const always: GroupRule[] = [];
  const byTrigger = new Map<string, GroupRule[]>();
  const byId = new Map<string, GroupRule>();
  for (const rule of rules) {
    const fitting = rule.versions
      .filter((version) => isForAnybody(version) || (group !== null && version.targetGroups.includes(group)))
      .map((version) => fittingVersion(version, group));
    const groupRule = { rule, fitting };
    byId.set(rule.id, groupRule);
    const triggers = new Set(fitting.map(({ trigger }) => trigger));
    // Two triggers in one rule would find it twice by its events; asking it always is simpler than remembering.
    const needsAsking =
      triggers.has(null) || triggers.size > 1 || fitting.some(({ version }) => version.triggerRequired);
    if (needsAsking) always.push(groupRule);
    else {
      for (const trigger of triggers) {
        const sameTrigger = byTrigger.get(trigger!);
        if (sameTrigger) sameTrigger.push(groupRule);
        else byTrigger.set(trigger!, [groupRule]);
      }
    }
  }
  const chains = [...byId.values()].filter(({ fitting }) =>
    fitting.some(({ version }) => startsWithFulfilment(version.obligation)),
  );
  return { always, byTrigger, byId, chains };
}

/** A chain that does not run before the first act. */
export function startsWithFulfilment(obligation: Obligation): boolean {
  return obligation.kind === 'every' && obligation.since === 'fulfilment';
}

function fittingVersion(version: RuleVersion, group: string | null): FittingVersion {
  const { obligation } = version;
  return {
    version,
    trigger: (group !== null ? version.triggerByGroup?.[group] : undefined) ?? version.trigger,
    plansCount: obligation.kind === 'lead-time' || (obligation.kind === 'indicator' && obligation.measure === 'band'),
  };
}

function groupDependent(rule: Rule): GroupDependentRule {
  return {
    rule,
    versions: rule.versions
      .filter((version) => version.trigger !== null)
      .map((version) => ({
        version,
        triggers: [...new Set([version.trigger!, ...Object.values(version.triggerByGroup ?? {})])],
      })),
  };
}
