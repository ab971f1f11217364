import { liveQuery } from 'dexie';
import { z } from 'zod';
import { effectiveRules, whyNoEffect, type NoEffect } from '../rules/effective-rules.ts';
import { RuleChange, type Author, type RuleEdit } from '../rules/rule-change.ts';
import type { Rule, RulePack } from '../rules/rule.ts';
import type { StoredRuleChange } from './database.ts';
import { givenPacks } from './given-packs.ts';
import type { Live } from './live-cases.ts';
import { logRuleChange } from './log-rule-change.ts';
import type { CaseRecord } from './open-record.ts';
import { readSettings, type Settings } from './settings.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

export interface RuleChangesRead {
  /** in the order they were made; the same array as long as nothing was added */
  changes: readonly RuleChange[];
  /** Rows that this version does not understand. They are left as they are and have no effect; surfaces must say so. */
  notUnderstood: number;
}

interface Known extends RuleChangesRead {
  rows: number;
  last: number;
}

/** What was read before, by database: rows are only ever added, so the new ones are all there is to read. */
const known = new WeakMap<CaseRecord['database'], Known>();
const nothing: Known = { changes: [], notUnderstood: 0, rows: 0, last: 0 };

/** Every change made to the rules on this machine, the oldest first. */
export async function ruleChangesOf({ database }: CaseRecord): Promise<RuleChangesRead> {
  const before = known.get(database) ?? nothing;
  const [fresh, rowsNow] = await Promise.all([
    database.ruleChanges.where('order').above(before.last).toArray(),
    database.ruleChanges.count(),
  ]);
  if (fresh.length === 0 && rowsNow === before.rows) return before;
  // A backup was laid in, or the table emptied by hand: then all is read anew.
  const isMore = before.rows + fresh.length === rowsNow;
  const [base, rows] = isMore ? [before, fresh] : [nothing, await database.ruleChanges.orderBy('order').toArray()];
  const read = rows.map(changeIn);
  const understood = read.filter((change) => change !== null);
  const next: Known = {
    changes: [...base.changes, ...understood],
    notUnderstood: base.notUnderstood + read.length - understood.length,
    rows: base.rows + rows.length,
    last: rows.at(-1)?.order ?? base.last,
  };
  known.set(database, next);
  return next;
}

/** Why a change was not made: nothing was written. */
export class RuleChangeRefused extends Error {
  readonly because: NoEffect;

  constructor(because: NoEffect) {
    super(`addRuleChange: the change would have no effect: ${because}.`);
    this.name = 'RuleChangeRefused';
    this.because = because;
  }
}

/**
 * Adds a change to the list, stamped with who and when. Pages then send `record/changed`.
 *
 * @param at the moment it is made
 * @throws RuleChangeRefused where it does not fit the rules as they are by now, perhaps by another page's hand
 * @throws RangeError where it is not as it must be
 */
export async function addRuleChange(
  record: CaseRecord,
  packs: readonly RulePack[],
  edit: RuleEdit,
  by: Author,
  at: Date,
): Promise<RuleChange> {
  const checked = RuleChange.safeParse({ ...edit, id: crypto.randomUUID(), at: at.toISOString(), by });
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`addRuleChange: ${first?.path.join('.') || edit.kind}: ${first?.message}`);
  }
  const change = checked.data;
  const { ruleChanges, guidance } = record.database;
  await record.database.transaction('rw', ruleChanges, guidance, async () => {
    const [{ changes }, given] = await Promise.all([ruleChangesOf(record), givenPacks(record)]);
    const because = whyNoEffect(packs, changes, change, given);
    if (because) throw new RuleChangeRefused(because);
    await ruleChanges.add({ id: change.id, change });
  });
  await logRuleChange(record, change);
  return change;
}

interface InForce {
  changes: readonly RuleChange[];
  requireSignOff: boolean;
  packs: readonly RulePack[];
  given: readonly RulePack[];
  rules: readonly Rule[];
}

const inForce = new WeakMap<CaseRecord['database'], InForce>();

/**
 * The rules a case is judged by on this machine: the packs, those that the municipality gives, and every change laid on
 * them.
 *
 * @param settings where they were read already
 * @returns the very same array as the last time where nothing has changed, so that what was judged by it stands
 */
export async function rulesInForce(
  record: CaseRecord,
  packs: readonly RulePack[],
  settings?: Pick<Settings, 'requireSignOff'>,
): Promise<readonly Rule[]> {
  const { database } = record;
  const [{ changes }, requireSignOff, given] = await Promise.all([
    ruleChangesOf(record),
    settings?.requireSignOff ?? requiresSignOff(record),
    givenPacks(record),
  ]);
  const before = inForce.get(database);
  const isSame = before?.changes === changes && before.packs === packs && before.given === given;
  if (before && isSame && before.requireSignOff === requireSignOff) return before.rules;
  const rules = effectiveRules(packs, changes, { requireSignOff, given });
  inForce.set(database, { changes, requireSignOff, packs, given, rules });
  return rules;
}

async function requiresSignOff(record: CaseRecord): Promise<boolean> {
  return (await readSettings(record)).requireSignOff;
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveRules(record: CaseRecord, packs: readonly RulePack[]): Live<readonly Rule[]> {
  return {
    subscribe: (next, error) => liveQuery(() => rulesInForce(record, packs)).subscribe({ next, error }),
  };
}

/** Every change, now and after each new one. For pages only, as `liveCases`. */
export function liveRuleChanges(record: CaseRecord): Live<RuleChangesRead> {
  return {
    subscribe: (next, error) => liveQuery(() => ruleChangesOf(record)).subscribe({ next, error }),
  };
}

function changeIn({ change }: StoredRuleChange): RuleChange | null {
  const read = RuleChange.safeParse(change);
  return read.success ? read.data : null;
}
