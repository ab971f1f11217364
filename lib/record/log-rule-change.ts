import type { RuleChange } from '../rules/rule-change.ts';
import type { LogAct } from './log-entry.ts';
import { writeLog } from './log.ts';
import type { CaseRecord } from './open-record.ts';

/** A sign-off and its withdrawal stand apart from what changes the law itself. */
function actOf({ kind }: RuleChange): LogAct {
  if (kind === 'sign-off' || kind === 'withdraw-sign-off') return 'sign-off';
  return kind === 'import-pack' ? 'import' : 'override';
}

/** Writes in the log what was done to the rules. It is done, whether or not the log can be written. */
export async function logRuleChange(record: CaseRecord, change: RuleChange): Promise<void> {
  const { at, kind, by } = change;
  const rule: Record<string, string> = 'rule' in change ? { rule: change.rule } : {};
  try {
    await writeLog(record, {
      at,
      act: actOf(change),
      detail: { what: kind, ...rule, by: `${by.name}, ${by.role}` },
    });
  } catch (error) {
    console.warn('Rettidig:', error);
  }
}
