import { useCallback, useMemo } from 'react';
import { CalendarOut } from '../../components/exchange/calendar-out.tsx';
import { SheetIn, type SheetReading } from '../../components/exchange/sheet-in.tsx';
import { SheetOut } from '../../components/exchange/sheet-out.tsx';
import { readSheet, type Sheet } from '../../lib/export/read-sheet.ts';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import { calendarWeeks } from '../../lib/views/exchange-calendar.ts';
import { noAdapters, useAdapters } from '../options/use-adapters.ts';
import type { DashboardData } from './dashboard-data.ts';
import { prepareImport } from './prepare-import.ts';
import { saveCalendar } from './save-calendar.ts';
import { casesOut, saveSheet } from './save-sheet.ts';

/** `#ud-og-ind`: files for calendars and spreadsheets, and a spreadsheet of one's own taken in. */
export function ExchangeView({ data }: { data: DashboardData; of: string | null }) {
  const { record, settings, today, cases, judged } = data;
  const { language, maskPersons, featuresOff } = settings;
  const text = exchangeText[language];
  const { inForce } = useAdapters(record) ?? noAdapters;
  const weeks = useMemo(
    () => calendarWeeks(judged, today, language, maskPersons),
    [judged, today, language, maskPersons],
  );
  const out = useMemo(() => casesOut({ cases, judged }), [cases, judged]);
  // The case system of most of my cases comes first: it is the one that a table is taken to be about.
  const systems = useMemo(() => {
    const names = new Map(inForce.map(({ system, name }) => [system, name]));
    const counts = new Map<string, number>([...names.keys()].map((id) => [id, 0]));
    for (const { system } of cases) counts.set(system, (counts.get(system) ?? 0) + 1);
    const most = [...counts].toSorted(([, one], [, other]) => other - one);
    return most.map(([id]) => ({ id, name: names.get(id) ?? id }));
  }, [inForce, cases]);
  const prepare = useCallback(
    (sheet: Sheet, reading: SheetReading) => {
      const ids = systems.map(({ id }) => id);
      return prepareImport({ record, cases, today, settings }, ids, sheet, reading);
    },
    [record, cases, systems, today, settings],
  );
  if (featuresOff.includes('exchange')) return <p className="mt-3">{text.off}</p>;
  return (
    <>
      <p className="mt-1 text-soft">{text.lead}</p>
      <CalendarOut
        weeks={weeks}
        language={language}
        onSave={(lines, times, of) => saveCalendar(data, lines, times, of)}
      />
      <SheetOut
        hasCpr={out.some(({ refIsCpr }) => refIsCpr)}
        isMasked={maskPersons}
        language={language}
        onSave={(what, personal, form) => saveSheet(data, out, what, personal, form)}
      />
      <SheetIn
        systems={systems}
        isMasked={maskPersons}
        language={language}
        read={async (file) => readSheet(new Uint8Array(await file.arrayBuffer()))}
        prepare={prepare}
      />
    </>
  );
}
