import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { tabToControl } from './side-panel-page.ts';
import { says } from './words-on-page.ts';

/** Longest over its deadline, so that it stands on top of every list. */
const [ref, name] = ['26-004113', 'Gitte F.'];

/** A page that closes itself is gone before its browser has answered. */
function unlessClosed(error: unknown): void {
  if (!/\bclosed\b|no (such|target)|discarded/i.test(String(error))) throw error;
}

describe.each(browserNames)('in %s, with the keyboard alone', (browser) => {
  const at = atDemo(browser);
  beforeAll(async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
  });
  const open = async (path: string, ready: string) => {
    const page = await at.running.openExtensionPage(path, ready);
    await page.bringToFront();
    return page;
  };
  const enterAt = async (page: Page, control: string) => {
    await tabToControl(page, control);
    await page.keyboard.press('Enter');
  };
  const typeAt = async (page: Page, control: string, text: string) => {
    await tabToControl(page, control);
    await page.keyboard.type(text);
  };
  /** What has the focus, so that a change does not leave its maker at the top of the page. */
  const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

  test('from the popup to the case on top of it: its deadline, its interviews, its next step', async () => {
    const popup = await open('popup.html', 'main h2');
    // It closes with the key, which may then be let go where no page is any more.
    await enterAt(popup, name).catch(unlessClosed);
    // Firefox gives an extension's tab no address from outside; the tab itself knows.
    const shown = async () => {
      const pages = await at.running.browser.pages();
      const body = () => (location.hash.startsWith('#samtaler/') ? document.body.innerText : '');
      return (await Promise.all(pages.map((page) => page.evaluate(body).catch(() => '')))).join('\n');
    };
    await expect.poll(shown, { timeout: 20_000 }).toContain(ref);
    expect(await shown()).toMatch(/over fristen/);
    await popup.close().catch(unlessClosed);
  });

  test('a case of the week is sought, the rest is sorted, and the one on top is opened', async () => {
    const week = await open('dashboard.html', '#place-late');
    await typeAt(week, 'Navn, nummer eller kode', 'gitte');
    await says(week, `1 af ${citizens.length} sager`);
    await week.keyboard.down('Control');
    await week.keyboard.press('a');
    await week.keyboard.up('Control');
    await week.keyboard.press('Backspace');
    await says(week, `${citizens.length} sager`);
    const names = () =>
      week.$$eval('main section li a[href^="#samtaler/"]', (all) => all.map((one) => one.textContent));
    const before = await names();
    await tabToControl(week, 'Sortér efter');
    // The first letters of what is wanted, as in every list of choices.
    await week.keyboard.type('Seneste s');
    await expect.poll(names, { timeout: 20_000 }).not.toEqual(before);
    const [first] = await names();
    await enterAt(week, first!);
    await week.waitForFunction(() => location.hash.startsWith('#samtaler/'), { polling: 50 });
    await says(week, first!.split(' ')[0]!);
    await week.close();
  });

  test('a rule is found, its new version written, saved and read, and nobody is left at the top of the page', async () => {
    const book = await open('options.html#regelbog', 'input[type=search]');
    await typeAt(book, 'Søg i reglerne', 'Reform: fire samtaler');
    await enterAt(book, 'Reform: fire samtaler det første halve år');
    await says(book, 'Skriv en ny udgave');
    await enterAt(book, 'Skriv en ny udgave');
    await enterAt(book, 'Gem den nye udgave');
    // Whoever saves too soon is taken to what is missing.
    await book.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true', { polling: 50 });
    await typeAt(book, 'Kilde: hvad du har læst', 'LOV 1/2026, en prøve');
    await tabToControl(book, 'Jeg har set lovens tekst');
    await book.keyboard.press(' ' as KeyInput);
    await tabToControl(book, 'beholder den gamle frist');
    await book.keyboard.press(' ' as KeyInput);
    await typeAt(book, 'Dit navn', 'Ida Prøvesen');
    await typeAt(book, 'Din rolle', 'jurist');
    await enterAt(book, 'Gem den nye udgave');
    await says(book, 'Den nye udgave er gemt');
    await says(book, 'Hvad reglen siger, fra 1. jan. 2027');
    expect(await isLost(book)).toBe(false);
    await book.close();
  });

  test('nothing goes wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
