import { lineKey, type TypedTimes } from '../../components/exchange/calendar-out.tsx';
import { moment } from '../../lib/clock/moment.ts';
import { calendarFile, type CalendarLine } from '../../lib/export/calendar-file.ts';
import { agreedNow, calendarEntries } from '../../lib/plan/calendar-entries.ts';
import { changeCalendar } from '../../lib/record/calendar.ts';
import { nameIn } from '../../lib/record/kept-citizens.ts';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import { initialsOf, type CalendarWeekLine } from '../../lib/views/exchange-calendar.ts';
import { saveFile } from '../options/save-file.ts';
import type { DashboardData } from './dashboard-data.ts';
import { noteExchange } from './exchange-log.ts';

/**
 * Saves these interviews as a calendar file, and with them what has changed in their cases since an earlier file.
 *
 * @returns how many appointments stand in it; 0 = nothing to tell, and no file
 */
export async function saveCalendar(
  data: DashboardData,
  lines: readonly CalendarWeekLine[],
  times: TypedTimes,
  of: 'week' | 'one',
): Promise<number> {
  const { record, settings } = data;
  const { language } = settings;
  const entries: CalendarLine[] = [];
  for (const id of new Set(lines.map((line) => line.id))) {
    const ofCase = lines.filter((line) => line.id === id);
    entries.push(...(await entriesOf(data, id, ofCase, times)));
  }
  const [first] = lines;
  if (!first || entries.length === 0) return 0;
  const content = await calendarFile(entries, moment(), language);
  await noteExchange(record, 'export', { what: 'calendar', rows: entries.length });
  const name = exchangeText[language][`calendar.file.${of}`](first.on);
  saveFile(name, new Blob([content], { type: 'text/calendar' }));
  return entries.filter(({ entry }) => !entry.cancelled).length;
}

async function entriesOf(
  { record, cases, judged, today }: DashboardData,
  id: string,
  lines: readonly CalendarWeekLine[],
  times: TypedTimes,
): Promise<CalendarLine[]> {
  const place = cases.findIndex((one) => one.id === id);
  const known = cases[place];
  if (!known) return [];
  const wanted = new Set(lines.map(({ on }) => on));
  const typed = new Map(lines.flatMap((line) => (times[lineKey(line)] ? [[line.on, times[lineKey(line)]!]] : [])));
  const now = agreedNow(judged[place]!.judgement.facts, known.entries, today);
  const written = await changeCalendar(record, known, (before) =>
    calendarEntries(now, before, today, (on) => wanted.has(on), typed),
  );
  const name = nameIn(known.sourcedReadings);
  return written.map((entry) => ({ caseId: id, entry, initials: name && initialsOf(name) }));
}
