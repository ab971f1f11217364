import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { panelSays } from './page-tree.ts';
import { tabTo } from './panel-keys.ts';

/** Overdue with an offer on the practice day; the list knows nothing worse of it. */
const overdue = '26-004117';
const itsRule = 'offer-within-6m-cash-benefit';

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);

  const clickOn = (page: Page, words: string) =>
    // Waits for it: what was pressed before may still be on its way.
    page.waitForFunction(
      (wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(
          (one) => one.textContent === wanted,
        );
        found?.click();
        return found !== undefined;
      },
      { timeout: 30_000 },
      words,
    );
  const typeInto = async (page: Page, label: string, text: string) => {
    const id = await page.waitForFunction(
      (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.htmlFor,
      { timeout: 30_000 },
      label,
    );
    await page.locator(`[id="${await id.jsonValue()}"]`).fill(text);
  };
  const says = (page: Page, words: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, words);

  test('a badge is followed to its paragraph in two steps: the badge, and the link in the law box', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    await list.evaluate((ref) => {
      const badges = [...document.querySelectorAll<HTMLElement>('[data-rettidig="badge"]')];
      badges.find((one) => one.closest('tr')?.textContent?.includes(ref))!.focus();
    }, overdue);
    await list.keyboard.press('Enter');
    await list.waitForFunction(() =>
      document.querySelector('[data-rettidig="panel"]')?.matches(':focus-within, :focus'),
    );
    // Before the answer there is no law box to go to.
    await panelSays(list, 'Tilbud begyndt');
    await tabTo(list, 'Vis i regelbogen');
    await list.keyboard.press('Enter');
    // Firefox gives an extension's tab no address from outside; the tab itself knows.
    const headings = async () => {
      const pages = await at.running.browser.pages();
      const heading = () => (location.hash.startsWith('#regelbog/') ? document.querySelector('h2')?.textContent : null);
      return (await Promise.all(pages.map((page) => page.evaluate(heading).catch(() => null)))).filter(Boolean);
    };
    await expect.poll(headings, { timeout: 20_000 }).toEqual(['Tilbud begyndt inden seks måneder (kontanthjælp)']);
    await list.close();
  });

  test('a rule that is switched off leaves the badges at once, and switched on it is back', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    const badge = async () => {
      const found = (await drawnBadges(list)).find(({ ref }) => ref === overdue);
      return `${found?.words} ${found?.detail}`;
    };
    expect(await badge()).toContain('tilbud');
    const book = await at.running.openExtensionPage(`options.html#regelbog/${itsRule}`, 'h2[tabindex]');
    await clickOn(book, 'Slå reglen fra');
    await typeInto(book, 'Dit navn', 'Ida Prøvesen');
    await typeInto(book, 'Din rolle', 'jurist');
    await clickOn(book, 'Slå fra');
    await says(book, 'Ingen sag får en frist efter den');
    // A page that nobody looks at draws when it is looked at.
    await list.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).not.toContain('tilbud');
    await book.bringToFront();
    await clickOn(book, 'Slå reglen til igen');
    await clickOn(book, 'Slå til');
    await list.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toContain('tilbud');
    await book.close();
    await list.close();
  });

  test('the version for 1 January 2027 is written in one form, and stands when the page is opened again', async () => {
    const rule = 'options.html#regelbog/job-ready-2026-4-in-6m-75pct';
    const book = await at.running.openExtensionPage(rule, 'h2[tabindex]');
    await clickOn(book, 'Skriv en ny udgave');
    await typeInto(book, 'Paragraf', '§ 40');
    await typeInto(book, 'Kilde: hvad du har læst', 'LOV 1/2026, en prøve');
    await clickOn(book, 'Jeg har set lovens tekst');
    await clickOn(book, 'beholder den gamle frist');
    await typeInto(book, 'Dit navn', 'Ida Prøvesen');
    await typeInto(book, 'Din rolle', 'jurist');
    await clickOn(book, 'Gem den nye udgave');
    await says(book, 'Den nye udgave er gemt');
    // What is signed off next is what was written, not the version that stood there before.
    await says(book, 'Hvad reglen siger, fra 1. jan. 2027');
    await clickOn(book, 'Godkend udgaven');
    await clickOn(book, 'Godkend');
    await says(book, '(fra 1. jan. 2027) godkendt');
    await book.close();
    const again = await at.running.openExtensionPage(rule, 'h2[tabindex]');
    await says(again, 'fra 1. jan. 2027');
    await says(again, '1. juli 2026 – 31. dec. 2026');
    await says(again, 'Ida Prøvesen, jurist');
    await again.close();
  });

  test('nothing goes wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
