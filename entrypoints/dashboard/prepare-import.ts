import type { ReadyImport, SheetReading } from '../../components/exchange/sheet-in.tsx';
import { byCase, entriesFromSheet } from '../../lib/export/entries-from-sheet.ts';
import type { Sheet } from '../../lib/export/read-sheet.ts';
import { importEntries } from '../../lib/record/import-entries.ts';
import { importPreview } from '../../lib/views/exchange-import.ts';
import { tellBackground } from '../options/tell-background.ts';
import { caseFinder } from './case-finder.ts';
import type { DashboardData } from './dashboard-data.ts';
import { noteExchange } from './exchange-log.ts';

/** Reads a table as it is to be understood, and tells what taking it in would do. */
export async function prepareImport(
  { record, cases, today, settings }: Pick<DashboardData, 'record' | 'cases' | 'today' | 'settings'>,
  systems: readonly string[],
  sheet: Sheet,
  reading: SheetReading,
): Promise<ReadyImport> {
  const finder = await caseFinder(record, cases, systems, sheet, reading);
  const rows = entriesFromSheet(sheet, reading.meanings, finder, today);
  return {
    preview: importPreview(rows, today, settings.language, settings.maskPersons),
    async take() {
      const { cases: changed, undo } = await importEntries(record, [...byCase(rows).values()]);
      if (changed > 0) await told('import', changed);
      return {
        cases: changed,
        async undo() {
          const stand = await undo();
          await told('undo', changed - stand);
          return stand;
        },
      };
    },
  };

  async function told(act: 'import' | 'undo', count: number): Promise<void> {
    await noteExchange(record, act, { what: 'entries', cases: count });
    await tellBackground();
  }
}
