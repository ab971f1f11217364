import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveRoomBack, makeRoom } from '../../../lib/background/room-beside.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const page = 1;
const guide = 2;
let now: Partial<Browser.windows.Window>;
beforeEach(() => {
  fakeBrowser.reset();
  now = { left: 0, top: 0, width: 1400, height: 800, state: 'normal' };
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation(async () => ({ ...now }) as Browser.windows.Window);
  vi.spyOn(fakeBrowser.windows, 'update').mockImplementation(async (id, changed) => {
    expect(id).toBe(page);
    Object.assign(now, changed);
    return now as Browser.windows.Window;
  });
});

test('the page’s window is as wide as before when the one beside it is closed, and not when any other is', async () => {
  await makeRoom(page, 940, guide);
  expect(now.width).toBe(940);
  await giveRoomBack(3);
  expect(now.width).toBe(940);
  await giveRoomBack(guide);
  expect(now).toMatchObject({ width: 1400, state: 'normal' });
});

test('a window that filled the screen fills it again', async () => {
  now.state = 'maximized';
  await makeRoom(page, 940, guide);
  expect(now).toMatchObject({ width: 940, state: 'normal' });
  await giveRoomBack(guide);
  expect(now.state).toBe('maximized');
});

test('a window that someone has made otherwise meanwhile stays so', async () => {
  await makeRoom(page, 940, guide);
  now.width = 1100;
  await giveRoomBack(guide);
  expect(now.width).toBe(1100);
});

test('a guide that is loaded anew makes the page no narrower, and one more beside it does not hide how it was', async () => {
  await makeRoom(page, 940, guide);
  await makeRoom(page, 480, guide);
  expect(now.width).toBe(940);
  await makeRoom(page, 480, 3);
  await giveRoomBack(guide);
  expect(now.width).toBe(480);
  await giveRoomBack(3);
  expect(now.width).toBe(1400);
});

test('what was remembered of a window is gone with it', async () => {
  await makeRoom(page, 940, guide);
  await giveRoomBack(page);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
