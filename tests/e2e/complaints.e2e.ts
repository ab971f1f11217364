import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { openSidePanelPage, saysOf, tabOfCase, tabToControl } from './side-panel-page.ts';

/** A complaint of 22 October over a decision that was received on 2 October. */
const complained = '26-004090';

describe.each(browserNames)('a complaint, with the keyboard alone, in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let casePage: Page;
  let panel: Page;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    casePage = await openPage(running, `${demo.url}/sager/${complained}/klage`, rowsOf.case);
    panel = await openSidePanelPage(running, await tabOfCase(running, complained), '#complaint-help');
    await panel.bringToFront();
  });
  afterEach(async () => {
    await panel?.close();
    await casePage?.close();
  });

  const says = (words: string) => expect.poll(() => saysOf(panel), { timeout: 20_000 }).toContain(words);
  const press = (key: KeyInput) => panel.keyboard.press(key);

  test('from the complaint page to the copied text: nothing is called late', async () => {
    await says('Vises, fordi der er noteret en klage 22. okt.');
    await says('Er det uklart, behandles klagen som begge dele');
    await says('Sidste dag er torsdag 19. november 2026');

    // Three questions, each a stop of its own: the guidance was given, the decision went by Digital Post.
    await tabToChosen(panel, 'Ved ikke');
    await press('ArrowDown');
    await press('Tab');
    await press('ArrowDown');
    await says('Borgerens egen klagefrist er');
    await press('Tab');
    await press('ArrowDown');
    // Somebody has said that it is about the decision alone.
    await expect.poll(() => saysOf(panel)).not.toContain('Klage over behandlingen');

    await tabToControl(panel, 'Klagevejledning');
    await press('Enter');
    await says('Du kan klage over afgørelsen');
    await tabToControl(panel, 'Kopiér klagevejledning');
    await press('Enter');
    await says('Teksten er kopieret');
    expect(await pasted(panel)).toMatch(/^Du kan klage over afgørelsen/);
  });

  test('Ctrl+K finds the help in spite of a slip, and takes the reader to it', async () => {
    await panel.evaluate(() => {
      (document.getElementById('complaint-help') as HTMLDetailsElement).open = false;
    });
    await choose(panel, 'hjælp klge', 'Hjælp til en klage');
    await expect.poll(() => focusedWords(panel)).toBe('Hjælp til en klage');
    expect(await panel.$('#complaint-help[open]')).not.toBeNull();
  });

  test('Ctrl+K opens another procedure in the same case', async () => {
    await choose(panel, 'afgørelse begrundelse klagevej', 'Afgørelse med begrundelse og klagevejledning');
    await expect.poll(() => focusedWords(panel)).toBe('Afgørelse med begrundelse og klagevejledning');
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** What is in the clipboard, as much of it as the palette's field takes. */
async function pasted(page: Page): Promise<string> {
  await openPalette(page);
  await page.keyboard.down('Control');
  // Chromium takes the command from us, Firefox from the keys.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[role="combobox"]')?.value !== '');
  const text = await page.$eval('[role="combobox"]', (field) => (field as HTMLInputElement).value);
  await page.keyboard.press('Escape');
  return text;
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] [role="option"]');
}

/** Finds something by Ctrl+K and opens the first that fits. */
async function choose(page: Page, typed: string, title: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(typed);
  await page.waitForFunction(
    (title) => document.querySelector('[aria-selected="true"]')?.textContent?.startsWith(title),
    {},
    title,
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('dialog'));
}

function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

/** Presses Tab until the chosen radio of those words has the focus. */
async function tabToChosen(page: Page, words: string): Promise<void> {
  const isThere = () =>
    page.evaluate((words) => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement && at.checked && at.closest('label')?.textContent?.trim() === words;
    }, words);
  for (let presses = 0; presses < 100 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}
