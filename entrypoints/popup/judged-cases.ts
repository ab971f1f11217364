import type { ClosedDays } from '../../lib/dates/closed-days.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import { judgeCase } from '../../lib/rules/judge-case.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { personName } from '../../lib/views/person-name.ts';
import type { JudgedCase } from '../../lib/views/popup-view.ts';

/** By the case as it was opened: the live query hands an unchanged case on as the same object. */
const judged = new WeakMap<RecordedCase, JudgedBefore>();

interface JudgedBefore {
  on: IsoDate;
  rules: readonly Rule[];
  closed: ClosedDays;
  result: JudgedCase;
}

/** Cases of the record as popup and pages show them; what has not changed since the last time is not judged again. */
export function judgedCases(
  cases: readonly RecordedCase[],
  rules: readonly Rule[],
  today: IsoDate,
  closed: ClosedDays,
): JudgedCase[] {
  return cases.map((one) => {
    const before = judged.get(one);
    if (before && before.on === today && before.rules === rules && before.closed === closed) return before.result;
    const { id, ref, sourcedReadings } = one;
    const judgement = judgeCase(one, rules, today, closed);
    const result = { id, ref, name: personName(sourcedReadings), judgement };
    judged.set(one, { on: today, rules, closed, result });
    return result;
  });
}
