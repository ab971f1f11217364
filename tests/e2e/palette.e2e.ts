import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { practiceDays } from './practice-days.ts';

/** The option that Enter would open, as a screen reader is told of it. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role="combobox"]')?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.innerText.split('\n')[0]) ?? null;
  });

async function openByKeys(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] [role="option"]');
}

describe.each(browserNames)('the palette, with the keyboard alone, in %s', (name) => {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launch(name, { day: practiceDays[0] });
  });
  afterAll(async () => running?.close());

  test('opens over the settings, finds a workflow in spite of a slip, and gives the focus back', async () => {
    const page = await running.openExtensionPage('options.html', 'main a');
    await page.focus('main a[href="#regelbog"]');
    await openByKeys(page);
    await page.keyboard.type('aktindsgt frist');
    await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length < 5);
    expect(await offered(page)).toContainEqual(expect.stringContaining('Aktindsigt og fristbrev'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#regelbog');
    await page.close();
  });

  test('arrows go through what was found and round its ends; Enter opens a page of ours where it stands', async () => {
    const page = await running.openExtensionPage('options.html', 'main a');
    await openByKeys(page);
    const first = await chosen(page);
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).not.toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe(first);
    await page.keyboard.type('regelbog');
    await page.waitForFunction(() =>
      document.querySelector('[aria-selected="true"]')?.textContent?.startsWith('Regelbog'),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#regelbog' && document.title.startsWith('Regelbog'));
    expect(await page.$('dialog')).toBeNull();
    await page.close();
  });

  test('in its own window, as the shortcut opens it, what is chosen opens in a tab and the window goes', async () => {
    const page = await running.openExtensionPage('palette.html', '[role="option"]');
    await page.keyboard.type('gemte sager');
    await page.waitForFunction(() =>
      document.querySelector('[aria-selected="true"]')?.textContent?.startsWith('Gemte sager'),
    );
    await page.keyboard.press('Enter');
    const options = await running.openExtensionPage('options.html', 'main a');
    const urls = () =>
      options.evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        return (await tabs.query({})).map(({ url }) => url);
      });
    await expect.poll(urls, { timeout: 20_000 }).toContain(running.extensionUrl('options.html#gemte-sager'));
    await expect.poll(urls, { timeout: 20_000 }).not.toContain(running.extensionUrl('palette.html'));
    await options.close();
  });

  test('the shortcut is declared, and the browser can give it other keys', async () => {
    const page = await running.openExtensionPage('options.html', 'main a');
    const shortcut = await page.evaluate(async () => {
      const { commands } = (globalThis as unknown as { chrome: { commands: Commands } }).chrome;
      return (await commands.getAll()).find((one) => one.name === 'open-palette')?.shortcut;
    });
    expect(shortcut).toMatch(/^Alt\+Shift\+K$|^⌥⇧K$/);
    await page.close();
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

interface Tabs {
  query(which: object): Promise<{ url?: string }[]>;
}

interface Commands {
  getAll(): Promise<{ name?: string; shortcut?: string }[]>;
}

function offered(page: Page): Promise<string[]> {
  return page.$$eval('[role="option"]', (options) => options.map((option) => option.textContent));
}
