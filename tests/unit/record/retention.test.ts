import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { keepDailyCounts, readDailyCounts } from '../../../lib/record/daily-counts.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { keepDailyBackup } from '../../../lib/record/backup-daily.ts';
import { ownBackups, withBackups } from '../../../lib/record/backup-store.ts';
import { deleteOldTeamCounts, keepRetention } from '../../../lib/record/retention.ts';
import { changeSettings, defaultSettings, readSettings } from '../../../lib/record/settings.ts';
import { keepWeeks, readTeam } from '../../../lib/record/team.ts';
import { agreement, row } from '../team/counted.ts';
import { countCases, freshRecord, monday, observeRows, reading } from './fresh-record.ts';

async function seenOnMonday(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  return record;
}

/** What goes on each of the days, one after the other. */
async function going(record: CaseRecord, days: IsoDate[], retentionDays = 30): Promise<number[]> {
  const gone: number[] = [];
  for (const day of days) gone.push(await keepRetention(record, day, { retentionDays, countWeeks: 13 }));
  return gone;
}
const after = (...days: number[]) => days.map((count) => plusDays(monday, count));

test('looking every day, a case goes on the first day past its time', async () => {
  expect(await going(await seenOnMonday(), after(29, 30, 31, 31, 32))).toEqual([0, 0, 1, 0, 0]);
});

test('the same day is looked at once', async () => {
  const record = await seenOnMonday();
  await going(record, after(40, 41));
  await observeRows(record, [reading('26-2')]);
  expect(await going(record, after(41, 42))).toEqual([0, 1]);
});

test('a clock that stands a year ahead for a morning deletes nothing, however often it is asked', async () => {
  const record = await seenOnMonday();
  expect(await going(record, after(0, 365, 365, 0, 1))).toEqual([0, 0, 0, 0, 0]);
  expect(await countCases(record)).toBe(1);
});

describe('the numbers of days and of the team', () => {
  const mondays = [monday, plusDays(monday, -7)];
  async function counted(): Promise<CaseRecord> {
    const record = await freshRecord();
    await changeSettings(record, { teamAgreement: agreement });
    const others = { others: { cases: 0, rules: [] }, indicators: [], unopened: 1 };
    for (const day of mondays) await keepDailyCounts(record, { day, rows: [], ...others });
    const weeks = mondays.map((day) => ({ monday: day, countedOn: day, rows: [row({ cases: 1 })], othersDuties: 0 }));
    await keepWeeks(
      record,
      'list',
      weeks.map((week) => ({ who: 'LPE', week })),
      monday,
    );
    return record;
  }
  const left = async (record: CaseRecord) => [
    (await readDailyCounts(record)).length,
    (await readTeam(record)).weeks.length,
  ];

  test('all stand after a start with the clock a year ahead', async () => {
    const record = await counted();
    await going(record, after(0, 365, 365, 0, 1));
    expect(await left(record)).toEqual([2, 2]);
  });

  test('go when their weeks are over', async () => {
    const record = await counted();
    await going(record, after(0, 30, 60, 83));
    expect(await left(record)).toEqual([2, 2]);
    await going(record, after(85));
    expect(await left(record)).toEqual([1, 1]);
  });

  describe('when fewer weeks are agreed', () => {
    const fewer = { teamAgreement: { ...agreement, keepWeeks: 1 } };

    test('go at once on a day that is believed', async () => {
      const record = await counted();
      await going(record, after(-1, 0));
      await changeSettings(record, fewer);
      expect(await deleteOldTeamCounts(record, monday)).toBe(1);
      expect(await left(record)).toEqual([2, 1]);
    });

    test.each([
      ['a year ahead, before anything has looked at the day', [-1, 0], 365],
      ['a year ahead, though it was met once', [-1, 0, 365], 365],
      ['on the first day there is', [], 0],
    ])('stand while the clock stands %s; a day that is believed takes them', async (_when, days, on) => {
      const record = await counted();
      await going(record, after(...days));
      await changeSettings(record, fewer);
      expect(await deleteOldTeamCounts(record, plusDays(monday, on))).toBe(0);
      expect(await left(record)).toEqual([2, 2]);
      await going(record, after(1, 2));
      expect((await left(record))[1]).toBe(1);
    });
  });
});

test('after half a year away, what is past its time goes on the second day', async () => {
  expect(await going(await seenOnMonday(), after(0, 180, 181))).toEqual([0, 0, 1]);
});

test('the note of the last look is no setting', async () => {
  const record = await seenOnMonday();
  await keepRetention(record, monday, defaultSettings);
  expect(await readSettings(record)).toEqual(defaultSettings);
});

test('with the cases it takes, the copies in the browser lose them, and one that has no case left goes', async () => {
  const record = await seenOnMonday();
  const backUp = (day: IsoDate) => keepDailyBackup(record, day, `${day}T09:00:00.000Z`, 30);
  const copies = async () =>
    (await withBackups(record.database.name, ownBackups)).map(({ on, cases }) => [on, cases] as const);
  const [seen, first, second, last, past] = after(20, 25, 26, 30, 31) as [IsoDate, IsoDate, IsoDate, IsoDate, IsoDate];
  await backUp(first);
  await observeRows(record, [reading('26-2')], { seenOn: seen });
  await backUp(second);
  await going(record, [last]);
  expect(await copies()).toEqual([
    [second, 2],
    [first, 1],
  ]);
  await going(record, [past]);
  expect(await copies()).toEqual([[second, 1]]);
});

test('a clock that stands a year ahead for a morning takes no case out of a copy', async () => {
  const record = await seenOnMonday();
  await keepDailyBackup(record, monday, `${monday}T09:00:00.000Z`, 30);
  await going(record, after(0, 365, 0, 1));
  expect(await withBackups(record.database.name, ownBackups)).toMatchObject([{ cases: 1 }]);
});
