import type { RuleVersion } from './rule.ts';

export type VersionProblemCode =
  | 'ends-before-it-begins'
  | 'any-not-alone'
  | 'trigger-of-other-group'
  | 'counts-no-span'
  | 'counts-no-weeks'
  | 'counts-no-months'
  | 'empty-span'
  | 'asks-nothing'
  | 'no-trigger'
  | 'overlap';

export interface VersionProblem {
  /** place among the rule's versions */
  version: number;
  code: VersionProblemCode;
  /** English, for whoever writes the pack */
  message: string;
}

/** What is wrong with the versions of one rule beside each other and within themselves, beyond their shape. */
export function versionProblems(versions: readonly RuleVersion[]): VersionProblem[] {
  const problems: VersionProblem[] = [];
  versions.forEach((version, index) => {
    const add = (code: VersionProblemCode, message: string) => problems.push({ version: index, code, message });
    const { validFrom, validTo, targetGroups, obligation } = version;
    if (validFrom && validTo && validTo < validFrom) {
      add('ends-before-it-begins', `ends (${validTo}) before it begins (${validFrom})`);
    }
    if (targetGroups.includes('any') && targetGroups.length > 1) {
      add('any-not-alone', '»any« must stand alone among the target groups');
    }
    for (const group of Object.keys(version.triggerByGroup ?? {})) {
      if (targetGroups.includes(group)) continue;
      add('trigger-of-other-group', `names a trigger for »${group}«, which is not among its target groups`);
    }
    if ('counting' in obligation && obligation.counting) {
      const span = 'span' in obligation ? obligation.span : obligation.startsAfter;
      const { counting } = obligation;
      if (!span) add('counts-no-span', 'says how to count, but names no span');
      if (counting === 'through-week' && span?.unit !== 'weeks') {
        add('counts-no-weeks', 'counts through a week of no weeks');
      }
      if (counting === 'whole-months' && span?.unit !== 'months') {
        add('counts-no-months', 'counts whole months of no months');
      }
    }
    if (repeatsWithoutEnd(obligation)) add('empty-span', 'asks again after no time at all');
    // The engine would call such a duty overdue for ever: nothing that is done can meet it.
    if (obligation.kind === 'count-in-period' && obligation.count === 0 && !obligation.thenEvery) {
      add('asks-nothing', 'counts to none, and asks for nothing after it');
    }
    if (version.trigger === null && obligation.kind !== 'suspension' && version.triggerRequired) {
      add('no-trigger', 'requires a trigger it does not name');
    }
    const before = versions[index - 1];
    if (before && (before.validTo === null || validFrom === null || validFrom <= before.validTo)) {
      add('overlap', 'begins before the version above it has ended');
    }
  });
  return problems;
}

function repeatsWithoutEnd(obligation: RuleVersion['obligation']): boolean {
  switch (obligation.kind) {
    case 'every':
      return obligation.span.count === 0;
    case 'rolling':
      return obligation.window.count === 0;
    case 'count-in-period':
      return obligation.thenEvery?.count === 0;
    default:
      return false;
  }
}
