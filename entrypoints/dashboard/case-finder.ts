import type { CaseFinder, CaseOfRow } from '../../lib/export/entries-from-sheet.ts';
import type { Sheet } from '../../lib/export/read-sheet.ts';
import { casesByCpr } from '../../lib/record/cases-by-cpr.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import { cprDigits } from '../../lib/record/cpr-number.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { ColumnMeaning } from '../../lib/text/column-words.ts';

/** How the cases of a table are found among mine: by reference, or by the CPR number that pages have shown. */
export async function caseFinder(
  record: CaseRecord,
  mine: readonly RecordedCase[],
  systems: readonly string[],
  sheet: Sheet,
  { meanings, system, takeUnknown }: { meanings: readonly ColumnMeaning[]; system: string; takeUnknown: boolean },
): Promise<CaseFinder> {
  const byRef = new Map(mine.map((one) => [keyOf(one.system, one.ref), { system: one.system, ref: one.ref }]));
  const place = meanings.indexOf('cpr');
  const cprs = place < 0 ? [] : sheet.rows.map(({ cells }) => cells[place]!);
  const byCpr = await casesByCpr(record, cprs);
  return {
    system,
    takeUnknown,
    knows: (id) => systems.includes(id),
    byRef: (id, ref) => byRef.get(keyOf(id, ref)) ?? null,
    byCpr(id, cpr): readonly CaseOfRow[] {
      const asRef = byRef.get(keyOf(id, cpr));
      if (asRef) return [asRef];
      const linked = (byCpr.get(cprDigits(cpr) ?? '') ?? []).filter((one) => one.mine && one.system === id);
      return linked.map(({ system: of, ref }) => ({ system: of, ref }));
    },
  };
}

/** A CPR number is the same reference with a hyphen or without. */
function keyOf(system: string, ref: string): string {
  return JSON.stringify([system, cprDigits(ref) ?? ref.trim()]);
}
