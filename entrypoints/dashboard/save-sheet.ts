import type { SheetForm, SheetWhat } from '../../components/exchange/sheet-out.tsx';
import { csvFile } from '../../lib/export/csv-file.ts';
import { xlsxFile } from '../../lib/export/xlsx-file.ts';
import { cprDigits } from '../../lib/record/cpr-number.ts';
import { nameIn } from '../../lib/record/kept-citizens.ts';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import { casesTable, entriesTable, type CaseOut, type PersonalOut } from '../../lib/views/exchange-tables.ts';
import { saveFile } from '../options/save-file.ts';
import type { DashboardData } from './dashboard-data.ts';
import { noteExchange } from './exchange-log.ts';

/** My cases on their way out. */
export function casesOut({ cases, judged }: Pick<DashboardData, 'cases' | 'judged'>): CaseOut[] {
  return cases.map(({ system, ref, seenOn, entries, sourcedReadings }, place) => ({
    system,
    ref,
    refIsCpr: cprDigits(ref) !== null,
    name: nameIn(sourcedReadings),
    seenOn,
    entries,
    judgement: judged[place]!.judgement,
  }));
}

/** @returns how many rows were saved; 0 = none, and no file */
export async function saveSheet(
  { record, rules, today, settings }: DashboardData,
  out: readonly CaseOut[],
  what: SheetWhat,
  personal: PersonalOut,
  form: SheetForm,
): Promise<number> {
  const { language } = settings;
  const table =
    what === 'cases'
      ? casesTable(out, personal, { rules, today, language, settings })
      : entriesTable(out, personal, language);
  const rows = table.rows.length;
  if (rows === 0) return 0;
  const content = form === 'xlsx' ? await xlsxFile([table]) : new Blob([csvFile(table)], { type: 'text/csv' });
  const told = [personal.names && 'names', personal.cpr && 'cpr'].filter(Boolean).join(', ');
  // Noted before it is handed over: what left is in the log, whatever becomes of the file.
  await noteExchange(record, 'export', { what, form, rows, personal: told || 'none' });
  saveFile(`${exchangeText[language][`out.file.${what}`](today)}.${form}`, content);
  return rows;
}
