import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import { casesIn } from '../../../lib/plan/daily-counts.ts';
import { changeRemarks } from '../../../lib/record/causes.ts';
import { readDailyCounts } from '../../../lib/record/daily-counts.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { freshRecord, monday, observeRows, read, reading, tuesday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A flex job's first follow-up was due on Friday, two and a half years after it began. */
const overdue = {
  targetGroup: read('Målgruppe', 'flexjob'),
  start: read('Start', '2024-05-20'),
  lastInterview: { status: 'empty', label: 'Seneste samtale' } as const,
};

let record: CaseRecord;
let icon: string;
beforeEach(async () => {
  fakeBrowser.reset();
  record = await freshRecord();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (icon = text ?? ''));
  await observeRows(
    record,
    ['26-1', '26-2'].map((ref) => reading(ref, overdue)),
  );
});

const judgeAll = async (today = monday) =>
  refreshToolbar(async () => ({
    ...{ record, adapters: [], rules: allRules, settings: await readSettings(record), today },
  }));

test('what is judged for the icon is kept as the count of the day, with the cause that somebody said', async () => {
  await judgeAll();
  const of = { system: 'fagsystem', ref: '26-1', seen: null };
  const due = isoDate('2026-11-20');
  await changeRemarks(record, of, { kind: 'cause', rule: 'flexjob-follow-up-30m', due, cause: 'no-time', on: monday });
  await judgeAll();
  await judgeAll(tuesday);
  const days = await readDailyCounts(record);
  expect(days.map(({ day, rows }) => [day, casesIn(rows), rows.map(({ cause }) => cause)])).toEqual([
    [monday, 2, [null, 'no-time']],
    [tuesday, 2, [null, 'no-time']],
  ]);
});

test('the numbers name no case', async () => {
  await judgeAll();
  expect(JSON.stringify(await record.database.dailyCounts.toArray())).not.toMatch(/"26-1"|Borger/);
});

test('where the count cannot be kept, the icon still counts', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(record.database.dailyCounts, 'put').mockRejectedValue(new Error('no space'));
  await judgeAll();
  expect(icon).toBe('2');
  expect(await readDailyCounts(record)).toEqual([]);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});
