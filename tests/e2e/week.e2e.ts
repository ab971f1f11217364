import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { shortName } from '../../lib/views/person-name.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';

/** Longest over its deadline, so that it stands on top of every list. */
const [ref, name] = ['26-004113', 'Gitte F.'];
/** A flex job whose follow-up is due on the practice day. */
const dueToday = '24-002391';

const words = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, text: string) =>
  page.waitForFunction(
    (sought) => document.body.innerText.includes(sought),
    { timeout: 20_000, polling: 'mutation' },
    text,
  );
const saysNot = (page: Page, text: string) =>
  page.waitForFunction(
    (sought) => !document.body.innerText.includes(sought),
    { timeout: 20_000, polling: 'mutation' },
    text,
  );
const numberOf = async (page: Page, place: RegExp) => Number((await words(page)).match(place)![1]);

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('the week in %s', (browser) => {
  const at = atDemo(browser);
  let one: Page;

  test('shows every case of the list that was read, once: the groups add up to all of them', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    await list.close();
    one = await at.running.openExtensionPage('dashboard.html', '#place-late');
    const told = await words(one);
    const counts = await one.$$eval('section[aria-label="Hvor sagerne står"] button', (buttons) =>
      buttons.map((button) => Number(/\d+$/.exec(button.innerText.trim())![0])),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(citizens.length);
    expect(told).toContain(`${citizens.length} sager i alt`);
    expect(told).toMatch(/\d % rettidige: \d+ af \d+ sager[^]*Klart svar i \d+ af \d+ sager/);
  });

  test('a name is found as it is typed, with and without Danish letters', async () => {
    await one.type('input[type=search]', 'gitte');
    await says(one, `af ${citizens.length} sager`);
    expect(await words(one)).toContain(name);
    await one.$eval('input[type=search]', (field) => (field as HTMLInputElement).select());
    await one.type('input[type=search]', 'oevelse');
    await saysNot(one, name);
    const found = citizens.filter((citizen) => /øvelse/i.test(citizen.name)).length;
    await says(one, `${found} af ${citizens.length} sager`);
    await one.$eval('input[type=search]', (field) => (field as HTMLInputElement).select());
    await one.keyboard.press('Backspace');
    await says(one, name);
  });

  test('a case stands on its day in the agenda, and leads to its interviews', async () => {
    await one.evaluate(() => (location.hash = '#ugen/dage'));
    await one.waitForSelector('#day-overdue');
    const links = await one.$$eval('section li a', (all) => all.map((link) => link.getAttribute('href')!));
    expect(links.every((href) => href.startsWith('#samtaler/'))).toBe(true);
    await one.evaluate(() => (location.hash = '#ugen'));
    await one.waitForSelector('#place-late');
  });

  test('one key hides names and CPR numbers, in every page that is open', async () => {
    const other = await at.running.openExtensionPage('dashboard.html', '#place-late');
    const popup = await at.running.openExtensionPage('popup.html', 'main h2');
    await one.bringToFront();
    await one.waitForFunction(() => document.hasFocus());
    await one.keyboard.press('F8');
    for (const page of [one, other]) {
      await says(page, 'Navne og CPR-numre er skjult');
      await saysNot(page, name);
    }
    await saysNot(popup, name);
    const shown = await words(other);
    expect(citizens.map((citizen) => shortName(citizen.name)).filter((short) => shown.includes(short))).toEqual([]);
    expect(shown).toContain(ref);
    await one.keyboard.press('F8');
    for (const page of [one, other, popup]) await says(page, name);
    await Promise.all([other.close(), popup.close()]);
  });

  test('what is entered elsewhere shows in each open page, also when the background had been stopped', async () => {
    const other = await at.running.openExtensionPage('dashboard.html', '#place-late');
    if (browser === 'chromium') {
      const session = await other.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    }
    const soon = await numberOf(one, /Inden for 3 uger\s+(\d+)/);
    await enter(one, dueToday, { type: 'interview-held', on: '2026-11-23' });
    for (const page of [one, other]) {
      await says(page, 'Inden for 3 uger → Rettidige');
      expect(await numberOf(page, /Inden for 3 uger\s+(\d+)/)).toBe(soon - 1);
    }
    // What was looked at in one has been looked at.
    await one.bringToFront();
    await one.click('::-p-text(Markér som set)');
    for (const page of [one, other]) await says(page, 'Intet er ændret.');
    await other.close();
  });

  test('nothing is wrong with it for those who cannot see it, and nothing went wrong on the way', async () => {
    // The same markup in both; in Firefox looking at it takes long.
    for (const scheme of browser === 'chromium' ? ['light', 'dark'] : []) {
      await one.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await axeFaults(one)).toEqual([]);
    }
    await one.close();
    expect(at.running.errors).toEqual([]);
  });
});

/** Enters by hand what happened in a case, as another surface would. */
async function enter(page: Page, of: string, entry: { type: string; on: string }): Promise<void> {
  const message = { name: 'entry/add', request: { system: adapter.system, ref: of, entry } };
  await page.evaluate(async (sent) => {
    await (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(sent);
  }, message);
}

interface Runtime {
  sendMessage(message: object): Promise<unknown>;
}
