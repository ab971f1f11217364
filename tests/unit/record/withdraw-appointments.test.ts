import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ReadEvent } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { withdrawAppointments } from '../../../lib/record/withdraw-appointments.ts';
import { freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

const calendar = { system: 'fagsystem', adapter: 'fagsystem', page: 'calendar' };
const booked = (...days: string[]) => ({
  history: read(
    'Kalender',
    days.map((day): ReadEvent => ({ type: 'interview-booked', on: isoDate(day) })),
  ),
});

type Rows = Record<string, string[]>;

/** Reads a calendar whole: the cases on it with the days of their appointments. */
async function readCalendar(record: CaseRecord, rows: Rows, seenOn = monday, page = calendar.page): Promise<number> {
  const readings = Object.entries(rows).map(([ref, days]) => reading(ref, booked(...days)));
  await observeRows(record, readings, { page, seenOn });
  return withdrawAppointments(record, { ...calendar, page, refs: Object.keys(rows) });
}

/** Days that are agreed by what pages say of a case. */
async function agreed(record: CaseRecord, ref: string): Promise<string[]> {
  const { sourcedReadings } = (await caseByKey(record, 'fagsystem', ref))!;
  return sourcedReadings.flatMap(({ reading: { fields } }) =>
    fields.history?.status === 'read' ? (fields.history.value as ReadEvent[]).map(({ on }) => on) : [],
  );
}

const twoWeeks: Rows = { '26-1': ['2026-11-23'], '26-2': ['2026-11-26'], '26-3': ['2026-12-04'] };

describe('an appointment that was struck out of the calendar', () => {
  test('is withdrawn, though its case stands on no row any more; the others stand', async () => {
    const record = await freshRecord();
    expect(await readCalendar(record, twoWeeks)).toBe(0);
    const { '26-2': _struck, ...others } = twoWeeks;
    expect(await readCalendar(record, others, tuesday)).toBe(1);
    expect(await agreed(record, '26-2')).toEqual([]);
    expect(await agreed(record, '26-1')).toEqual(['2026-11-23']);
    expect(await agreed(record, '26-3')).toEqual(['2026-12-04']);
  });

  test('leaves the case mine, and it is not said to have been seen', async () => {
    const record = await freshRecord();
    await readCalendar(record, twoWeeks);
    const { '26-2': _struck, ...others } = twoWeeks;
    await readCalendar(record, others, tuesday);
    expect(await caseByKey(record, 'fagsystem', '26-2')).toMatchObject({ mine: true, seenOn: monday });
  });

  test('stands in what another page says of it', async () => {
    const record = await freshRecord();
    await readCalendar(record, twoWeeks);
    await observeRows(record, [reading('26-2', booked('2026-11-26'))], { page: 'case' });
    await readCalendar(record, { '26-1': ['2026-11-23'], '26-3': ['2026-12-04'] });
    expect(await agreed(record, '26-2')).toEqual(['2026-11-26']);
  });
});

describe('what is outside the days the calendar shows now', () => {
  test('stands: it was turned to another week', async () => {
    const record = await freshRecord();
    await readCalendar(record, twoWeeks);
    expect(await readCalendar(record, { '26-8': ['2026-12-07'], '26-9': ['2026-12-18'] })).toBe(0);
    expect(await agreed(record, '26-2')).toEqual(['2026-11-26']);
  });

  test('stands also where the case has another appointment inside them', async () => {
    const record = await freshRecord();
    await readCalendar(record, {
      '26-1': ['2026-11-23'],
      '26-2': ['2026-11-25', '2026-12-18'],
      '26-3': ['2026-11-27'],
    });
    await readCalendar(record, { '26-1': ['2026-11-23'], '26-3': ['2026-11-27'] });
    expect(await agreed(record, '26-2')).toEqual(['2026-12-18']);
  });

  test('is everything, where the calendar shows no day at all', async () => {
    const record = await freshRecord();
    await readCalendar(record, twoWeeks);
    expect(await withdrawAppointments(record, { ...calendar, refs: [] })).toBe(0);
  });
});

test('another calendar, and another case system, is not spoken for', async () => {
  const record = await freshRecord();
  await readCalendar(record, { '26-2': ['2026-11-26'] }, monday, 'team calendar');
  await observeRows(record, [reading('S-9', booked('2026-11-26'))], { page: 'calendar', system: 'another' });
  await readCalendar(record, { '26-1': ['2026-11-23'], '26-3': ['2026-12-04'] });
  expect(await agreed(record, '26-2')).toEqual(['2026-11-26']);
  expect((await caseByKey(record, 'another', 'S-9'))!.sourcedReadings[0]!.reading.fields.history!.status).toBe('read');
});

test('the same calendar read again writes nothing', async () => {
  const record = await freshRecord();
  const { '26-2': _struck, ...others } = twoWeeks;
  await readCalendar(record, twoWeeks);
  await readCalendar(record, others);
  expect(await readCalendar(record, others)).toBe(0);
});
