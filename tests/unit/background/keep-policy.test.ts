import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Desk } from '../../../lib/background/desk.ts';
import { layInPolicy } from '../../../lib/background/keep-policy.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { refreshPolicy } from '../../../lib/policy/remembered-policy.ts';
import { readLog } from '../../../lib/record/log.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { keepRetention } from '../../../lib/record/retention.ts';
import { changeSettings, defaultSettings } from '../../../lib/record/settings.ts';
import { keepWeeks, readTeam } from '../../../lib/record/team.ts';
import { freshRecord, monday } from '../record/fresh-record.ts';
import { agreement, row } from '../team/counted.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let record: CaseRecord;
const open = async () => ({ record }) as Desk;
const given = async (policy: unknown) => {
  await refreshPolicy(async () => policy);
  return layInPolicy(open);
};
const weeks = async () => (await readTeam(record)).weeks.length;

let seconds: number[];
beforeEach(async () => {
  fakeBrowser.reset();
  seconds = [];
  const tell = (interval: number) => void seconds.push(interval);
  vi.spyOn(fakeBrowser.idle, 'setDetectionInterval').mockImplementation(tell as never);
  record = await freshRecord();
  await changeSettings(record, { teamAgreement: agreement });
  for (const start of [monday, plusDays(monday, -7)]) {
    const week = { monday: start, countedOn: start, rows: [row()], othersDuties: 0 };
    await keepWeeks(record, 'list', [{ who: 'LPE', week }], start);
  }
});

test('how soon a machine counts as unused, and is locked, counts when the municipality decides it, not from the next start', async () => {
  await given({ settings: { lockAfterMinutes: { value: 5, locked: true } } });
  expect(seconds).toEqual([300]);
});

describe('what is kept of a team', () => {
  test('goes at once when the municipality switches the team view off, and the log says so', async () => {
    expect(await given({ features: { team: false } })).toBe(true);
    expect(await weeks()).toBe(0);
    expect((await readLog(record)).lines.map(({ entry }) => entry)).toMatchObject([
      { act: 'deletion', detail: { what: 'team' } },
    ]);
    // Asked again with every start: there is nothing more to say.
    await layInPolicy(open);
    expect((await readLog(record)).lines).toHaveLength(1);
  });

  test('stands when another policy comes', async () => {
    await given({ features: { reminders: false } });
    expect(await weeks()).toBe(2);
  });

  test('goes as far as a shorter agreement says, on a day that is believed', async () => {
    const shorter = { settings: { teamAgreement: { value: { ...agreement, keepWeeks: 1 }, locked: true } } };
    await given(shorter);
    expect(await weeks()).toBe(2);
    for (const day of [plusDays(monday, -1), monday]) await keepRetention(record, day, defaultSettings);
    await given({ ...shorter, requireSignOff: true });
    expect(await weeks()).toBe(1);
  });
});
