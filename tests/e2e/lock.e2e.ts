import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { press, says } from './words-on-page.ts';

const passphrase = 'fire heste i regn';
const polling = 50;

/** Types into the field with this label. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.control,
    { timeout: 15_000, polling },
    label,
  );
  await (field as ElementHandle<HTMLInputElement>).type(text);
}

const formsOf = async (page: Page) =>
  (await drawnBadges(page)).map(({ ref, form, words }) => `${ref} ${form} ${words}`);

/** Waits until every badge of the page says, or none says, that Rettidig is locked. */
async function badgesAre(page: Page, how: 'locked' | 'open'): Promise<string[]> {
  // A page that is not in front draws when it is looked at.
  await page.bringToFront();
  for (const end = performance.now() + 20_000; ;) {
    await everyRowBadged(page, rowsOf.list);
    const forms = await formsOf(page);
    const isLocked = (one: string) => one.endsWith('unknown Rettidig er låst');
    if (how === 'locked' ? forms.every(isLocked) : !forms.some(isLocked)) return forms;
    if (performance.now() > end) throw new Error(`The badges are not ${how}: ${forms.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, polling));
  }
}

const bodyOf = (page: Page) => page.evaluate(() => document.body.innerText);
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
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a lock is turned on with cases kept, and everything is as it was', async () => {
    const page = await running.openExtensionPage('options.html#data', 'form');
    await press(page, 'Slå låsen til');
    await says(page, 'Adgangssætningen skal have mindst 12 tegn.');
    await type(page, 'Ny adgangssætning', passphrase);
    await type(page, 'Ny adgangssætning igen', passphrase);
    await press(page, 'Slå låsen til');
    await says(page, 'Låsen er slået til.');
    await says(page, 'Lås · slået til');
    await page.close();
    week = await running.openExtensionPage('dashboard.html', 'table, [role=list], ul');
    await says(week, citizens[0]!.ref);
    weekBefore = await bodyOf(week);
    expect(await badgesAre(list, 'open')).toEqual(before);
  });

  test('locked, every badge on screen turns grey, and our pages ask for the passphrase and tell of nobody', async () => {
    const popup = await running.openExtensionPage('popup.html', 'footer');
    await press(popup, 'Lås nu');
    await says(popup, 'Rettidig er låst');
    await says(week, 'Rettidig er låst');
    await badgesAre(list, 'locked');
    for (const page of [popup, week]) expect(tellsOfCitizens(await bodyOf(page))).toBe(false);
    expect(await axeFaults(week)).toEqual([]);
    const icon = await popup.evaluate(async () => {
      const { action } = (globalThis as unknown as Icon).chrome;
      return [await action.getBadgeText({}), await action.getTitle({})];
    });
    expect(icon).toEqual(['?', 'Rettidig er låst. Klik for at låse op.']);
    await list.reload();
    await badgesAre(list, 'locked');
    await popup.close();
  });

  test('a wrong passphrase is said calmly, the right one brings everything back where it was', async () => {
    await week.bringToFront();
    await type(week, 'Adgangssætning', 'noget helt andet');
    await press(week, 'Lås op');
    await says(week, 'Adgangssætningen passer ikke.');
    await week.$eval('input', (field) => field.select());
    await type(week, 'Adgangssætning', passphrase);
    await press(week, 'Lås op');
    await says(week, citizens[0]!.ref);
    expect(await bodyOf(week)).toBe(weekBefore);
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
    await type(week, 'Adgangssætning', passphrase);
    await press(week, 'Lås op');
    await says(week, citizens[0]!.ref);
    expect(await badgesAre(list, 'open')).toEqual(before);
    expect(running.errors).toEqual([]);
  });
});

interface Icon {
  chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };
}
