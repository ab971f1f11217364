import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demo as demoAdapter } from '../../lib/adapters/demo/adapter.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { isLong } from './long-run.ts';
import { everyRowBadged, rowsOf } from './pages.ts';
import { chromiumPrompt, firefoxPrompt, type PermissionPrompt } from './permission-prompt.ts';
import { practiceDays } from './practice-days.ts';
import { hasScreen, startScreen, type Screen } from './screen.ts';

/*
 * The whole way to a site: the button in the settings, the question of the browser itself, refused and then allowed, the
 * badges on the page that stood open, and quiet when the site is taken back. Chromium's question can be answered only
 * by the keyboard of a screen, and in its own time: that is for the long run, where there is one.
 */
const site = 'https://sager.example.dk';
const folder = mkdtempSync(join(tmpdir(), 'rettidig-permission-'));
const file = join(folder, 'eget.json');
writeFileSync(
  file,
  JSON.stringify({
    ...{ ...demoAdapter, id: 'eget', system: 'eget', name: 'Eget system', matches: [`${site}/*`] },
    pages: { 'Mine sager': demoAdapter.pages['Mine sager'] },
  }),
);
let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(async () => {
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const names = browserNames.map((name) => ({ name, canAsk: name === 'firefox' || (hasScreen && isLong) }));

describe.each(names)('in $name', ({ name, canAsk }) => {
  let running: RunningBrowser;
  let screen: Screen | null = null;
  beforeAll(async () => {
    if (!canAsk) return;
    screen = name === 'chromium' ? await startScreen() : null;
    running = await launch(name, { day: practiceDays[0], asks: true, ...(screen && { display: screen.display }) });
  });
  afterAll(async () => {
    await running?.close();
    screen?.stop();
  });
  const prompt = (page: Page): Promise<PermissionPrompt> =>
    screen ? chromiumPrompt(page, screen) : firefoxPrompt(running);

  test.runIf(canAsk)(
    'a site is read once the user has said yes to the browser’s own question, and not after it was taken back',
    async () => {
      const options = await running.openExtensionPage('options.html#opsaetninger', 'input[type=file]');
      await ((await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
      await says(options, 'er hentet ind');
      await options.close();

      const list = await running.newPage();
      await showDemoAt(list);
      await list.goto(`${site}/sager`);
      await list.waitForSelector(rowsOf.list);

      const sites = await running.openExtensionPage('options.html', 'main section');
      await sites.bringToFront();
      await press(sites, 'Tillad Eget system');
      const asked = await prompt(sites);
      if (asked.words !== null) expect(asked.words).toContain('sager.example.dk');
      await asked.answer('refuse');
      await says(sites, 'blev ikke tilladt. Intet er ændret.');
      expect(await ownOn(list)).toBe(0);

      await press(sites, 'Tillad Eget system');
      await (await prompt(sites)).answer('allow');
      await says(sites, 'er tilladt.');
      await list.bringToFront();
      await everyRowBadged(list, rowsOf.list);

      await sites.bringToFront();
      await press(sites, 'Fjern sager.example.dk');
      await says(sites, 'er fjernet. Rettidig læser ikke siderne mere.');
      await expect.poll(() => ownOn(list), { timeout: 20_000 }).toBe(0);
      await list.reload();
      await list.waitForSelector(rowsOf.list);
      expect(await ownOn(list)).toBe(0);
      expect(running.errors).toEqual([]);
    },
  );
});

/** Shows the demo at the site's address: what the browser asks for there is answered here, and nothing leaves the machine. */
async function showDemoAt(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url());
    if (origin !== site) return void request.continue();
    void fetch(demo.url + pathname + search).then(async (reply) => {
      const contentType = reply.headers.get('content-type') ?? 'text/plain';
      const body = new Uint8Array(await reply.arrayBuffer());
      await request.respond({ status: reply.status, contentType, body });
    });
  });
}

/** As a person does: only a click lets an extension ask. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`);
  await button!.click();
}

function says(page: Page, words: string): Promise<unknown> {
  const options = { polling: 50, timeout: 20_000 };
  return page.waitForFunction((words) => document.body.innerText.includes(words), options, words);
}

/** How many things of ours stand on the page. */
function ownOn(page: Page): Promise<number> {
  return page.$$eval('[data-rettidig]', (own) => own.length);
}
