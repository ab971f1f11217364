import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsFileFormat, type CountsFile } from '../../lib/team/counts-file.ts';
import { drawSample } from '../../lib/team/draw-sample.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { agree, dropFiles, handedOver, press, savedIn } from './team-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'rettidig-team-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const saved = (name: string, file: CountsFile) => savedIn(folder, name, file);

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

/** The lines without the last one, and whether their numbers add up to it, column by column. */
function adding(lines: readonly string[][]): { people: string[]; adds: boolean } {
  const numbers = lines.map((cells) => cells.slice(1).map((cell) => (/^\d+$/.test(cell) ? Number(cell) : 0)));
  const [last, ...above] = numbers.toReversed();
  const adds = last!.every((sum, column) => {
    const isNumber = lines.every((cells) => /^\d+$/.test(cells[column + 1]!));
    return !isNumber || above.reduce((all, cells) => all + cells[column]!, 0) === sum;
  });
  return { people: lines.slice(0, -1).map(([who]) => who!), adds };
}

// One browser for all, in this order: a lead's machine, from the agreement to the supervision.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  let list: Page;
  let page: Page;
  /** as the list alone tells of MKA, who hands over no file */
  let ofList: string[];
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
    await agree(page);
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
    ofList = lines.find(([who]) => who === 'MKA (liste)')!;
    const kept = await everythingKept(page);
    expect(kept.cases).toBe(0);
    for (const { ref, name: citizen, cpr } of citizens) {
      for (const text of [ref, citizen, cpr]) expect(kept.texts.includes(text)).toBe(false);
    }
  });

  test('three dropped files, their keys confirmed, and it says who has how many, why, and that it is getting better', async () => {
    const beside = { others: 2, places: { estimated: 3, provisional: 2, stale: 1 } } as const;
    const files = await Promise.all([
      handedOver('LPE', [6, 5]),
      handedOver('JSO', [3, 2], { cause: 'no-show' }),
      handedOver('ØRT', [9, 8], beside),
    ]);
    const changed = structuredClone(files[0]!);
    Object.assign(changed.weeks[1]!.rows[0]!, { cases: 1, clear: 1 });
    const hostile = { ...files[1]!, who: { initials: '<script>alert(1)</script>', unit: '' } };
    await dropFiles(
      page,
      ...files.map((file, index) => saved(`${index}.json`, file)),
      saved('aendret.json', changed),
      saved('fremmed.json', hostile),
    );
    await says(page, 'aendret.json er ændret, siden den blev gemt.');
    await says(page, 'fremmed.json er ikke lagt ind');
    await says(page, '»who.initials«: Teksten indeholder kode eller usynlige tegn');
    for (const who of ['LPE', 'JSO', 'ØRT']) await press(page, `De er ens: det er ${who}s`);
    await says(page, 'Siden uge 47: 3 færre hos 3 af 4 sagsbehandlere');
    const late = 15 + Number(ofList[1]);
    const all = 42 + 45 + 54 + Number(ofList[6]);
    await says(page, `${late} af ${all} sager er ikke rettidige.`);
    await says(page, 'Der er flere tal for JSO og LPE.');
    const lines = await tableOf(page, 'Hvem har hvor mange');
    expect(lines.map(([who, over, , , , , sum, , change]) => [who, over, sum, change])).toEqual([
      ['JSO (fil)', '2', '42', '1 færre'],
      ['LPE (fil)', '5', '45', '1 færre'],
      ['MKA (liste)', ofList[1], ofList[6], expect.stringMatching(/^–/)],
      ['ØRT (fil)', '8', '54', '1 færre'],
      ['Teamet', String(late), String(all), '3 færre (hos 3)'],
    ]);
    const why = await tableOf(page, 'Hvorfor er de ikke rettidige');
    expect(why.at(-1)).toEqual(['Teamet', '2', '0', '13', '0', '0', '0', ofList[1], String(late)]);
  });

  test('on every table of it the lines add up, and all of them name the same people in the same order', async () => {
    const people = ['JSO', 'LPE', 'MKA', 'ØRT'];
    for (const title of [
      'Hvem har hvor mange',
      'Hvorfor er de ikke rettidige',
      'Ikke rettidige, uge for uge',
      'Hvor længe har de været over fristen',
      'I intet bånd',
    ]) {
      const { people: named, adds } = adding(await tableOf(page, title));
      expect([title, named.map((who) => who.split(' ')[0]), adds]).toEqual([title, people, true]);
    }
    expect(adding(await tableOf(page, 'Hvilke regler gælder det')).adds).toBe(true);
  });

  test('what is estimated, not confirmed, not seen for a while or another’s duty is a number of its own, and late for nobody', async () => {
    const heads = await page.evaluate(() => {
      const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'I intet bånd');
      return [...heading!.parentElement!.querySelectorAll('thead th')].map((one) => one.textContent);
    });
    const line = (await tableOf(page, 'I intet bånd')).find(([who]) => who === 'ØRT (fil)')!;
    const told = Object.fromEntries(heads.map((head, index) => [head, line[index]]));
    expect(told).toMatchObject({ Anslået: '3', 'Regel ikke bekræftet': '2', 'I alt': '6', 'Over andres frist': '2' });
    expect((await tableOf(page, 'Hvem har hvor mange')).find(([who]) => who === 'ØRT (fil)')!.slice(1, 2)).toEqual([
      '8',
    ]);
  });

  // Only Chromium's harness can show a page as paper; the styles are the same.
  test.runIf(name === 'chromium')(
    'what is printed is the sheet alone: nobody’s name, and no number under 3',
    async () => {
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => document.body.innerText);
      await page.emulateMediaType('screen');
      expect(printed).toContain('Til brug uden for teamet');
      expect(printed).toContain('<3');
      for (const who of ['JSO', 'LPE', 'MKA', 'ØRT', 'Hvem har hvor mange']) expect(printed).not.toContain(who);
      const numbers = [...printed.matchAll(/\t(\d+)$/gm)].map(([, number]) => Number(number));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => number < 3)).toEqual([]);
    },
  );

  test('a file under a confirmed name with another key is shown and refused', async () => {
    await dropFiles(page, saved('ny.json', await handedOver('LPE', [3, 2])));
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
