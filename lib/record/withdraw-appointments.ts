import type { FieldReading, ReadEvent } from '../case/case-reading.ts';
import { standingDecisions } from '../case/facts-of-case.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { keyHashOf } from './case-key.ts';
import { contentOf, openCase, type KeptReading, type RecordedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { inBatches } from './in-batches.ts';
import { inTurn } from './in-turn.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';
import { storedRow } from './stored-row.ts';
import { writeCases, type CaseWrite } from './write-cases.ts';

/** A calendar of mine that was read whole, and has been observed: every appointment of the days it shows. */
export interface WholeCalendar {
  system: string;
  adapter: string;
  page: string;
  /** references of all cases that have an appointment on it */
  refs: readonly string[];
}

/**
 * Withdraws what a calendar said before and says no longer of cases that stand on it no more: an appointment that was
 * struck out leaves no row behind that could contradict it.
 *
 * The days it shows are those from its first appointment to its last. What it once said of other days stands: it may
 * have been turned to another week. That a case was seen is not changed by it.
 *
 * @returns how many cases lost an appointment
 */
export function withdrawAppointments(record: CaseRecord, calendar: WholeCalendar): Promise<number> {
  return inTurn(record, async () => {
    const present = new Set(await inBatches(calendar.refs, (ref) => keyHashOf(record.keys, calendar.system, ref)));
    const said = await saidBy(record, calendar);
    const days = said
      .filter(({ row }) => present.has(row.keyHash))
      .flatMap(({ kept }) => linesOf(kept).map(({ on }) => on))
      .toSorted();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return 0;
    const struck = said.filter(
      ({ row, kept }) => !present.has(row.keyHash) && linesOf(kept).some(({ on }) => on >= first && on <= last),
    );
    const writes = await inBatches(struck, async ({ row, known, kept }): Promise<CaseWrite> => {
      const sourcedReadings = known.sourcedReadings.map((one) => (one === kept ? without(one, first, last) : one));
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

/** My cases of which this calendar has said something. */
async function saidBy(record: CaseRecord, { system, adapter, page }: WholeCalendar): Promise<Said[]> {
  const rows = await onList(record, true).toArray();
  const said = await inBatches(rows, async (row): Promise<Said | null> => {
    const known = await openCase(record, row);
    if (!known || known.system !== system) return null;
    const kept = known.sourcedReadings.find((one) => one.adapter === adapter && one.page === page);
    return kept ? { row, known, kept } : null;
  });
  return said.filter((one) => one !== null);
}

function linesOf({ reading }: KeptReading): ReadEvent[] {
  const { history } = reading.fields;
  return history?.status === 'read' ? (history.value as ReadEvent[]) : [];
}

function without(kept: KeptReading, first: IsoDate, last: IsoDate): KeptReading {
  const value = linesOf(kept).filter(({ on }) => on < first || on > last);
  const { label } = kept.reading.fields.history!;
  const history: FieldReading = value.length > 0 ? { status: 'read', label, value } : { status: 'empty', label };
  return { ...kept, reading: { ...kept.reading, fields: { ...kept.reading.fields, history } } };
}
