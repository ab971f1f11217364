import type { CaseReading, FieldReading, FieldValue, SourcedReading } from '../../../lib/case/case-reading.ts';
import type { Decision } from '../../../lib/case/contradiction.ts';
import type { HandEntry, NewEntry } from '../../../lib/case/hand-entry.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

export const read = (label: string, value: FieldValue): FieldReading => ({ status: 'read', label, value });
export const empty = (label: string): FieldReading => ({ status: 'empty', label });
export const unreadable = (label: string): FieldReading => ({ status: 'unreadable', label, because: 'not-a-date' });

/** What a page shows of the case on a day. */
export function shown(
  page: string,
  on: string,
  fields: CaseReading['fields'],
  complete: string[] = [],
): SourcedReading {
  return { adapter: 'demo', page, seenOn: isoDate(on), reading: { ref: '26-004117', fields, complete } };
}

/** A list's row: a job-ready citizen, and what else a test wants. */
export const list = (fields: CaseReading['fields'] = {}, on = '2026-11-23') =>
  shown('list', on, { targetGroup: read('Målgruppe', 'cash-benefit-job-ready'), ...fields });

/** A case page whose history shows every interview, no-show, cancellation and agreement: `TYPE DAY`, and a channel. */
export function history(lines: string[], on: string): SourcedReading {
  const events = lines.map((line) => {
    const [type, day, channel] = line.split(' ');
    return { type: type!, on: isoDate(day!), ...(channel && { channel }) };
  });
  const complete = ['interview-held', 'interview-no-show', 'interview-cancelled', 'interview-booked'];
  return shown('case', on, { history: events.length > 0 ? read('Historik', events) : empty('Historik') }, complete);
}

/** An entry made on a day, or today. */
export function entered(
  type: NewEntry['type'],
  on: string,
  more: Partial<NewEntry> & { made?: string } = {},
): HandEntry {
  const { made = '2026-11-23', ...parts } = more;
  return { id: `${type} ${on}`, enteredOn: isoDate(made), type, on: isoDate(on), ...parts };
}

export function told(
  sourcedReadings: SourcedReading[],
  entries: HandEntry[] = [],
  decisions: Decision[] = [],
): ToldCase {
  return { ref: '26-004117', sourcedReadings, entries, decisions };
}
