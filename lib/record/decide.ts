import type { Decision } from '../case/contradiction.ts';
import { idsOf } from '../case/contradiction.ts';
import { standingDecisions, worldsOfCase } from '../case/facts-of-case.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { SealedCase } from './cases.ts';
import { changeCase } from './change-case.ts';
import { citizenOf, contentToTell, unlessUntold, type ToldOf } from './hand-entries.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';

/** What is to be kept of a contradiction; `taken-back` leaves it as open as it was found. */
export interface NewDecision {
  meaning: string;
  /** ids of the alternatives it is made between */
  between: readonly string[];
  made: Decision['made'] | { kind: 'taken-back' };
}

/**
 * Keeps a decision about sources that disagree, in place of an earlier one about the same. When this returns, it is in
 * the database.
 *
 * @throws RecordError `sources-changed` where they do not disagree like that (any more), and as `changeCase`;
 *   nothing was then written
 */
export async function decide(record: CaseRecord, told: ToldOf, decision: NewDecision, on: IsoDate): Promise<void> {
  const { meaning, made } = decision;
  const between = decision.between.toSorted();
  const change = (before: Parameters<Parameters<typeof changeCase>[2]>[0]) => {
    const content = contentToTell(before, told);
    const others = content.decisions.filter((one) => !isBetween(one.between, between));
    if (made.kind === 'taken-back') return unlessUntold({ ...content, decisions: others });
    mustBeOpen(content, between, made);
    const next = { ...content, decisions: [...others, { meaning, between, on, made }] };
    return { ...next, decisions: standingDecisions(next) };
  };
  await changeCase(record, told, change, await citizenOf(record, told));
}

function mustBeOpen(content: SealedCase, between: readonly string[], made: Decision['made']): void {
  const { contradictions, settled } = worldsOfCase(content);
  const all = [...contradictions, ...settled.map(({ contradiction }) => contradiction)];
  const found = all.some((one) => isBetween(idsOf(one), between));
  const named = made.kind === 'postponed' || between.includes(made.alternative);
  if (found && named) return;
  throw new RecordError('sources-changed', 'decide: the sources do not disagree like that any more. Look again.');
}

function isBetween(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.toSorted().every((id, index) => id === other[index]);
}
