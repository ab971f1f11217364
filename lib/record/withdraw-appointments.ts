import { standingDecisions } from '../case/facts-of-case.ts';
import { historyOf, isWithin, linesIn, type ShownDays } from '../case/shown-days.ts';
import { keyHashOf } from './case-key.ts';
import { contentOf, openCase, type KeptReading, type RecordedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { inBatches } from './in-batches.ts';
import { inTurn } from './in-turn.ts';
import { onList } from './on-list.ts';
import { isSameSource, withReading } from './kept-reading.ts';
import type { CaseRecord } from './open-record.ts';
import { storedRow } from './stored-row.ts';
import { writeCases, type CaseWrite } from './write-cases.ts';

/** A calendar of mine that was read whole, and has been observed: every appointment of the days it shows. */
export interface WholeCalendar {
  system: string;
  adapter: string;
  page: string;
  /** the days it shows: what it once said of others stands, since it may have been turned to them */
  days: ShownDays;
  /** references of all cases that have an appointment on it */
  refs: readonly string[];
}

/**
 * Withdraws what a calendar said before and says no longer of cases that stand on it no more: an appointment that was
 * struck out leaves no row behind that could contradict it.
 *
 * That a case was seen is not changed by it.
 *
 * @returns how many cases lost an appointment
 */
export function withdrawAppointments(record: CaseRecord, calendar: WholeCalendar): Promise<number> {
  const { days } = calendar;
  return inTurn(record, async () => {
    const present = new Set(await inBatches(calendar.refs, (ref) => keyHashOf(record.keys, calendar.system, ref)));
    const said = await saidBy(record, calendar);
    const struck = said.filter(({ row }) => !present.has(row.keyHash));
    const writes = await inBatches(struck, async ({ row, known, kept }): Promise<CaseWrite> => {
      const sourcedReadings = withReading(known.sourcedReadings, withoutLines(kept, days));
      const next = { ...contentOf(known), sourcedReadings };
      const decided = { ...next, decisions: standingDecisions(next) };
      return { before: row, row: await storedRow(record, decided, row, row) };
    });
    // One that another context wrote meanwhile was just told of: the next reading of the calendar withdraws it.
    return writes.length - (await writeCases(record, writes)).length;
  });
}

interface Said {
  row: StoredCase;
  known: RecordedCase;
  kept: KeptReading;
}

/** My cases of which this calendar has said something of these days. */
async function saidBy(record: CaseRecord, calendar: WholeCalendar): Promise<Said[]> {
  const { system, days } = calendar;
  const rows = await onList(record, true).toArray();
  const said = await inBatches(rows, async (row): Promise<Said | null> => {
    const known = await openCase(record, row);
    if (!known || known.system !== system) return null;
    const kept = known.sourcedReadings.find(
      (one) => isSameSource(one, calendar) && linesIn(one.reading).some(({ on }) => isWithin(days, on)),
    );
    return kept ? { row, known, kept } : null;
  });
  return said.filter((one) => one !== null);
}

/** As if the calendar had been seen again, on the day it was, without the appointments of those days. */
function withoutLines(kept: KeptReading, days: ShownDays): KeptReading {
  const { fields } = kept.reading;
  const { label } = fields.history!;
  return { ...kept, days, reading: { ...kept.reading, fields: { ...fields, history: historyOf([], label) } } };
}
