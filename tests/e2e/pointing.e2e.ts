import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideWidth } from '../../entrypoints/mapping/beside-the-page.ts';
import { shippedBuild } from '../../scripts/extension-build.ts';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { inListOrder } from '../demo-case-system/list-row.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges, type DrawnBadge } from './drawn-badges.ts';
import { MappingGuide } from './mapping-guide.ts';
import { everyRowBadged } from './pages.ts';
import { practiceDays } from './practice-days.ts';

const day = practiceDays[0];
const shown = inListOrder().slice(0, 24);
const [first] = shown;
const refs = shown.map(({ ref }) => ref);

/** The rows of the unknown list; the first holds the headings. */
const rows = 'tr:has(> td)';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo?.stop());

/** Maps the list that stands in the page, by the answers that a person gives who finds every guess right. */
async function mapList(at: MappingGuide): Promise<void> {
  await at.press('En liste med flere sager');
  await at.pointAt(shown[4]!.name);
  await at.asks('24 rækker');
  await at.press('Ja, det er sagerne');
  await at.asks(`${refs[0]}, ${refs[1]}`);
  await at.press('Ja, det er sagens nummer');
  await at.asks('læst i 24 af 24');
  await at.press('Videre');
  await at.asks('Hvilken målgruppe er det?');
  await at.press('Videre');
  await at.press('Videre');
  await at.fill('Hvad kalder I fagsystemet?', 'Fremmed system');
  await at.choose('Hvis sager viser listen?', 'yes');
  await at.save();
  await at.asks('23 af 24 sager er læst');
}

async function mapCase(at: MappingGuide): Promise<void> {
  await at.press('Jeg har åbnet en sag');
  await at.asks('Er det sagens nummer?');
  await at.press('Ja, det er sagens nummer');
  await at.press('Videre');
  await at.press('Videre');
  await at.asks('Viser siden, hvad der er sket i sagen?');
  await at.press('Videre');
  await at.press('Videre');
  await at.save();
  await at.asks('1 af 1 sag er læst');
}

const badged = async (page: Page) => (await drawnBadges(page)).map(({ ref }) => ref);

describe.each(browserNames)('in %s', (name) => {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launch(name, { day });
  });
  afterAll(() => running?.close());

  test('someone maps a list and the page of a case by pointing and answering, and the badges come without a reload', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/tabel`);
    await page.evaluate(() => Object.assign(globalThis, { isStillThere: true }));
    const guide = await MappingGuide.open(running, page);
    await mapList(guide);
    await page.bringToFront();
    await everyRowBadged(page, rows);
    expect(await badged(page)).toEqual(refs);
    // The column is as narrow as its numbers: all badges stand before them, those too that find it widened by the others.
    await page.waitForFunction(
      () => [...document.querySelectorAll('[data-rettidig="badge"]')].every((one) => one.previousSibling === null),
      { polling: 50, timeout: 5_000 },
    );
    expect(await page.evaluate(() => 'isStillThere' in globalThis)).toBe(true);
    const onList = guide.clicks;

    await page.goto(`${demo.url}/fremmed/sag/${first!.ref}`);
    await mapCase(guide);
    await page.bringToFront();
    await everyRowBadged(page, 'body');
    // What a person presses, typing aside; to choose from a list is two presses.
    expect([onList, guide.clicks - onList]).toEqual([11, 7]);

    await page.goto(`${demo.url}/fremmed/sag/${shown[5]!.ref}`);
    await everyRowBadged(page, 'body');
    await page.goto(`${demo.url}/fremmed/tabel`);
    await everyRowBadged(page, rows);
    await guide.guide.close();
    await page.close();
  });

  test('a row that is two elements in two panes is mapped as one', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/ruder`);
    const guide = await MappingGuide.open(running, page);
    await mapList(guide);
    await page.bringToFront();
    await everyRowBadged(page, 'td:first-child tr:has(> td)');
    expect(await badged(page)).toEqual(refs);
    await guide.guide.close();
    await page.close();
  });

  test('a page of a frameset is mapped in its frame', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/rammer`);
    const guide = await MappingGuide.open(running, page);
    await guide.press('En liste med flere sager');
    await guide.pointAt(shown[4]!.name);
    await guide.asks('24 rækker');
    await guide.guide.close();
    await page.close();
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

describe('pointing', () => {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launch('chromium', { day });
  });
  afterAll(() => running?.close());

  test('a click while pointing is ours alone: no link is followed, and the page hears and sees nothing of it', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/tabel`);
    const before = await page.evaluate(() => {
      const heard: string[] = [];
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'focusin']) {
        document.addEventListener(type, () => heard.push(type), true);
      }
      Object.assign(globalThis, { heard });
      return document.body.outerHTML;
    });
    const guide = await MappingGuide.open(running, page);
    await guide.press('En liste med flere sager');
    await guide.pointAt(first!.ref);
    await guide.asks('24 rækker');
    expect(page.url()).toBe(`${demo.url}/fremmed/tabel`);
    const after = await page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: string[] };
      return { heard, body: document.body.outerHTML, focus: document.activeElement?.localName };
    });
    expect(after).toEqual({ heard: [], body: before, focus: 'body' });
    await guide.guide.close();
    // The guide is gone, and the page is as it was: a link leads on again.
    await page.waitForFunction(() => document.querySelector('[data-rettidig="pointer"]') === null, {
      polling: 50,
      timeout: 15_000,
    });
    await page.bringToFront();
    await Promise.all([page.waitForNavigation(), page.click('td a')]);
    expect(page.url()).toContain('/fremmed/sag/');
    await page.close();
  });

  test('a script of the page cannot point: only what a person does counts', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/tabel`);
    const guide = await MappingGuide.open(running, page);
    await guide.press('En liste med flere sager');
    await guide.asks('Peg på siden i fagsystemet');
    await page.bringToFront();
    await page.evaluate(() => {
      const cell = document.querySelector('td')!;
      for (const type of ['mousemove', 'mousedown', 'click'])
        cell.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(await guide.guide.evaluate(() => document.body.innerText)).toContain('Peg på siden i fagsystemet');
    // A person's Escape ends it, wherever the mouse is.
    await page.keyboard.press('Escape');
    await guide.asks('Hvad viser siden?');
    await guide.guide.close();
    await page.close();
  });

  test('the keyboard alone will do: arrows move, Enter chooses', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/kasser`);
    const guide = await MappingGuide.open(running, page);
    await guide.press('En liste med flere sager');
    await guide.asks('Peg på siden i fagsystemet');
    await page.bringToFront();
    // The heading, the list beside it, its first row, the next one, and what stands first in that.
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter'] as const) {
      await page.keyboard.press(key);
    }
    await guide.asks('24 rækker');
    await guide.guide.close();
    await page.close();
  });

  test('what was guessed wrong is put right by pointing, and the badge stands where one points', async () => {
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/formularer`);
    const guide = await MappingGuide.open(running, page);
    await guide.press('En liste med flere sager');
    await guide.pointAt(shown[4]!.name);
    await guide.press('Ja, det er sagerne');
    await guide.press('Peg på et andet sted');
    await guide.pointAt(shown[6]!.ref);
    await guide.asks(`${refs[0]}, ${refs[1]}`);
    await guide.press('Ja, det er sagens nummer');
    await guide.choose('Hvad »Sidste samtale« betyder', '');
    await guide.asks('Uden samtaler kan de fleste frister ikke beregnes.');
    await guide.choose('Hvad »Sidste samtale« betyder', 'lastInterview');
    await guide.press('Videre');
    await guide.press('Videre');
    await guide.press('Peg på et andet sted');
    await guide.pointAt(shown[4]!.name);
    await guide.asks('På det sted, du har peget på');
    await guide.press('Videre');
    await guide.save();
    await guide.asks('23 af 24 sager er læst');
    await page.bringToFront();
    await everyRowBadged(page, rows);
    expect(await page.$$eval('td:first-child [data-rettidig="badge"]', (all) => all.length)).toBe(24);
    await guide.press('Fortryd');
    await guide.asks('Det er taget tilbage.');
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('[data-rettidig="badge"]') === null, {
      polling: 50,
      timeout: 15_000,
    });
    await guide.guide.close();
    await page.close();
  });

  test.each(['light', 'dark'])(
    'axe finds nothing on any step, in %s colours and on a narrow window',
    async (scheme) => {
      const page = await running.newPage();
      await page.goto(`${demo.url}/fremmed/tabel`);
      const guide = await MappingGuide.open(running, page);
      await guide.guide.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await guide.guide.setViewport({ width: 320, height: 700 });
      const isFine = async () => {
        await guide.guide.bringToFront();
        expect(await axeFaults(guide.guide)).toEqual([]);
        expect(await guide.guide.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      };
      await isFine();
      await guide.press('En liste med flere sager');
      await guide.asks('Peg på siden i fagsystemet');
      await isFine();
      await guide.pointAt(shown[4]!.name);
      for (const [asked, answer] of [
        ['24 rækker', 'Ja, det er sagerne'],
        ['Er det sagens nummer?', 'Ja, det er sagens nummer'],
        ['læst i 24 af 24', 'Videre'],
        ['Hvilken målgruppe', 'Videre'],
        ['Hvor skal mærket stå', 'Videre'],
        ['Hvad kalder I fagsystemet', 'Tilbage'],
      ] as const) {
        await guide.asks(asked);
        await isFine();
        await guide.press(answer);
      }
      await guide.guide.close();
      await page.close();
    },
  );

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

describe('from the toolbar', () => {
  test('a page of a site that nobody has allowed is asked about by its name beside it, before anything of it is read', async () => {
    const browser = await puppeteer.launch({
      executablePath: findBrowsers().chromium!,
      pipe: true,
      enableExtensions: [shippedBuild('chrome')],
      env: { ...process.env, LANGUAGE: 'da' },
      args: [
        ...['--lang=da', '--no-first-run', '--window-size=1400,800', '--screen-info={1600x900}'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${demo.url}/fremmed/tabel`);
      const isWide = (width: number) => page.waitForFunction((width) => outerWidth === width, { polling: 50 }, width);
      await isWide(1400);
      const opened = async (name: string) =>
        (await browser.waitForTarget((target) => target.url().includes(name), { timeout: 30_000 })).asPage();
      const [extension] = (await browser.extensions()).values();
      // Only a press of its button tells an extension which site is in front.
      await extension!.triggerAction(page);
      const popup = await opened('popup.html');
      const start = await popup.waitForSelector('::-p-text(Vis Rettidig, hvor felterne står)');
      await start!.click();
      const guide = await opened('mapping.html');
      await guide.waitForFunction(() => document.body.innerText.includes('Må Rettidig læse siden?'), { polling: 50 });
      const text = await guide.evaluate(() => document.body.innerText);
      expect(text).toContain(`Tillad http://${new URL(demo.url).hostname}`);
      expect(text).not.toContain(first!.name);
      // The guide has room beside the page, and the page has it back when the guide is closed.
      await isWide(1400 - guideWidth);
      await guide.close();
      await isWide(1400);
    } finally {
      await browser.close();
    }
    // Room for a build.
  }, 120_000);
});

// One profile, in this order: mapped, loaded anew, and the browser started again; then another profile.
describe.each(browserNames)('what was mapped says the same, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-pointing-'));
  const profile = join(folder, 'profile');
  const file = join(folder, 'fremmed.json');
  let running: RunningBrowser;
  let badges: DrawnBadge[];

  beforeAll(async () => {
    running = await launch(name, { day, profile });
    const page = await running.newPage();
    await page.goto(`${demo.url}/fremmed/tabel`);
    const guide = await MappingGuide.open(running, page);
    await mapList(guide);
    await page.goto(`${demo.url}/fremmed/sag/${first!.ref}`);
    await mapCase(guide);
    await guide.guide.close();
    await everyRowBadged(page, 'body');
    badges = await drawnBadges(page);
    await page.goto(`${demo.url}/fremmed/tabel`);
    await everyRowBadged(page, rows);
    badges.push(...(await drawnBadges(page)));
    await page.close();
  });
  afterAll(async () => {
    await running?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The badges of the case and of the list, each loaded anew; the list says what the case has shown. */
  async function badgesNow(): Promise<DrawnBadge[]> {
    const page = await running.newPage();
    const found: DrawnBadge[] = [];
    for (const [path, cases] of [
      [`/fremmed/sag/${first!.ref}`, 'body'],
      ['/fremmed/tabel', rows],
    ] as const) {
      await page.goto(demo.url + path);
      await everyRowBadged(page, cases);
      await page.reload();
      await everyRowBadged(page, cases);
      found.push(...(await drawnBadges(page)));
    }
    await page.close();
    return found;
  }

  test('after a reload', async () => {
    expect(badges.map(({ ref }) => ref)).toEqual([first!.ref, ...refs]);
    expect(new Set(badges.map(({ form }) => form)).size).toBeGreaterThan(2);
    expect(await badgesNow()).toEqual(badges);
  });

  test('after a restart', async () => {
    await running.close();
    running = await launch(name, { day, profile });
    expect(await badgesNow()).toEqual(badges);
  });

  test('in another profile, where it is brought as a file', async () => {
    const options = await running.openExtensionPage('options.html#opsaetninger', 'main section');
    writeFileSync(file, await exported(options, 'Fremmed system'));
    await running.close();

    running = await launch(name, { day });
    const fresh = await running.openExtensionPage('options.html#opsaetninger', 'input[type=file]');
    await ((await fresh.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await fresh.waitForFunction(() => document.body.innerText.includes('er hentet ind'), { polling: 50 });
    expect(await badgesNow()).toEqual(badges);
  });

  test('and nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** The file that the browser would save, read on its way there. */
async function exported(options: Page, system: string): Promise<string> {
  const label = `Eksportér ${system}`;
  await options.waitForFunction(
    (label) => [...document.querySelectorAll('button')].some((one) => one.textContent === label),
    { polling: 50 },
    label,
  );
  return options.evaluate(async (label) => {
    const saved = new Promise<string>((resolve) => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then(resolve);
        return create(blob);
      };
    });
    [...document.querySelectorAll('button')].find((one) => one.textContent === label)!.click();
    return saved;
  }, label);
}
