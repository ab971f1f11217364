import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';

const citizen = citizens[0]!;

/** Presses the button with these words, or with this name, as soon as it is there. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (one) => !one.disabled && (one.textContent === wanted || one.getAttribute('aria-label') === wanted),
      ),
    { timeout: 15_000 },
    words,
  );
  await page.evaluate((one) => (one as HTMLButtonElement).click(), button);
}

const wordsOf = (page: Page, selector: string) => page.$eval(selector, (one) => (one as HTMLElement).innerText);
async function says(page: Page, words: string, selector = 'body'): Promise<void> {
  // A tab that is not in front draws nothing new.
  await page.bringToFront();
  await page.waitForFunction(
    (place, wanted) => document.querySelector<HTMLElement>(place)?.innerText.includes(wanted),
    { timeout: 15_000 },
    selector,
    words,
  );
}

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  const openData = () => at.running.openExtensionPage('options.html#data', '[data-table="cases"]');
  beforeAll(async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
  });

  test('one page says what is stored, how much of it, and what goes tomorrow', async () => {
    const page = await openData();
    const cases = await wordsOf(page, '[data-table="cases"]');
    expect(cases).toContain('Om borgere, krypteret');
    expect(cases).toContain(`${citizens.length} gemt`);
    await says(page, 'Ingen sager bliver slettet i morgen.');
    await page.close();
  });

  test('everything about one citizen is found by the case number and shown; the log tells that it was', async () => {
    const page = await openData();
    await page.type('input[type="search"]', citizen.ref);
    await press(page, 'Find borger');
    await press(page, `Vis alt om ${citizen.name}`);
    await says(page, `Gemt om ${citizen.name}`);
    const extract = await wordsOf(page, 'article');
    expect(extract).toContain(`${citizen.ref} i Øvelsessystemet`);
    expect(extract).toContain('Læst på siden');
    await says(page, 'Udskrift om én borger');
    const log = await page.$$eval('ol li', (lines) => lines.map((line) => (line as HTMLElement).innerText).join('\n'));
    for (const secret of [citizen.ref, citizen.name, citizen.cpr]) expect(log).not.toContain(secret);
    await page.close();
  });

  test('a line of the log that is changed by hand is noticed', async () => {
    const page = await openData();
    await says(page, 'Alle linjer er, som de blev skrevet.');
    await page.evaluate(async () => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('rettidig'));
      const log = database.transaction('log', 'readwrite').objectStore('log');
      const row = (await done(log.get(1))) as { entry: { detail: Record<string, unknown> } };
      row.entry.detail['cases'] = 7;
      await done(log.put(row));
      database.close();
    });
    await page.close();
    const again = await openData();
    await says(again, 'Linje 1 er ikke, som den blev skrevet, eller en linje før den mangler.');
    await again.close();
  });

  test('»slet alt« asks for its words; then Rettidig is as new in every tab, and reads the list again', async () => {
    const [other, page] = [await openData(), await openData()];
    await press(page, 'Slet alt …');
    await page.type('input[aria-describedby$="-then"]', 'slet alt');
    await press(page, 'Slet alt og start forfra');
    for (const tab of [page, other]) {
      await says(tab, 'Der er ikke skrevet noget endnu.');
      await says(tab, 'intet', '[data-table="cases"]');
    }
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
    for (const tab of [page, other]) await says(tab, `${citizens.length} gemt`);
    // By the new keys: every case opens, on the page and in the background.
    await page.bringToFront();
    await page.type('input[type="search"]', citizen.ref);
    await press(page, 'Find borger');
    await press(page, `Vis alt om ${citizen.name}`);
    await says(page, `Gemt om ${citizen.name}`);
    await Promise.all([page.close(), other.close()]);
  });

  test('nothing went wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
