import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule, RulePack, RuleVersion, SignOff } from './rule.ts';
import type { RuleChange, RuleChangeOf, RunningCases } from './rule-change.ts';
import { dayAfter, dayBefore, isSameData, localNumber, saysTheSame } from './version-identity.ts';
import { versionProblems } from './version-problems.ts';

/** Why a change has no effect: it was taken back, or it no longer fits what is shipped. */
export type NoEffect =
  | 'taken-back'
  | 'no-such-rule'
  | 'no-such-version'
  | 'same-first-day'
  | 'versions-collide'
  | 'no-local-number'
  | 'other-wording'
  | 'no-such-change';

/** One rule as it stands after all changes. */
export interface BookRule {
  rule: Rule;
  isOff: boolean;
  /** shipped with the extension, given by the municipality's policy, or come in with a pack of one's own */
  origin: 'shipped' | 'given' | 'imported';
  /** what was done to it, the oldest first; what has no effect too */
  changes: RuleChange[];
  /** first days of the versions that were written here; null = the one that is open at the start */
  writtenHere: (IsoDate | null)[];
  /** what the shipped number was, by the first day of its version */
  overridden: { validFrom: IsoDate | null; count: number }[];
}

/** Every rule there is, also those switched off, and which changes have no effect. */
export interface RuleBook {
  rules: BookRule[];
  withoutEffect: ReadonlyMap<string, NoEffect>;
}

/**
 * The rules with every change laid on them, in the order they were made. A change that does not fit (any more) is left
 * out whole and named in `withoutEffect`; it never breaks the others.
 *
 * @param given packs of the municipality's policy: a rule of theirs stands in the place of the shipped one with its id,
 * and changes made on this machine are laid on it
 */
export function ruleBook(
  packs: readonly RulePack[],
  changes: readonly RuleChange[],
  given: readonly RulePack[] = [],
): RuleBook {
  const book = new Map<string, BookRule>();
  for (const pack of packs) for (const rule of pack.rules) book.set(rule.id, untouched(rule, 'shipped'));
  for (const pack of given) {
    for (const rule of pack.rules) {
      const shipped = book.get(rule.id);
      if (!shipped || !isSameData(shipped.rule, rule)) book.set(rule.id, untouched(rule, 'given'));
    }
  }
  const withoutEffect = new Map<string, NoEffect>();
  const takenBack = takenBackIn(changes);
  for (const change of changes) {
    const because = takenBack.has(change.id) ? 'taken-back' : apply(change, book, changes);
    if (because) withoutEffect.set(change.id, because);
    for (const id of rulesOf(change, changes)) book.get(id)?.changes.push(change);
  }
  return { rules: [...book.values()], withoutEffect };
}

/**
 * The rules a case is judged by: those of the book that are not switched off. With `requireSignOff` every version that
 * nobody has signed off says so and counts as provisional.
 *
 * @returns rules that nothing was done to are the very same objects
 */
export function effectiveRules(
  packs: readonly RulePack[],
  changes: readonly RuleChange[],
  { requireSignOff, given }: { requireSignOff: boolean; given?: readonly RulePack[] },
): Rule[] {
  const rules = ruleBook(packs, changes, given).rules.flatMap(({ rule, isOff }) => (isOff ? [] : [rule]));
  return requireSignOff ? rules.map(awaitingSignOff) : rules;
}

/**
 * Whether a change fits the book as it is now.
 *
 * @returns why it would have no effect; null where it fits
 */
export function whyNoEffect(
  packs: readonly RulePack[],
  changes: readonly RuleChange[],
  next: RuleChange,
  given?: readonly RulePack[],
): NoEffect | null {
  return ruleBook(packs, [...changes, next], given).withoutEffect.get(next.id) ?? null;
}

function untouched(rule: Rule, origin: BookRule['origin']): BookRule {
  return { rule, isOff: false, origin, changes: [], writtenHere: [], overridden: [] };
}

/** The rule as policy shows it: what nobody has signed off waits for it. */
export function awaitingSignOff(rule: Rule): Rule {
  if (rule.versions.every(({ signOff }) => signOff)) return rule;
  return {
    ...rule,
    versions: rule.versions.map((version) =>
      version.signOff ? version : { ...version, awaitsSignOff: true as const },
    ),
  };
}

/** What was taken back and not taken back again, so to speak: taking back is itself a change. */
function takenBackIn(changes: readonly RuleChange[]): ReadonlySet<string> {
  const takenBack = new Set<string>();
  // From the newest to the oldest: a taking back that was taken back does nothing.
  for (const change of changes.toReversed()) {
    if (change.kind === 'take-back' && !takenBack.has(change.id)) takenBack.add(change.change);
  }
  return takenBack;
}

/** The rules a change is about. */
export function rulesOf(change: RuleChange, changes: readonly RuleChange[]): string[] {
  if (change.kind === 'import-pack') return change.pack.rules.map(({ id }) => id);
  if (change.kind !== 'take-back') return [change.rule];
  const other = changes.find(({ id }) => id === change.change);
  return other && other.id !== change.id && other.kind !== 'take-back' ? rulesOf(other, changes) : [];
}

/** @returns why the change has no effect; null where it was laid on */
function apply(change: RuleChange, book: Map<string, BookRule>, changes: readonly RuleChange[]): NoEffect | null {
  if (change.kind === 'import-pack') return importPack(change, book);
  if (change.kind === 'take-back') {
    return changes.some(({ id }) => id === change.change) ? null : 'no-such-change';
  }
  const entry = book.get(change.rule);
  if (!entry) return 'no-such-rule';
  switch (change.kind) {
    case 'switch-off':
    case 'switch-on':
      entry.isOff = change.kind === 'switch-off';
      return null;
    case 'new-version':
      return addVersion(change, entry);
    case 'end':
      return endRule(change, entry);
    case 'override-number':
      return overrideNumber(change, entry);
    case 'sign-off':
      return signOff(change, entry);
    case 'withdraw-sign-off':
      return withdrawSignOff(change, entry);
  }
}

/** A rule of the pack stands in the place of the one with its id; one that says the same leaves it as it is. */
function importPack({ pack }: RuleChangeOf<'import-pack'>, book: Map<string, BookRule>): null {
  for (const rule of pack.rules) {
    const before = book.get(rule.id);
    if (before && isSameData(before.rule, rule)) continue;
    book.set(rule.id, {
      ...untouched(rule, 'imported'),
      isOff: before?.isOff ?? false,
      changes: before?.changes ?? [],
    });
  }
  return null;
}

/** The version above ends the day before; the one below, if any, is where the new one ends at the latest. */
function addVersion({ version, running }: RuleChangeOf<'new-version'>, entry: BookRule): NoEffect | null {
  const { versions } = entry.rule;
  const from = version.validFrom;
  if (from === null || versions.some(({ validFrom }) => validFrom === from)) return 'same-first-day';
  const place = versions.findIndex(({ validFrom }) => validFrom !== null && validFrom > from);
  const above = place < 0 ? versions : versions.slice(0, place);
  const below = place < 0 ? [] : versions.slice(place);
  const next = [...above.slice(0, -1), ...above.slice(-1).map((one) => ended(one, from, running)), version, ...below];
  if (versionProblems(next).length > 0) return 'versions-collide';
  entry.rule = { ...entry.rule, versions: next };
  entry.writtenHere.push(from);
  return null;
}

/** Only the newest version can be the last one, and only on a day it is for. */
function endRule({ lastDay, running }: RuleChangeOf<'end'>, entry: BookRule): NoEffect | null {
  const { versions } = entry.rule;
  const last = versions.at(-1)!;
  const isWithin =
    (last.validFrom === null || last.validFrom <= lastDay) && (last.validTo === null || lastDay <= last.validTo);
  if (!isWithin) return 'no-such-version';
  entry.rule = { ...entry.rule, versions: [...versions.slice(0, -1), ended(last, dayAfter(lastDay), running)] };
  return null;
}

function ended(version: RuleVersion, successorFrom: IsoDate, running: RunningCases): RuleVersion {
  const end = dayBefore(successorFrom);
  const { runsUntil, ...kept } = version;
  const validTo = earlier(version.validTo, end);
  if (running === 'keep') return { ...kept, validTo };
  // Where there was a gap before the new version, running cases were without a rule already.
  return { ...kept, validTo, runsUntil: { date: earlier(runsUntil?.date ?? null, end), after: running } };
}

function earlier(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && one < other ? one : other;
}

function overrideNumber({ validFrom, count }: RuleChangeOf<'override-number'>, entry: BookRule): NoEffect | null {
  const version = entry.rule.versions.find((one) => one.validFrom === validFrom);
  if (!version) return 'no-such-version';
  const span = localNumber(version);
  if (!span || !('span' in version.obligation)) return 'no-local-number';
  const { signOff: _old, ...unsigned } = version;
  const changed = { ...unsigned, obligation: { ...version.obligation, span: { ...span, count } } } as RuleVersion;
  const versions = entry.rule.versions.map((one) => (one === version ? changed : one));
  if (versionProblems(versions).length > 0) return 'versions-collide';
  entry.rule = { ...entry.rule, versions };
  if (!entry.overridden.some((one) => one.validFrom === validFrom)) {
    entry.overridden.push({ validFrom, count: span.count });
  }
  return null;
}

function signOff({ validFrom, by, on, signed }: RuleChangeOf<'sign-off'>, entry: BookRule): NoEffect | null {
  const version = entry.rule.versions.find((one) => one.validFrom === validFrom);
  if (!version) return 'no-such-version';
  if (!saysTheSame(version, signed)) return 'other-wording';
  setSignOff(entry, version, { ...by, on });
  return null;
}

function withdrawSignOff({ validFrom }: RuleChangeOf<'withdraw-sign-off'>, entry: BookRule): NoEffect | null {
  const version = entry.rule.versions.find((one) => one.validFrom === validFrom);
  if (!version) return 'no-such-version';
  setSignOff(entry, version, null);
  return null;
}

function setSignOff(entry: BookRule, version: RuleVersion, signed: SignOff | null): void {
  const { signOff: _before, ...unsigned } = version;
  const changed = signed ? { ...unsigned, signOff: signed } : unsigned;
  entry.rule = { ...entry.rule, versions: entry.rule.versions.map((one) => (one === version ? changed : one)) };
}
