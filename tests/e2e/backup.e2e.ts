import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { enterInterview, savedBy } from './saved-file.ts';
import { keptRecord } from './kept-entries.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { tabToControl } from './side-panel-page.ts';
import { gone, press, says, typeInto } from './words-on-page.ts';

const passphrase = 'fire heste i regn';
const view = 'options.html#sikkerhedskopi';

/** Changes when the last file was saved, as the days would have. */
async function placeOf(page: Page, change: { lastOn: string; missedOn?: string }): Promise<void> {
  await page.evaluate(async (changed) => {
    const opening = indexedDB.open('rettidig-backups');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const places = opening.result.transaction('places', 'readwrite').objectStore('places');
    const reading = places.get('place');
    await new Promise((resolve) => (reading.onsuccess = resolve));
    const writing = places.put({ ...(reading.result as object), ...changed });
    await new Promise((resolve) => (writing.onsuccess = resolve));
    opening.result.close();
  }, change);
}

/** Has an alarm of the extension sound now, which would else take its hours. */
async function soundAlarm(page: Page, name: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { alarms } = (globalThis as unknown as { chrome: { alarms: Alarms } }).chrome;
    const { periodInMinutes } = await alarms.get(wanted);
    await alarms.create(wanted, { when: Date.now(), periodInMinutes });
  }, name);
}

interface Alarms {
  get(name: string): Promise<{ periodInMinutes: number }>;
  create(name: string, how: object): Promise<void>;
}

/** Files in a folder are named by the second. */
async function nextSecond(page: Page): Promise<void> {
  // What is behind another page draws no frame.
  await page.bringToFront();
  await page.evaluate(() => {
    const second = Math.floor(Date.now() / 1000);
    return new Promise<void>((resolve) => {
      const look = () => (Math.floor(Date.now() / 1000) > second ? resolve() : requestAnimationFrame(look));
      look();
    });
  });
}

/** One profile that is lost, and one that takes its place; in this order. */
describe.each(browserNames)('in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-backup-'));
  const file = join(folder, 'kopi.rettidig');
  const ref = citizens[0]!.ref;
  let demo: RunningDemo;
  let running: RunningBrowser | null = null;
  let kept: Awaited<ReturnType<typeof keptRecord>>;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a caseworker’s cases go into a file that tells nothing without its passphrase', async () => {
    running = await launch(name, { day: practiceDays[0] });
    await (await openPage(running, `${demo.url}/sager`, rowsOf.list)).close();
    const page = await running.openExtensionPage(view, 'form');
    await enterInterview(page, ref);
    kept = await keptRecord(page);
    expect(kept.entries).toHaveLength(1);
    await press(page, 'Tag en kopi nu');
    await says(page, 'Kopien er taget og prøvet.');
    await typeInto(page, 'Adgangssætning til filen', passphrase);
    await press(page, 'Gem kopi i en fil');
    await says(page, 'De to adgangssætninger er ikke ens.');
    await typeInto(page, 'Skriv adgangssætningen igen', passphrase);
    const bytes = await savedBy(page, 'Gem kopi i en fil');
    const text = bytes.toString('latin1');
    for (const { ref: secret, name: who } of citizens) expect(text.includes(secret) || text.includes(who)).toBe(false);
    writeFileSync(file, bytes);
    expect(running.errors).toEqual([]);
    // The profile goes with the browser: nothing of it is left.
    await running.close();
    running = null;
  });

  test('in a new profile the file brings everything back, after it was compared, by keyboard alone', async () => {
    running = await launch(name, { day: practiceDays[0] });
    const page = await running.openExtensionPage(view, 'form');
    const enterAt = async (control: string) => {
      await tabToControl(page, control);
      await page.keyboard.press('Enter');
    };
    const typePassphrase = async (typed: string) => {
      await tabToControl(page, 'Filens adgangssætning');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };
    expect(await keptRecord(page)).toEqual({ refs: [], entries: [] });
    await page.bringToFront();
    if (name === 'chromium') {
      const [chooser] = await Promise.all([page.waitForFileChooser(), enterAt('Fil med en kopi')]);
      await chooser.accept([file]);
    } else {
      // Firefox tells nobody outside that its window for files is open.
      await tabToControl(page, 'Fil med en kopi');
      await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    }
    await says(page, 'kopi.rettidig');
    await typePassphrase('en helt anden');
    await says(page, 'Adgangssætningen passer ikke til kopien.');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await typePassphrase(passphrase);
    await says(page, `${kept.refs.length} sager er kun i kopien`);
    expect(await keptRecord(page)).toEqual({ refs: [], entries: [] });
    await enterAt('Læg kopien sammen med det, der er her');
    await says(page, `Her er nu ${kept.refs.length} sager.`);
    expect(await keptRecord(page)).toEqual(kept);
    await page.close();
  });

  test('the badges know it at once, a second time doubles nothing, and it is undone', async () => {
    await (await openPage(running!, `${demo.url}/sager`, rowsOf.list)).close();
    const page = await running!.openExtensionPage(view, 'form');
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await typeInto(page, 'Filens adgangssætning', passphrase);
    await press(page, 'Sammenlign');
    await says(page, 'er ens her og i kopien');
    await press(page, 'Læg kopien sammen med det, der er her');
    await says(page, `Her er nu ${kept.refs.length} sager.`);
    expect(await keptRecord(page)).toEqual(kept);
    await press(page, 'Få det tilbage, der var før');
    await says(page, 'Alt er, som det var, før kopien blev hentet.');
    expect(await keptRecord(page)).toEqual(kept);
    expect(
      running!.errors.filter((line) => !line.includes('wrong-passphrase') && !line.includes('passphrase')),
    ).toEqual([]);
  });

  // Firefox knows no folders. The folder is one of the browser's own: nobody can click in the system's window here.
  test.runIf(name === 'chromium')('copies go into a chosen folder, by themselves, or at a single click', async () => {
    const page = await running!.newPage();
    await page.evaluateOnNewDocument(() => {
      const root = () => navigator.storage.getDirectory();
      const choose = async () => (await root()).getDirectoryHandle('kopier', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: choose });
    });
    await page.goto(running!.extensionUrl(view));
    await typeInto(page, 'Adgangssætning til filen', passphrase);
    await typeInto(page, 'Skriv adgangssætningen igen', passphrase);
    await press(page, 'Vælg en mappe til kopierne');
    await says(page, 'ligger i mappen og er prøvet');
    await page.reload();
    await says(page, 'Kopier gemmes i mappen »kopier«.');
    const files = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kopier');
        const names: string[] = [];
        for await (const one of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(one);
        return names;
      });
    expect(await files()).toEqual([expect.stringMatching(/^rettidig-2026-11-23-\d{6}-\w+\.rettidig$/)]);
    await nextSecond(page);
    await press(page, 'Gem kopi i mappen nu');
    await says(page, 'ligger i mappen og er prøvet');
    expect(await files()).toHaveLength(2);
    // A week later, as far as it knows: the browser would have had to ask, which nobody was there for.
    await placeOf(page, { lastOn: '2026-11-16', missedOn: '2026-11-20' });
    await page.reload();
    await says(page, 'Sikkerhedskopien til mappen er ikke taget siden mandag 16. november.');
    const popup = await running!.openExtensionPage('popup.html', 'aside');
    await says(popup, 'Sikkerhedskopien til mappen er ikke taget siden mandag 16. november.');
    await popup.close();
    // Where nobody has to be asked, the background does it when its alarm wakes it; the page sees it come.
    await nextSecond(page);
    await soundAlarm(page, 'backup');
    await gone(page, 'er ikke taget siden');
    await says(page, 'Senest mandag 23. november.');
    expect(await files()).toHaveLength(3);
    await page.close();
  });

  // Chromium offers the folder, and with it the same click.
  test.runIf(name === 'firefox')(
    'the key of the file is remembered where that is wanted: the next copy is one click',
    async () => {
      let page = await running!.openExtensionPage(view, 'form');
      await typeInto(page, 'Adgangssætning til filen', passphrase);
      await typeInto(page, 'Skriv adgangssætningen igen', passphrase);
      await page.$eval('input[type=checkbox]', (box) => (box as HTMLInputElement).click());
      await savedBy(page, 'Gem kopi i en fil');
      await placeOf(page, { lastOn: '2026-11-16' });
      await page.close();
      page = await running!.openExtensionPage(view, 'main section');
      await says(page, 'Sikkerhedskopien i en fil er ikke taget siden mandag 16. november.');
      const again = await savedBy(page, 'Gem kopi i en fil');
      writeFileSync(file, again);
      await gone(page, 'er ikke taget siden');
      await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
      await typeInto(page, 'Filens adgangssætning', passphrase);
      await press(page, 'Sammenlign');
      await says(page, `${kept.refs.length} sager er ens her og i kopien`);
      await press(page, 'Glem nøglen');
      await page.close();
    },
  );

  test('a record that opens no more is left as it is, and the newest good copy takes its place', async () => {
    const page = await running!.openExtensionPage(view, 'main section');
    await press(page, 'Tag en kopi nu');
    await says(page, 'Kopien er taget og prøvet.');
    await page.evaluate(async () => {
      const opening = indexedDB.open('rettidig');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const clearing = opening.result.transaction('keys', 'readwrite').objectStore('keys').clear();
      await new Promise((resolve) => (clearing.onsuccess = resolve));
      opening.result.close();
    });
    await page.close();
    const again = await running!.openExtensionPage(view, '[role=alert]');
    await says(again, `(${kept.refs.length} sager)`);
    await again.evaluate(() => {
      [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Begynd med kopien'))!.click();
    });
    await again.waitForSelector('main section');
    expect(await keptRecord(again, 'rettidig~2')).toEqual(kept);
    await again.close();
  });
});
