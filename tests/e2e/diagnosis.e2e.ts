import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

const words = (page: Page) => page.evaluate(() => document.body.innerText);
const reportOn = (page: Page) => page.evaluate(() => document.querySelector('textarea')!.value);

/** Clicks the button or link with these words, once it is there. */
const click = (page: Page, label: string) =>
  page.waitForFunction(
    (label) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a')];
      const found = all.find((one) => one.textContent?.trim() === label);
      found?.click();
      return found !== undefined;
    },
    // A page that is not in front draws no frames.
    { timeout: 20_000, polling: 50 },
    label,
  );

const hasWords = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text);

describe.each(browserNames)('in %s', (name) => {
  let demo: RunningDemo;
  let personal: PersonalSite;
  let running: RunningBrowser;
  beforeAll(async () => {
    [demo, personal, running] = await Promise.all([
      startDemo(),
      startPersonalSite(),
      launch(name, { day: practiceDays[0] }),
    ]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    personal?.server.close();
  });

  /** The diagnosis of a tab, chosen among the open pages as a person would. */
  async function diagnose(page: Page): Promise<Page> {
    const diagnosis = await running.openExtensionPage('options.html#diagnose', 'main section a');
    await click(diagnosis, await page.title());
    await diagnosis.waitForSelector('textarea', { timeout: 20_000 });
    return diagnosis;
  }

  test('a list that is read has everything ticked down to its fields, and says what would help most', async () => {
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    const badges = await drawnBadges(list);
    const diagnosis = await diagnose(list);
    const unclear = badges.filter(({ form }) => form === 'unknown' || form === 'no-rule').length;
    const text = await words(diagnosis);
    // The diagnosis counts what stands on the badges.
    expect(text).toContain(`${badges.length - unclear} af ${badges.length} sager har et klart svar`);
    expect(text).toMatch(/Det ville hjælpe mest\s+Ikke alle samtaler kendes/);
    expect(await reportOn(diagnosis)).toMatch(/\[ja\] Der er en plads til mærket\n\[delvist\] Felterne kan læses/);
    await diagnosis.close();
    await list.close();
  });

  test('a page that was redesigned: it stops at the list, and says what was looked for', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/sager?udgave=ny`);
    await page.waitForSelector('[data-rettidig="notice"]', { timeout: 20_000 });
    const diagnosis = await diagnose(page);
    expect(await words(diagnosis)).toContain('Sagerne blev ikke fundet på siden.');
    const report = await reportOn(diagnosis);
    expect(report).toContain('Ledt efter: listen table.cases, og i den rækkerne tbody tr');
    expect(report).toContain('page-unreadable · demo · Mine sager');
    await diagnosis.close();
    await page.close();
  });

  test('an address that the set-up does not have says of each page why it is not this one', async () => {
    // Its own console is not listened to: the server says that there is no such page.
    const page = await running.browser.newPage();
    await page.goto(`${demo.url}/ukendt/side`);
    const diagnosis = await diagnose(page);
    const text = await words(diagnosis);
    expect(text).toContain('Opsætningen kender ikke siden.');
    expect(text).toContain('»Mine sager«: adressen skal være /sager');
    await diagnosis.close();
    await page.close();
  });

  test('switched off, a list loses its badges at once and is not read; switched on, it has them again', async () => {
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    await switchOff(running, list, 'page');
    await noBadges(list);

    const diagnosis = await diagnose(list);
    expect(await reportOn(diagnosis)).toContain('[nej] Rettidig er slået til her');
    expect(await reportOn(diagnosis)).not.toMatch(/rækker fundet|Dækning/);
    // Not after a reload, either.
    await list.reload();
    await click(diagnosis, 'Undersøg igen');
    await hasWords(diagnosis, 'Du har slået Rettidig fra på denne slags side');
    await click(diagnosis, 'Slå til igen');
    await list.bringToFront();
    await list.waitForSelector('[data-rettidig="badge"]', { timeout: 20_000 });
    await diagnosis.close();
    await list.close();
  });

  test('a site that is switched off stands in the settings, where it can be switched on again', async () => {
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    await switchOff(running, list, 'site');
    await noBadges(list);
    const settings = await running.openExtensionPage('options.html', 'main section');
    const { host } = new URL(demo.url);
    await hasWords(settings, 'Slået fra');
    await click(settings, `Slå http://${host} til igen`);
    await hasWords(settings, 'er slået til igen');
    await list.bringToFront();
    await list.waitForSelector('[data-rettidig="badge"]', { timeout: 20_000 });
    for (const page of [settings, list]) await page.close();
  });

  test.each(['/sager', '/sager/26-004117', '/borger/ida-proevesen/6101901234'])(
    'the fault report on %s, whose every corner holds personal data, holds none',
    async (path) => {
      const page = await running.newPage();
      await page.goto(`${personal.url}${path}?cpr=610190-1234&navn=Ida+Pr%C3%B8vesen#26-004117`);
      const diagnosis = await diagnose(page);
      const report = await reportOn(diagnosis);
      expect(report).toContain('Opsætningen kender siden');
      for (const secret of secrets) expect(report.toLowerCase()).not.toContain(secret.toLowerCase());
      await diagnosis.close();
      await page.close();
    },
  );

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** Looked at by the clock: a page that is not in front draws no frames. */
async function noBadges(page: Page): Promise<void> {
  const none = () => document.querySelectorAll('[data-rettidig="badge"]').length === 0;
  await page.waitForFunction(none, { polling: 50, timeout: 20_000 });
}

/** Switches off in the popup, where it then says so. */
async function switchOff(running: RunningBrowser, page: Page, what: 'page' | 'site'): Promise<void> {
  if (running.name === 'firefox') return switchOffByHand(running, page, what);
  const popup = await popupOver(running, page);
  await hasWords(popup, 'sager er læst');
  await click(popup, what === 'page' ? 'Slå fra på denne side' : 'Slå fra på dette websted');
  await hasWords(popup, 'Slået fra her');
  expect(await words(popup)).not.toContain('sager er læst');
  await popup.close();
}

/** The popup, with `page` as the tab that lies under it: a browser's own popup cannot be opened from here. */
async function popupOver(running: RunningBrowser, page: Page): Promise<Page> {
  const popup = await running.newPage();
  await popup.evaluateOnNewDocument((url) => {
    const { chrome } = globalThis as unknown as { chrome?: { tabs?: Tabs } };
    interface Tabs {
      query(which: object): Promise<{ url?: string }[]>;
    }
    if (!chrome?.tabs) return;
    const all = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async () => (await all({})).filter((tab) => tab.url === url);
  }, page.url());
  await popup.goto(running.extensionUrl('popup.html'));
  return popup;
}

/** What the popup does, in Firefox, where no tab can be put under it: keeps the setting and tells the background. */
async function switchOffByHand(running: RunningBrowser, page: Page, what: 'page' | 'site'): Promise<void> {
  const { origin } = new URL(page.url());
  const [name, value] =
    what === 'site' ? ['pausedSites', [origin]] : ['pausedPages', [{ adapter: 'demo', page: 'Mine sager' }]];
  const options = await running.openExtensionPage('options.html', 'main section');
  await options.evaluate(
    async (name, value) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('rettidig'));
      await done(database.transaction('settings', 'readwrite').objectStore('settings').put({ name, value }));
      database.close();
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage(m: object): Promise<unknown> } };
      };
      await browser.runtime.sendMessage({ name: 'record/changed', request: {} });
    },
    name,
    value,
  );
  await options.close();
}

interface PersonalSite {
  url: string;
  server: Server;
}

const secrets = [
  'Ida',
  'Prøvesen',
  'proevesen',
  '610190',
  '6101901234',
  '26-004117',
  '004117',
  '12-10-2026',
  'Hemmelig',
];

/** A case system whose every corner says whom it is about: address, title, attributes, headers, cells, frames. */
async function startPersonalSite(): Promise<PersonalSite> {
  const who = 'Ida Prøvesen 610190-1234 Hemmelig';
  const headers = ['Sagsnr.', 'CPR', 'Borger', 'Målgruppe', 'Start', 'Bemærkning', who];
  const cells = ['26-004117', '610190-1234', who, 'Hemmelig gruppe', `Hemmelig 12-10-2026`, who, who];
  const html = `<!doctype html><html lang="da" data-who="${who}"><head><title>${who}</title></head>
    <body class="ida proevesen"><main id="26-004117"><h1>${who}</h1>
    <table class="cases" title="${who}" aria-label="${who}"><thead><tr>${headers.map((one) => `<th>${one}</th>`).join('')}</tr></thead>
    <tbody><tr id="ida">${cells.map((one) => `<td title="${who}">${one}</td>`).join('')}</tr>
    <tr>${cells.map((one, index) => `<td>${index === 0 ? '' : one}</td>`).join('')}</tr></tbody></table>
    <table class="history"><thead><tr><th>Hændelse</th><th>Dato</th></tr></thead><tbody><tr><td>${who}</td><td>12-10-2026</td></tr></tbody></table>
    <dl><dt>Sagsnr.</dt><dd>26-004117</dd><dt>Målgruppe</dt><dd>${who}</dd></dl>
    <iframe name="ida" src="http://localhost:9/borger/ida?cpr=610190-1234"></iframe></main></body></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
