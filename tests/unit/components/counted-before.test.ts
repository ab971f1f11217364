import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countedBefore, notCounted } from '../../../entrypoints/dashboard/counted-before.ts';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { rulesInForce } from '../../../lib/record/rule-changes.ts';
import { changeSettings, defaultSettings, readSettings } from '../../../lib/record/settings.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import { personName } from '../../../lib/views/person-name.ts';
import { weekEntry } from '../../../lib/views/week-entry.ts';
import { ordered } from '../../../lib/views/week-filter.ts';
import { monday, observeRows, read, reading, tuesday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** More than are opened as fast as the first of them; some are alike but for their names. */
const many = Array.from({ length: 520 }, (_one, index) =>
  reading(`26-${index}`, {
    name: read('Borger', `Borger ${(index * 37) % 520}`),
    targetGroup: read('Målgruppe', 'flexjob'),
    start: read('Start', plusDays(monday, -900 - (index % 300))),
    heldInterviews: read('Samtaler', index % 3 === 0 ? [plusDays(monday, -10 - (index % 40))] : []),
  }),
);

let record: CaseRecord;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  record = await openRecord(crypto.randomUUID());
  return () => record.database.close();
});

const rulesNow = async () => rulesInForce(record, rulePacks, await readSettings(record));
async function count() {
  const rules = await rulesNow();
  await refreshToolbar(async () => {
    return { record, adapters: [], rules, settings: await readSettings(record), today: monday };
  });
}
const before = async (today = monday) => countedBefore(record, await readSettings(record), today);

/** What the week begins with when all of it is opened, judged and ordered. */
async function wholeWeek(): Promise<string[]> {
  const rules = await rulesNow();
  const { cases } = await casesOf(record, { mine: true });
  const entries = cases.map((one) => {
    const judgement = judgeCase(one, rules, monday, danishClosedDays);
    const judged = { id: one.id, ref: one.ref, name: personName(one.sourcedReadings), judgement };
    return weekEntry(judged, one.sourcedReadings, rules, monday, { ...defaultSettings, language: 'da' });
  });
  return ordered(entries, 'first', monday).map(({ judged }) => judged.ref);
}

describe('of many cases that were counted', () => {
  beforeEach(async () => {
    await observeRows(record, many);
    await count();
  });

  test('the counts and the first rows are known at once, and are those of the whole week', async () => {
    const { counts, first } = await before();
    expect(counts?.all).toBe(520);
    const refs = new Set(first!.cases.map(({ ref }) => ref));
    expect(refs.size).toBeGreaterThan(30);
    const whole = await wholeWeek();
    expect(refs).toEqual(new Set(whole.slice(0, refs.size)));
  });

  test.each<[string, () => Promise<unknown>]>([
    ['when a case has changed', () => observeRows(record, [reading('26-7', { name: read('Borger', 'Ida Ø.') })])],
    ['when one has come', () => observeRows(record, [reading('26-new')])],
    ['when another lead time was set', () => changeSettings(record, { bookingDays: 21 })],
  ])('nothing is shown of them %s, until they are counted again', async (_when, change) => {
    await change();
    expect(await before()).toEqual(notCounted);
    await count();
    expect((await before()).counts).not.toBeNull();
  });

  test('nothing is shown of them on another day', async () => {
    expect(await before(tuesday)).toEqual(notCounted);
  });
});

test('few cases are there as soon as the first of them: their rows come with the others', async () => {
  await observeRows(record, many.slice(0, 30));
  await count();
  const { counts, first } = await before();
  expect(counts?.all).toBe(30);
  expect(first).toBeNull();
});

test('where nothing was counted, nothing is read to find that out', async () => {
  await observeRows(record, many.slice(0, 30));
  const reading = vi.spyOn(IDBObjectStore.prototype, 'index');
  expect(await before()).toEqual(notCounted);
  expect(reading).not.toHaveBeenCalled();
  reading.mockRestore();
});
