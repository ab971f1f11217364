import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ReadEvent } from '../../../lib/case/case-reading.ts';
import { daysShownIn } from '../../../lib/case/shown-days.ts';
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
  const days = daysShownIn(readings)!;
  await observeRows(record, readings, { page, seenOn, days });
  return withdrawAppointments(record, { ...calendar, page, days, refs: Object.keys(rows) });
}

/** Days that are agreed by what pages say of a case. */
async function agreed(record: CaseRecord, ref: string): Promise<string[]> {
  const { sourcedReadings } = (await caseByKey(record, 'fagsystem', ref))!;
  return sourcedReadings.flatMap(({ reading: { fields } }) =>
    fields.history?.status === 'read' ? (fields.history.value as ReadEvent[]).map(({ on }) => on) : [],
  );
}

/** The days on which the calendar was seen, by the days it showed. */
async function seenOn(record: CaseRecord, ref: string): Promise<string[]> {
  return (await caseByKey(record, 'fagsystem', ref))!.sourcedReadings.map((one) => one.seenOn);
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

  test('stands where the case has an appointment in both weeks, with the day each was seen', async () => {
    const record = await freshRecord();
    await readCalendar(record, { '26-1': ['2026-11-23'], '26-2': ['2026-11-26'] });
    await readCalendar(record, { '26-2': ['2026-12-03'], '26-9': ['2026-12-04'] }, tuesday);
    expect(await agreed(record, '26-2')).toEqual(['2026-11-26', '2026-12-03']);
    expect(await seenOn(record, '26-2')).toEqual([monday, tuesday]);
  });

  test('is struck out once the calendar is turned back and shows it no more', async () => {
    const record = await freshRecord();
    const first = { '26-1': ['2026-11-23'], '26-2': ['2026-11-26'], '26-3': ['2026-11-27'] };
    await readCalendar(record, first);
    await readCalendar(record, { '26-2': ['2026-12-03'], '26-9': ['2026-12-04'] });
    const { '26-2': _struck, ...others } = first;
    expect(await readCalendar(record, others)).toBe(1);
    expect(await agreed(record, '26-2')).toEqual(['2026-12-03']);
  });

  test('turning to and fro writes nothing that is known', async () => {
    const record = await freshRecord();
    const weeks: Rows[] = [
      { '26-1': ['2026-11-23'], '26-2': ['2026-11-26'] },
      { '26-2': ['2026-12-03'], '26-9': ['2026-12-04'] },
    ];
    for (const rows of weeks) await readCalendar(record, rows);
    const revision = async () => (await caseByKey(record, 'fagsystem', '26-2'))!.revision;
    const before = await revision();
    for (const rows of [...weeks, ...weeks]) await readCalendar(record, rows);
    expect(await revision()).toBe(before);
  });
});

test('what the calendar says of the case besides, it says now: nothing of it is kept from another week', async () => {
  const record = await freshRecord();
  const week = (day: string, group: string) => {
    const rows = [reading('26-2', { ...booked(day), targetGroup: read('Målgruppe', group) })];
    return observeRows(record, rows, { page: 'calendar', days: daysShownIn(rows)! });
  };
  await week('2026-11-26', 'insured');
  await week('2026-12-03', 'cash-benefit-job-ready');
  const { sourcedReadings } = (await caseByKey(record, 'fagsystem', '26-2'))!;
  expect(sourcedReadings.flatMap(({ reading: { fields } }) => fields.targetGroup ?? [])).toMatchObject([
    { value: 'cash-benefit-job-ready' },
  ]);
});

test('an appointment that could not be read is forgotten when its week is read anew', async () => {
  const record = await freshRecord();
  const unclear = { history: { status: 'unreadable', label: 'Kalender', because: 'ambiguous-date' } } as const;
  const rows = [reading('26-1', booked('2026-11-23', '2026-11-27')), reading('26-2', unclear)];
  await observeRows(record, rows, { page: 'calendar', days: daysShownIn(rows)! });
  await readCalendar(record, { '26-2': ['2026-12-03'] });
  const states = async () =>
    (await caseByKey(record, 'fagsystem', '26-2'))!.sourcedReadings.map(
      ({ reading: one }) => one.fields.history?.status,
    );
  expect(await states()).toEqual(['unreadable', 'read']);
  await readCalendar(record, { '26-1': ['2026-11-23'], '26-2': ['2026-11-26'] });
  expect(await states()).toEqual(['read', 'read']);
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
