import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { changedBuild } from './changed-build.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { says } from './words-on-page.ts';

const day = practiceDays[0];

/** The browser's own question cannot be answered here: what may not be asked is refused, as where an administrator blocks it. */
describe.each(browserNames)('in %s', (name) => {
  const shipped = practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', day);
  const build = changedBuild(shipped, (manifest) => void delete manifest.optional_permissions);
  const at = {} as { running: RunningBrowser; demo: Awaited<ReturnType<typeof startDemo>> };
  beforeAll(async () => {
    [at.demo, at.running] = await Promise.all([startDemo(), launch(name, { day, build: build.folder })]);
  });
  afterAll(async () => {
    await at.running?.close();
    await at.demo?.stop();
    build.remove();
  });

  test('where notifications are denied it is said, no reminder is on, and everything else works on', async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
    const page = await at.running.openExtensionPage('options.html', 'form');
    await says(page, 'Mind mig om');
    await page.evaluate(() => {
      const isOurs = (form: HTMLFormElement) => form.innerText.includes('Mind mig om');
      const form = [...document.querySelectorAll('form')].find(isOurs)!;
      form.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
      // After React has heard of the tick.
      setTimeout(() => form.requestSubmit());
    });
    await says(page, 'Browseren viser ikke beskeder fra Rettidig, så påmindelserne er slået fra.');
    const alarms = await page.evaluate(() => (globalThis as unknown as Extension).chrome.alarms.getAll());
    expect(alarms.map((one) => one.name)).not.toContain('reminder');
    await page.close();
    const popup = await at.running.openExtensionPage('popup.html', 'section');
    await says(popup, 'over fristen');
    await popup.close();
  });
});

/** Nobody can click the browser's own question here: this build has the permission from the beginning. */
describe('in chromium, where notifications are allowed', () => {
  const build = changedBuild(practiceBuild('chrome', day), ({ permissions }) => permissions.push('notifications'));
  let running: RunningBrowser;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let page: Page;
  const shown = () =>
    page.evaluate(async () =>
      Object.keys(await (globalThis as unknown as Extension).chrome.notifications.getAll()).toSorted(),
    );
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch('chromium', { day, build: build.folder })]);
    await (await openPage(running, `${demo.url}/sager`, rowsOf.list)).close();
    page = await running.openExtensionPage('options.html', '#app');
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    build.remove();
  });

  test('the reminder of the week is shown with numbers, and no name', async () => {
    const target = await running.browser.waitForTarget((one) => one.type() === 'service_worker');
    const background = (await target.worker())!;
    await background.evaluate(() => {
      const { notifications } = (globalThis as unknown as Extension).chrome;
      const create = notifications.create.bind(notifications);
      notifications.create = (id, what) => {
        (globalThis as unknown as Extension).told = { id, what };
        return create(id, what);
      };
    });
    await turnOn(page);
    await expect.poll(shown, { timeout: 15_000 }).toEqual(['reminder-monday']);
    const told = await background.evaluate(() => (globalThis as unknown as Extension).told);
    expect(told).toMatchObject({
      id: 'reminder-monday',
      what: { title: 'Ugen', buttons: [{ title: 'Om en time' }, { title: 'I morgen' }] },
    });
    expect(told!.what.message).toMatch(/^\d+ over fristen/);
    const words = JSON.stringify(told);
    for (const { ref, name } of citizens) expect(words.includes(ref) || words.includes(name)).toBe(false);
  });

  test('its button puts it off: it goes from the screen, and comes again', async () => {
    const target = await running.browser.waitForTarget((one) => one.type() === 'service_worker');
    const background = (await target.worker())!;
    await background.evaluate(() => {
      (globalThis as unknown as Extension).chrome.notifications.onButtonClicked.dispatch('reminder-monday', 0);
    });
    await expect.poll(shown, { timeout: 15_000 }).toEqual([]);
    const alarms = await page.evaluate(() => (globalThis as unknown as Extension).chrome.alarms.getAll());
    expect(alarms.map((one) => one.name)).toContain('reminder');
  });
});

/** The whole day is working time here, so that the machine's own hour decides nothing. */
async function turnOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('rettidig');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const settings = opening.result.transaction('settings', 'readwrite').objectStore('settings');
    const value = { monday: true, morning: false, summon: false, from: 0, to: 24, days: [1, 2, 3, 4, 5] };
    const writing = settings.put({ name: 'reminders', value });
    await new Promise((resolve) => (writing.onsuccess = resolve));
    opening.result.close();
    const { runtime } = (globalThis as unknown as Extension).chrome;
    await runtime.sendMessage({ name: 'record/changed', request: {} });
  });
}

interface Extension {
  told?: { id: string; what: { title: string; message: string } };
  chrome: {
    notifications: {
      getAll(): Promise<Record<string, boolean>>;
      create(id: string, what: { title: string; message: string }): Promise<string>;
      onButtonClicked: { dispatch(id: string, button: number): void };
    };
    alarms: { getAll(): Promise<{ name: string }[]> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}
