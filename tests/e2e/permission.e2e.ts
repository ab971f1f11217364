import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demo as demoAdapter } from '../../lib/adapters/demo/adapter.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { launch, type RunningBrowser } from './browsers.ts';
import { everyRowBadged, rowsOf } from './pages.ts';
import { permissionPrompt } from './permission-prompt.ts';
import { practiceDays } from './practice-days.ts';

/*
 * The whole way to a site: the button in the settings, the question of the browser itself, refused and then allowed, the
 * badges on the page that stood open, and quiet when the site is taken back.
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

describe('in firefox', () => {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launch('firefox', { day: practiceDays[0], asks: true });
  });
  afterAll(() => running?.close());

  test('a site is read once the user has said yes to the browser’s own question, and not after it was taken back', async () => {
    const options = await running.openExtensionPage('options.html#opsaetninger', 'input[type=file]');
    await ((await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await says(options, 'er hentet ind');
    await options.close();

    const list = await running.newPage();
    await showDemoAt(list);
    await list.goto(`${site}/sager`);
    await list.waitForSelector(rowsOf.list);

    const sites = await running.openExtensionPage('options.html', 'main section');
    await press(sites, 'Tillad Eget system');
    const asked = await permissionPrompt(running);
    expect(asked.words).toContain('sager.example.dk');
    await asked.answer('refuse');
    await says(sites, 'blev ikke tilladt. Intet er ændret.');
    expect(await ownOn(list)).toBe(0);

    await press(sites, 'Tillad Eget system');
    await (await permissionPrompt(running)).answer('allow');
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
  });
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
