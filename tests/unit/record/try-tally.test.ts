import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { mostOften, noTries } from '../../../lib/guidance/try-tally.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { countTry, forgetTries, liveTryTally } from '../../../lib/record/try-tally.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { freshRecord } from './fresh-record.ts';

const tallyOf = (record: CaseRecord) =>
  new Promise((resolve, reject) => {
    const subscription = liveTryTally(record).subscribe((tally) => {
      subscription.unsubscribe();
      resolve(tally);
    }, reject);
  });

test('tries are counted together, each slip by its kind, and taken away whole', async () => {
  const record = await freshRecord();
  expect(await tallyOf(record)).toEqual(noTries);
  await Promise.all([
    countTry(record, { isRight: true, slips: [] }),
    countTry(record, { isRight: false, slips: ['not-counted', 'rule'] }),
    countTry(record, { isRight: false, slips: ['not-counted'] }),
  ]);
  expect(await tallyOf(record)).toEqual({ tried: 3, right: 1, slips: { 'not-counted': 2, rule: 1 } });
  // It is numbers and nothing else: no case, no day, no name.
  expect(await record.database.settings.get('tryTally')).toEqual({ name: 'tryTally', value: await tallyOf(record) });
  await forgetTries(record);
  expect(await tallyOf(record)).toEqual(noTries);
  expect(await record.database.settings.get('tryTally')).toBeUndefined();
});

test('practising is off until somebody turns it on', async () => {
  const record = await freshRecord();
  expect((await readSettings(record)).tryYourself).toBe(false);
  await changeSettings(record, { tryYourself: true });
  expect((await readSettings(record)).tryYourself).toBe(true);
});

test('a slip made once is no habit', () => {
  expect(mostOften({ tried: 3, right: 0, slips: { day: 1 } })).toBeNull();
  expect(mostOften({ tried: 3, right: 0, slips: { day: 1, rule: 2 } })).toBe('rule');
});
