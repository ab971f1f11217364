import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { countsFileFormat, countsFileText, type CountsFile } from '../../lib/team/counts-file.ts';
import { drawSample } from '../../lib/team/draw-sample.ts';
import { lastMondays } from '../../lib/dates/iso-week.ts';
import { makeSigningKey, signCounts } from '../../lib/team/signature.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';

const today = isoDate('2026-11-23');
const folder = mkdtempSync(join(tmpdir(), 'rettidig-team-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a colleague hands over: two weeks, the second with one late case fewer. */
async function handedOver(initials: string, late: number): Promise<CountsFile> {
  const weeks = lastMondays(today, 2).map((monday, index) => {
    const usual = { rule: 'first-interview', localNorm: false, unit: '' };
    const cases = late - index;
    return {
      ...{ monday, countedOn: monday, othersDuties: 0 },
      rows: [
        { ...usual, place: 'late' as const, age: 'week' as const, cause: 'no-time' as const, cases, clear: cases },
        { ...usual, place: 'timely' as const, age: null, cause: null, cases: 40, clear: 40 },
      ],
    };
  });
  const who = { initials, unit: '' };
  return signCounts({ format: countsFileFormat, madeOn: today, who, weeks }, await makeSigningKey());
}

function saved(name: string, file: CountsFile): string {
  const path = join(folder, name);
  writeFileSync(path, countsFileText(file));
  return path;
}

/** Presses the button or link with these words, once it is there. */
const press = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a')];
      const found = all.find((one) => one.textContent?.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    { timeout: 20_000, polling: 50 },
    words,
  );

const says = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000, polling: 50 }, words);

const go = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash);

/** The lines of the table with that heading, cell by cell. */
const tableOf = (page: Page, title: string) =>
  page.evaluate((wanted) => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === wanted);
    const lines = [...heading!.parentElement!.querySelectorAll('tbody tr, tfoot tr')];
    return lines.map((line) => [...line.children].map((cell) => (cell as HTMLElement).innerText.trim()));
  }, title);

// One browser for all, in this order: a lead's machine, from the agreement to the supervision.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  let list: Page;
  let page: Page;
  beforeAll(async () => {
    list = await openPage(at.running, `${at.demo.url}/teamet`, rowsOf.list);
    page = await at.running.openExtensionPage('dashboard.html#team', 'main h2');
  });

  test('it is off until purpose, discussion and information are settled', async () => {
    await says(page, 'Teamvisningen er slået fra');
    await press(page, 'Åbn Aftalen');
    await page.waitForSelector('form textarea');
    await press(page, 'Slå teamvisningen til');
    await says(page, 'Udfyld formål, begge datoer og et antal uger.');
    await page.type('form textarea', 'Vi vil se, hvor der mangler samtaletider.');
    const days = await page.$$('form input[aria-describedby$="-said"]');
    for (const day of days) await day.type('2. november 2026');
    await page.select('form select', 'named');
    await press(page, 'Slå teamvisningen til');
    await says(page, 'Slå fra, og slet teamets tal …');
  });

  test('a list page is counted by caseworker, and no citizen of it is on the lead’s machine', async () => {
    await go(page, '#team');
    await press(page, `Tæl »${await list.title()}«`);
    await says(page, `Talt: ${citizens.length} sager, 3 sagsbehandlere.`);
    await press(page, 'Gem som ugens tal');
    await says(page, 'Hvem har hvor mange');
    const lines = await tableOf(page, 'Hvem har hvor mange');
    expect(lines.map(([who]) => who)).toEqual(['JSO (liste)', 'LPE (liste)', 'MKA (liste)', 'Teamet']);
    expect(lines.at(-1)![6]).toBe(String(citizens.length));
    const kept = await everythingKept(page);
    expect(kept.cases).toBe(0);
    for (const { ref, name: citizen, cpr } of citizens) {
      for (const text of [ref, citizen, cpr]) expect(kept.texts.includes(text)).toBe(false);
    }
  });

  test('three dropped files, their keys confirmed, and it says who has how many, why, and that it is getting better', async () => {
    const files = await Promise.all([handedOver('LPE', 6), handedOver('JSO', 3), handedOver('MKA', 9)]);
    const changed = structuredClone(files[0]!);
    Object.assign(changed.weeks[1]!.rows[0]!, { cases: 1, clear: 1 });
    const hostile = { ...files[1]!, who: { initials: '<script>alert(1)</script>', unit: '' } };
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(
      ...files.map((file) => saved(`${file.who.initials}.json`, file)),
      saved('aendret.json', changed),
      saved('fremmed.json', hostile),
    );
    await says(page, 'aendret.json er ændret, siden den blev gemt.');
    await says(page, 'fremmed.json er ikke lagt ind');
    await says(page, '»who.initials«: Teksten indeholder kode eller usynlige tegn');
    for (const who of ['LPE', 'JSO', 'MKA']) await press(page, `De er ens: det er ${who}s`);
    await says(page, '15 af 135 sager er ikke rettidige.');
    await says(page, '3 færre end sidst, de samme blev talt.');
    const lines = await tableOf(page, 'Hvem har hvor mange');
    expect(lines.map(([who, late, , , , , all, , change]) => [who, late, all, change])).toEqual([
      ['JSO (fil)', '2', '42', '1 færre'],
      ['LPE (fil)', '5', '45', '1 færre'],
      ['MKA (fil)', '8', '48', '1 færre'],
      ['Teamet', '15', '135', '3 færre'],
    ]);
    const why = await tableOf(page, 'Hvorfor er de ikke rettidige');
    expect(why.at(-1)).toEqual(['Teamet', '0', '0', '15', '0', '0', '0', '0', '15']);
  });

  test('a file under a confirmed name with another key is shown and refused', async () => {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(saved('ny.json', await handedOver('LPE', 3)));
    await says(page, 'ny.json er underskrevet med en anden nøgle end den, du har bekræftet for LPE.');
    expect((await tableOf(page, 'Hvem har hvor mange'))[1]!.slice(0, 2)).toEqual(['LPE (fil)', '5']);
  });

  test('at 400 % its tables are scrolled each by itself, and the page is not', async () => {
    await page.setViewport({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewport({ width: 1440, height: 900 });
  });

  test('a sample can be drawn again from its seed, and its cases are not kept', async () => {
    await go(page, '#team/tilsyn');
    await press(page, `Træk fra »${await list.title()}«`);
    await says(page, 'Sag 10: ');
    const shown = await page.evaluate(() => document.body.innerText);
    const seed = Number(/med starttal (\d+)/.exec(shown)![1]);
    const refs = citizens.map(({ ref }) => ref).toSorted();
    const drawn = drawSample(seed, refs.length, 10).map((place) => refs[place]!);
    expect([...shown.matchAll(/Sag \d+: (\S+)/g)].map(([, ref]) => ref)).toEqual(drawn);
    const kept = await everythingKept(page);
    for (const ref of drawn) expect(kept.texts.includes(ref)).toBe(false);
  });

  test('a caseworker sees all of the file, in which nothing of a case stands', async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
    const options = await at.running.openExtensionPage('options.html', 'input[maxlength="20"]');
    await options.type('input[maxlength="20"]', 'LPE');
    await options.keyboard.press('Enter');
    await says(options, 'Initialerne er gemt');
    await options.close();
    await page.bringToFront();
    await go(page, '#team/aflever');
    await says(page, 'Fil fra LPE');
    await says(page, `talt mandag 23. november: ${citizens.length} sager`);
    const raw = await page.evaluate(() => document.querySelector('pre')!.textContent!);
    expect(JSON.parse(raw)).toMatchObject({ format: countsFileFormat, who: { initials: 'LPE' } });
    for (const { ref, name: citizen, cpr } of citizens) {
      for (const text of [ref, citizen, cpr]) expect(raw.includes(text)).toBe(false);
    }
    expect(at.running.errors).toEqual([]);
  });
});

/** All that the extension keeps, as text, and how many cases are among it. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area; local: Area } } };
    const found: unknown[] = [await chrome.storage.session.get(null), await chrome.storage.local.get(null)];
    let cases = 0;
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      for (const store of database.objectStoreNames) {
        const asking = database.transaction(store).objectStore(store).getAll();
        const rows = await new Promise<unknown[]>((resolve) => (asking.onsuccess = () => resolve(asking.result)));
        if (store === 'cases') cases += rows.length;
        found.push(rows);
      }
      database.close();
    }
    return { cases, texts: JSON.stringify(found) };
  });

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}
