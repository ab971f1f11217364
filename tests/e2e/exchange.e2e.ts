import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { ElementHandle, Page } from 'puppeteer-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { press, says } from './words-on-page.ts';

const [mette, karl] = citizens;
const isReminder = 'Gem påmindelser';

/** Presses the button, and gives back the file that the browser would have put among its downloads. */
async function savedBy(page: Page, words: string): Promise<Buffer> {
  await page.evaluate(() => {
    const own = globalThis as { savedFile?: Blob | null };
    const create = URL.createObjectURL.bind(URL);
    own.savedFile = null;
    URL.createObjectURL = (blob: Blob) => {
      own.savedFile = blob;
      return create(blob);
    };
  });
  await press(page, words);
  await page.waitForFunction(() => (globalThis as { savedFile?: Blob | null }).savedFile, { timeout: 15_000 });
  const numbers = await page.evaluate(async () => {
    const blob = (globalThis as unknown as { savedFile: Blob }).savedFile;
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(numbers);
}

/** Ticks the box with this label. */
async function tick(page: Page, label: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.innerText.startsWith(wanted));
      const box = found?.control as HTMLInputElement | undefined;
      box?.click();
      return box !== undefined;
    },
    { timeout: 15_000 },
    label,
  );
}

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-exchange-'));
  let page: Page;
  beforeAll(async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
    page = await at.running.openExtensionPage('dashboard.html#ud-og-ind', 'main section h3');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the week goes into a calendar file that another library reads strictly, and that names nobody', async () => {
    const words = await page.evaluate(
      () => [...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Gem ugen'))!.innerText,
    );
    const count = Number(/\d+/.exec(words)![0]);
    const text = (await savedBy(page, words)).toString('utf8');
    ICAL.design.strict = true;
    const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
    expect(events).toHaveLength(count);
    expect(new Set(events.map((one) => one.getFirstPropertyValue('uid'))).size).toBe(count);
    for (const { name: full, ref } of citizens) {
      for (const word of [ref, ...full.split(' ')]) expect(text).not.toContain(word);
    }
    // Nothing has moved since: the same appointments, in the same version.
    const again = (await savedBy(page, words)).toString('utf8');
    const told = (file: string) => file.match(/^(?:UID|SEQUENCE|DTSTART).*$/gm);
    expect(told(again)).toEqual(told(text));
  });

  test('my cases go into a workbook with real dates; names are in it only when they are ticked', async () => {
    const [sheet] = await readWorkbook(await savedBy(page, 'Gem som Excel'));
    const [head, ...rows] = sheet!.data;
    expect(rows).toHaveLength(citizens.length);
    expect(head).not.toContain('Navn');
    const due = head!.indexOf('Frist');
    const dates = rows.flatMap((row) => row[due] ?? []);
    expect(dates.length).toBeGreaterThan(10);
    for (const date of dates) expect(date).toBeInstanceOf(Date);
    await tick(page, 'Borgernes navne');
    await says(page, 'Filen indeholder personoplysninger.');
    const csv = (await savedBy(page, 'Gem som CSV')).toString('utf8');
    expect(csv).toMatch(new RegExp(`^${mette!.ref};${mette!.name};`, 'm'));
  });

  test('a spreadsheet is looked at row by row, taken in whole, and taken back', async () => {
    const file = join(folder, 'ark.csv');
    const rows = [`${mette!.ref};12-10-2026`, `${karl!.ref};46300`, '26-999999;01-10-2026', `${mette!.ref};20/11`];
    writeFileSync(file, `Sagsnr.;Seneste samtale\n${rows.join('\n')}\n`);
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await says(page, '2 oplysninger i 2 sager kan tages ind.');
    await says(page, '26-999999 er ikke blandt dine sager');
    await says(page, '»20/11« i »Seneste samtale« er ikke en dato med år');
    await tick(page, 'Lad de 2 rækker ude');
    await press(page, 'Tag ind');
    await says(page, '2 sager er ændret.');
    await tick(page, 'Det, jeg har indtastet');
    const entered = (await savedBy(page, 'Gem som CSV')).toString('utf8');
    expect(entered).toContain(`${karl!.ref};${karl!.name};Samtale holdt;05-10-2026`);
    await press(page, 'Fortryd');
    await says(page, 'Taget tilbage.');
    await press(page, 'Gem som CSV');
    await says(page, 'Der er ingen rækker at gemme.');
  });

  // Chromium asks in a window of its own, which nobody can answer from here.
  test.runIf(name === 'firefox')('reminders are turned on by one click, which asks the browser', async () => {
    const options = await at.running.openExtensionPage('options.html', 'main section');
    await tick(options, 'Ugen');
    const button = await options.waitForFunction(
      (wanted) => [...document.querySelectorAll('button')].find((one) => one.innerText === wanted),
      { timeout: 15_000 },
      isReminder,
    );
    // A real click: the browser asks for nothing without one.
    await (button as ElementHandle<HTMLButtonElement>).click();
    await says(options, 'Påmindelserne er gemt');
    await says(options, 'Hold pause i en time');
    await press(options, 'Hold pause i en time');
    await says(options, 'Slut pausen');
  });

  test('nothing went wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
