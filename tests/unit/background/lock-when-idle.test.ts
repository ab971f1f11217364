import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followIdleness, lockWhenIdle } from '../../../lib/background/lock-when-idle.ts';
import type { FrontDesk } from '../../../lib/background/desk.ts';
import { rememberKeys, sessionKeys } from '../../../lib/record/session-keys.ts';
import { defaultSettings } from '../../../lib/record/settings.ts';
import { monday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const open = async (minutes: 5 | 15 = 15): Promise<FrontDesk> => {
  const settings = { ...defaultSettings, lockAfterMinutes: minutes };
  return { adapters: [], settings, today: monday, closed: null };
};
const fail = (error: unknown) => expect.fail(String(error));

beforeEach(() => {
  fakeBrowser.reset();
});

test('it is locked when the machine is not used or its screen is locked, and not when someone comes back', async () => {
  const listeners: ((state: string) => void)[] = [];
  const seconds: number[] = [];
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue();
  vi.spyOn(fakeBrowser.idle.onStateChanged, 'addListener').mockImplementation(((one: never) => {
    listeners.push(one);
  }) as never);
  vi.spyOn(fakeBrowser.idle, 'setDetectionInterval').mockImplementation(((interval: number) => {
    seconds.push(interval);
  }) as never);
  lockWhenIdle(fail, () => open());
  await followIdleness(() => open(5));
  await vi.waitFor(() => expect(seconds.toSorted()).toEqual([300, 900]));
  const keys = { made: 'these', sealing: 'c2VhbHM=', layer: 'bGF5ZXI=' };
  for (const [state, isOpen] of [
    ['active', true],
    ['idle', false],
    ['locked', false],
  ] as const) {
    await rememberKeys(keys);
    listeners.forEach((hear) => hear(state));
    await vi.waitFor(async () => expect((await sessionKeys()) !== null).toBe(isOpen));
  }
  expect(listeners).toHaveLength(1);
});
