import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { badgesAre, formsOf, iconOf } from './locked-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { press, says, turnLockOn, typeInto } from './words-on-page.ts';

const passphrase = 'fire heste i regn';
const polling = 50;

const bodyOf = (page: Page) => page.evaluate(() => document.body.innerText);
/** What the week says of the cases. Whether it has been looked at before, which it says above them, is none of that. */
const weekOf = async (page: Page) => (await bodyOf(page)).replace(/Ændret siden[^]*?Intet er ændret\.\s*/, '');
/** Whether any page of ours shows a name or number of a citizen. */
const tellsOfCitizens = (words: string) =>
  citizens.some(({ ref, name }) => words.includes(ref) || words.includes(name));

/** One profile, in this order: turned on, locked, unlocked, and the browser started again. */
describe.each(browserNames)('in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'rettidig-lock-'));
  let demo: RunningDemo;
  let running: RunningBrowser;
  let list: Page;
  let week: Page;
  let before: string[];
  let weekBefore: string;
  beforeAll(async () => {
    demo = await startDemo();
    running = await launch(name, { day: practiceDays[0], profile });
    list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    before = await formsOf(list);
  });
  /** The same markup in both; in Firefox looking at it takes long. */
  const noFaults = async (page: Page) => {
    for (const value of name === 'chromium' ? ['light', 'dark'] : []) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await axeFaults(page)).toEqual([]);
    }
  };
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a lock is turned on with cases kept, and everything is as it was', async () => {
    const page = await running.openExtensionPage('options.html#data', 'form');
    await press(page, 'Slå låsen til');
    await says(page, 'Adgangssætningen skal have mindst 12 tegn.');
    await turnLockOn(page, passphrase);
    await says(page, 'Lås · slået til');
    await noFaults(page);
    await page.close();
    week = await running.openExtensionPage('dashboard.html', 'table, [role=list], ul');
    await says(week, citizens[0]!.ref);
    weekBefore = await weekOf(week);
    expect(await badgesAre(list, 'open')).toEqual(before);
  });

  test('locked, every badge on screen turns grey, and our pages ask for the passphrase and tell of nobody', async () => {
    const popup = await running.openExtensionPage('popup.html', 'footer');
    await press(popup, 'Lås nu');
    await says(popup, 'Rettidig er låst');
    await says(week, 'Rettidig er låst');
    await badgesAre(list, 'locked');
    for (const page of [popup, week]) expect(tellsOfCitizens(await bodyOf(page))).toBe(false);
    await noFaults(week);
    const forgotten = await running.openExtensionPage('options.html#data', 'input[type=file]');
    await noFaults(forgotten);
    await forgotten.close();
    expect(await iconOf(popup)).toEqual(['?', 'Rettidig er låst. Klik for at låse op.']);
    await list.reload();
    await badgesAre(list, 'locked');
    await popup.close();
  });

  test('by keyboard alone: a wrong passphrase is said calmly, the right one brings everything back where it was', async () => {
    await week.bringToFront();
    // One can type at once.
    await week.waitForFunction(() => document.activeElement?.matches('input[type=password]'), { polling });
    await week.keyboard.type('noget helt andet');
    await week.keyboard.press('Enter');
    await says(week, 'Adgangssætningen passer ikke.');
    await week.keyboard.down('Control');
    await week.keyboard.press('a');
    await week.keyboard.up('Control');
    await week.keyboard.type(passphrase);
    await week.keyboard.press('Enter');
    await expect.poll(() => weekOf(week), { timeout: 20_000 }).toBe(weekBefore);
    expect(await badgesAre(list, 'open')).toEqual(before);
  });

  test.runIf(name === 'chromium')('a background that was stopped is still unlocked', async () => {
    const session = await week.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await list.reload();
    expect(await badgesAre(list, 'open')).toEqual(before);
  });

  test('started again, the browser is locked until the passphrase is given', async () => {
    await running.close();
    running = await launch(name, { day: practiceDays[0], profile });
    list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    await badgesAre(list, 'locked');
    week = await running.openExtensionPage('dashboard.html', 'input');
    await week.bringToFront();
    await typeInto(week, 'Adgangssætning', passphrase);
    await press(week, 'Lås op');
    await says(week, citizens[0]!.ref);
    expect(await badgesAre(list, 'open')).toEqual(before);
    expect(running.errors).toEqual([]);
  });
});
