import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { changeSettings } from '../../../lib/record/settings.ts';
import {
  deleteOldCounts,
  deleteTeam,
  deleteTeamWhereOff,
  forgetKey,
  keepSupervision,
  keepWeeks,
  NothingAgreed,
  readTeam,
  receiveCounts,
} from '../../../lib/record/team.ts';
import { ownSigningKey } from '../../../lib/record/team-key.ts';
import { countsFileFormat, type CountsFile } from '../../../lib/team/counts-file.ts';
import { lastMondays } from '../../../lib/dates/iso-week.ts';
import { fingerprintOf, makeSigningKey, publicHalf, signCounts, type SigningKey } from '../../../lib/team/signature.ts';
import { agreement, row } from '../team/counted.ts';
import { anotherContext, freshRecord, monday, tuesday } from './fresh-record.ts';

let record: CaseRecord;
let lpe: SigningKey;
beforeEach(async () => {
  record = await freshRecord();
  lpe = await makeSigningKey();
  await changeSettings(record, { teamAgreement: agreement });
});

function file(key: SigningKey, initials = 'LPE', late = 3, weeks = 3, madeOn: IsoDate = monday): Promise<CountsFile> {
  const counted = lastMondays(madeOn, weeks).map((start) => ({
    ...{ monday: start, countedOn: start, othersDuties: 0 },
    rows: [row({ cases: late })],
  }));
  return signCounts({ format: countsFileFormat, madeOn, who: { initials, unit: '' }, weeks: counted }, key);
}

/** Hands a file over, and lets the lead say that the key is the one he knows. */
async function confirmed(key: SigningKey, ...rest: [initials?: string, late?: number]) {
  return receiveCounts(record, await file(key, ...rest), monday, await fingerprintOf(await publicHalf(key)));
}

const lateOf = async (who = 'LPE') =>
  (await readTeam(record)).weeks.flatMap((week) => (week.who === who ? week.rows.map(({ cases }) => cases) : []));

describe('before it is agreed', () => {
  beforeEach(() => changeSettings(record, { teamAgreement: null }));

  test('nothing is received, and nothing kept', async () => {
    await expect(receiveCounts(record, await file(lpe), monday)).rejects.toThrow(NothingAgreed);
    await expect(keepWeeks(record, 'list', [], monday)).rejects.toThrow(NothingAgreed);
    await expect(keepSupervision(record, {} as never)).rejects.toThrow(NothingAgreed);
    expect(await record.database.team.count()).toBe(0);
  });
});

test('nor where the municipality has switched it off, whatever was agreed', async () => {
  await changeSettings(record, { featuresOff: ['team'] });
  await expect(receiveCounts(record, await file(lpe), monday)).rejects.toThrow(NothingAgreed);
});

test('the first file of a person asks for the key to be compared, and is not kept before it was', async () => {
  const fingerprint = await fingerprintOf(await publicHalf(lpe));
  expect(await receiveCounts(record, await file(lpe), monday)).toEqual({ kind: 'new-key', who: 'LPE', fingerprint });
  expect(await readTeam(record)).toMatchObject({ members: [], weeks: [] });
  expect(await confirmed(lpe)).toEqual({ kind: 'taken', who: 'LPE', weeks: 3 });
  expect(await lateOf()).toEqual([3, 3, 3]);
});

test('another fingerprint than the one on the screen confirms nothing', async () => {
  expect(await receiveCounts(record, await file(lpe), monday, '0000 0000')).toMatchObject({ kind: 'new-key' });
  expect((await readTeam(record)).members).toEqual([]);
});

test('the next file of the same person is taken without asking, in place of what was said of its weeks', async () => {
  await confirmed(lpe);
  expect(await receiveCounts(record, await file(lpe, 'LPE', 1, 2), monday)).toMatchObject({ kind: 'taken', weeks: 2 });
  expect((await lateOf()).toSorted()).toEqual([1, 1, 3]);
});

test('a changed file is refused, also of a person whose key is known', async () => {
  await confirmed(lpe);
  const changed = structuredClone(await file(lpe));
  changed.weeks[0]!.rows[0]!.cases = 1;
  expect(await receiveCounts(record, changed, monday)).toEqual({ kind: 'changed', who: 'LPE' });
  expect(await lateOf()).toEqual([3, 3, 3]);
});

test('another key under a known name is refused, even where the lead says yes by habit; forgotten, the new one can be confirmed', async () => {
  await confirmed(lpe);
  const other = await makeSigningKey();
  const fingerprint = await fingerprintOf(await publicHalf(other));
  const known = await fingerprintOf(await publicHalf(lpe));
  expect(await confirmed(other)).toEqual({ kind: 'other-key', who: 'LPE', fingerprint, confirmed: known });
  const bringBack = await forgetKey(record, known);
  expect(await confirmed(other)).toMatchObject({ kind: 'taken' });
  await forgetKey(record, fingerprint);
  await bringBack();
  expect((await readTeam(record)).members.map((one) => one.fingerprint)).toEqual([known]);
});

test('a known key under another name is refused: nobody hands over for another', async () => {
  await confirmed(lpe);
  expect(await confirmed(lpe, 'JSO')).toEqual({ kind: 'other-name', who: 'JSO', confirmed: 'LPE' });
});

test('an older file does not undo a newer one', async () => {
  await receiveCounts(
    record,
    await file(lpe, 'LPE', 1, 2, tuesday),
    tuesday,
    await fingerprintOf(await publicHalf(lpe)),
  );
  expect(await receiveCounts(record, await file(lpe, 'LPE', 9), tuesday)).toEqual({
    kind: 'older',
    who: 'LPE',
    since: tuesday,
  });
});

test('weeks that are not kept any longer are not taken in, and go when their time has come', async () => {
  await changeSettings(record, { teamAgreement: { ...agreement, keepWeeks: 2 } });
  expect(await confirmed(lpe)).toMatchObject({ kind: 'taken', weeks: 2 });
  expect(await deleteOldCounts(record, plusDays(monday, 6))).toBe(0);
  expect(await deleteOldCounts(record, plusDays(monday, 7))).toBe(1);
  expect(await lateOf()).toEqual([3]);
});

test('a list that is counted anew stands in place of the last count of that week, also of who has left it', async () => {
  const week = (late: number) => ({ monday, countedOn: monday, rows: [row({ cases: late })], othersDuties: 0 });
  await keepWeeks(
    record,
    'list',
    [
      { who: 'LPE', week: week(3) },
      { who: 'JSO', week: week(4) },
    ],
    monday,
  );
  await keepWeeks(record, 'list', [{ who: 'LPE', week: week(2) }], monday);
  expect((await readTeam(record)).weeks).toMatchObject([{ who: 'LPE', source: 'list', rows: [{ cases: 2 }] }]);
});

test('switched off, all of it is deleted but the key of one’s own, and comes back as it was', async () => {
  await confirmed(lpe);
  const own = await publicHalf(await ownSigningKey(record));
  const before = await readTeam(record);
  const bringBack = await deleteTeam(record);
  expect(await readTeam(record)).toEqual({ members: [], weeks: [], supervisions: [] });
  expect(await record.database.team.count()).toBe(0);
  expect(await publicHalf(await ownSigningKey(record))).toEqual(own);
  await bringBack();
  expect(await readTeam(record)).toEqual(before);
});

test.each([
  ['switched off by the municipality', { featuresOff: ['team'] }],
  ['agreed no longer', { teamAgreement: null }],
])('%s, all of it is deleted but the key of one’s own', async (_when, settings) => {
  await confirmed(lpe);
  const own = await publicHalf(await ownSigningKey(record));
  expect(await deleteTeamWhereOff(record)).toBe(0);
  await changeSettings(record, settings);
  // Three weeks and a key.
  expect(await deleteTeamWhereOff(record)).toBe(4);
  expect(await readTeam(record)).toEqual({ members: [], weeks: [], supervisions: [] });
  expect(await publicHalf(await ownSigningKey(record))).toEqual(own);
});

test('the key of an installation is made once, whoever asks first, and signs what can be checked', async () => {
  const other = await anotherContext(record);
  const [one, two] = await Promise.all([ownSigningKey(record), ownSigningKey(other)]);
  expect(await publicHalf(one)).toEqual(await publicHalf(two));
  expect(await publicHalf(await ownSigningKey(record))).toEqual(await publicHalf(one));
});
