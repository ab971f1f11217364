import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disputedRef } from '../demo-case-system/pages/disagreeing-list.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { openDialog, ownElements, panelSays, wholeTextOf } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';
import { openByKeys, tabTo } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';

/** Three of four interviews held by the practice day, the fourth six days over its deadline. */
const overdue = '26-004117';

/** What the page's own scripts hear of keys and of what is typed. */
declare global {
  var heardByPage: string[];
}

describe.each(browserNames)('in %s, with the keyboard alone', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    page = await openPage(running, `${demo.url}/sager/${overdue}`, rowsOf.case);
  });
  afterEach(() => page?.close());

  const badge = async () => (await drawnBadges(page))[0]!;
  const badgeSays = (words: string) => expect.poll(async () => (await badge()).words, { timeout: 20_000 }).toBe(words);
  const said = async () => wholeTextOf((await openDialog(page))!);
  const openForm = async () => {
    await openByKeys(page);
    await panelSays(page, 'Samtaler');
    await tabTo(page, 'Tilføj samtale');
    await page.keyboard.press('Enter');
    await panelSays(page, 'Hvad er der sket?');
  };

  test('an interview held today is entered in two presses of a button, and taken back with one', async () => {
    await badgeSays('6 dage over fristen');
    await openForm();
    await page.keyboard.press('Enter');
    await panelSays(page, 'indtastet i dag');
    // The fourth interview is held; what was next in line comes forward.
    await badgeSays('5 dage over fristen');
    // The focus is on the new line: the next stop takes it back.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panelSays(page, 'Taget tilbage');
    expect(await said()).not.toContain('indtastet i dag');
    await badgeSays('6 dage over fristen');
  });

  test('what was entered is there after the page is opened anew, and in the list', async () => {
    await openForm();
    await page.keyboard.press('Enter');
    await panelSays(page, 'indtastet i dag');
    await page.reload();
    await badgeSays('5 dage over fristen');
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    const inList = (await drawnBadges(list)).find(({ ref }) => ref === overdue);
    expect(inList?.words).toBe('5 dage over fristen');
    await list.close();
    await openByKeys(page);
    await panelSays(page, 'indtastet i dag');
    await tabTo(page, 'Tag tilbage');
    await page.keyboard.press('Enter');
    await badgeSays('6 dage over fristen');
  });

  test('an interview that lies ahead is not held: it says so beside the field, and the page hears no key', async () => {
    await page.evaluate(() => {
      globalThis.heardByPage = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
        addEventListener(type, (event) => globalThis.heardByPage.push(event.type));
      }
    });
    await openForm();
    await page.evaluate(() => (globalThis.heardByPage = []));
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('4/12');
    await panelSays(page, 'fredag 4. december 2026');
    await page.keyboard.press('Enter');
    await panelSays(page, 'Dagen er ikke kommet endnu');
    expect(await page.evaluate(() => globalThis.heardByPage)).toEqual([]);
    await badgeSays('6 dage over fristen');
  });

  test('Escape closes the form first, then the panel, and the badge has the focus again', async () => {
    await openForm();
    await page.keyboard.press('Escape');
    await expect.poll(said, { timeout: 20_000 }).not.toContain('Hvad er der sket?');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-rettidig="panel"]'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-rettidig'))).toBe('badge');
  });

  test('two sources that disagree are decided with one press, and the choice can be taken back', async () => {
    const list = await openPage(running, `${demo.url}/sager?udgave=uenig`, rowsOf.list);
    expect((await drawnBadges(list)).find(({ ref }) => ref === disputedRef)?.detail).toContain('kilder uenige');
    await list.close();
    await page.reload();
    await expect.poll(async () => (await badge()).detail, { timeout: 20_000 }).toContain('kilder uenige');

    await openByKeys(page);
    const text = await panelSays(page, 'To kilder er uenige om »Målgruppe«');
    for (const value of ['Jobparat kontanthjælpsmodtager', 'Aktivitetsparat kontanthjælpsmodtager']) {
      expect(text).toContain(value);
    }
    await tabTo(page, 'Brug denne: Jobparat');
    await page.keyboard.press('Enter');
    await panelSays(page, 'Valgt. Fristen er regnet om.');
    await expect.poll(async () => (await badge()).detail, { timeout: 20_000 }).not.toContain('kilder uenige');
    await badgeSays('6 dage over fristen');

    await page.keyboard.press('Escape');
    await openByKeys(page);
    await panelSays(page, 'Tag valget tilbage');
    await tabTo(page, 'Tag valget tilbage');
    await page.keyboard.press('Enter');
    await panelSays(page, 'To kilder er uenige om »Målgruppe«');
  });

  test('a script of the page can enter nothing', async () => {
    await openByKeys(page);
    await panelSays(page, 'Samtaler');
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-rettidig="panel"]')!;
      host.click();
      for (const key of ['Tab', 'Enter', 'Escape']) {
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    });
    expect(await said()).not.toContain('Hvad er der sket?');
    expect(await ownElements(page, 'panel')).toHaveLength(1);
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});
