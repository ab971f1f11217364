import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../tests/e2e/browsers.ts';
import { tabOf as tabAt } from '../tests/e2e/mapping-guide.ts';
import { openPage, rowsOf } from '../tests/e2e/pages.ts';
import { agree, dropFiles, handedOver, press, savedIn } from '../tests/e2e/team-files.ts';

/** A way of looking at a page: `zoom` as a caseworker enlarges it. */
interface Look {
  name: string;
  width?: number;
  zoom?: number;
  dark?: boolean;
}

const plain: Look = { name: '' };
const looks: Look[] = [
  plain,
  { name: '-200', zoom: 2 },
  { name: '-dark', dark: true },
  { name: '-narrow', width: 480 },
];

/** The extension's own pages: name of the picture, address, and what must be there before it is taken. */
const ownPages = [
  ['popup', 'popup.html', 'main'],
  ['week', 'dashboard.html#ugen', '#place-late'],
  ['interviews', 'dashboard.html#samtaler', 'main h1'],
  ['planning', 'dashboard.html#planlaegning', 'main h1'],
  ['progress', 'dashboard.html#udvikling', 'main h1'],
  ['team', 'dashboard.html#team', 'main h1'],
  ['exchange', 'dashboard.html#ud-og-ind', 'main h1'],
  ['options', 'options.html', 'main h1'],
  ['adapters', 'options.html#opsaetninger', 'main h1'],
  ['kept', 'options.html#gemte-sager', 'main h1'],
  ['guidance', 'options.html#vejledning', 'main h1'],
  ['procedures', 'options.html#vejledning/procedurer', 'main h1'],
  ['backup', 'options.html#sikkerhedskopi', 'main h1'],
  ['data', 'options.html#data', 'main h1'],
  ['proof', 'options.html#dokumentation', 'main h1'],
  ['rule-book', 'options.html#regelbog', 'main h1'],
  ['rule', 'options.html#regelbog/contact-4-in-first-6m', 'main h1'],
  ['changes', 'options.html#aendringer', 'main table'],
] as const;

/**
 * Opens every surface there is, one after the other, and writes a picture of each into `folder`:
 * at 100 %, at 200 %, dark and narrow.
 */
export async function tourOfSurfaces(running: RunningBrowser, url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });

  const list = await openPage(running, `${url}/sager`, rowsOf.list);
  await pictures(list, 'list');
  await openPanel(list, '26-004117');
  await pictures(list, 'list-panel');
  await list.close();

  const grid = await openPage(running, `${url}/gitter`, rowsOf.grid);
  await picture(grid, 'grid', plain);
  await grid.close();

  const caseHead = rowsOf.case;
  const decisions = await openPage(running, `${url}/sager/26-004090/klage`, caseHead);
  await picture(decisions, 'decisions', plain);
  await decisions.close();

  const casePage = await openPage(running, `${url}/sager/26-004117`, caseHead);
  await picture(casePage, 'case', plain);
  await openPanel(casePage, '26-004117');
  await pictures(casePage, 'case-panel');
  const beside = await running.openExtensionPage(
    `sidepanel.html#tab=${await tabOf(running, casePage)}`,
    'main h1, main h2',
  );
  await beside.setViewport({ width: 380, height: 900 });
  await pictures(beside, 'side-panel');
  await beside.close();
  await casePage.close();

  const interviews = await openPage(running, `${url}/sager/alle-samtaler`, rowsOf.list);
  await picture(interviews, 'all-interviews', plain);
  await openPanel(interviews, '26-004117');
  await picture(interviews, 'all-interviews-panel', plain);
  await interviews.close();

  const redesigned = await running.newPage();
  await redesigned.goto(`${url}/sager?udgave=ny`);
  await redesigned.waitForSelector('[data-rettidig="notice"]');
  await pictures(redesigned, 'notice');
  await redesigned.close();

  await teamOf(running);

  for (const [name, address, ready] of ownPages) {
    const page = await running.openExtensionPage(address, ready);
    await page.setViewport(name === 'popup' ? { width: 360, height: 640 } : { width: 1000, height: 900 });
    await pictures(page, name);
    await page.close();
  }

  async function pictures(page: Page, name: string): Promise<void> {
    for (const look of looks) await picture(page, name, look);
  }

  async function picture(page: Page, name: string, look: Look): Promise<void> {
    const before = page.viewport() ?? { width: 1440, height: 900 };
    const { zoom = 1, width = before.width } = look;
    await page.setViewport({
      width: Math.round(Math.min(width, before.width) / zoom),
      height: Math.round(before.height / zoom),
      deviceScaleFactor: zoom,
    });
    const isFirefox = running.name === 'firefox';
    if (!isFirefox)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' }]);
    // Badges find their place again when cells change width, one frame later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: join(folder, `${name}${look.name}.png`) as `${string}.png` });
    await page.setViewport(before);
    if (!isFirefox) await page.emulateMediaFeatures([]);
  }
}

/** Makes a lead's team of three invented colleagues: agreed, their files dropped, their keys confirmed. */
async function teamOf(running: RunningBrowser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-team-'));
  try {
    const page = await running.openExtensionPage('dashboard.html#team/aftale', 'form textarea');
    await agree(page);
    await page.evaluate(() => void (location.hash = '#team'));
    const files = await Promise.all([
      handedOver('JSO', [7, 6, 6, 4, 3, 3], { places: { soon: 9, estimated: 6 }, cause: 'no-show' }),
      handedOver('LPE', [9, 9, 8, 8, 6, 5], { places: { soon: 12, estimated: 8, provisional: 2 }, others: 3 }),
      handedOver('MKA', [4, 5, 6, 7, 7, 6], { places: { soon: 7, stale: 3, exempt: 4 }, cause: 'late-hand-over' }),
    ]);
    await dropFiles(page, ...files.map((file, index) => savedIn(folder, `rettidig-tal-${index}.json`, file)));
    for (const { who } of files) await press(page, `De er ens: det er ${who.initials}s`);
    await page.waitForFunction(() => document.body.innerText.includes('14 af '), { polling: 50 });
    await page.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The browser's number of the tab that a page is open in. */
async function tabOf(running: RunningBrowser, page: Page): Promise<number> {
  const helper = await running.openExtensionPage('options.html', '#app');
  const id = await tabAt(helper, page.url());
  await helper.close();
  return id;
}

/** Opens the explanation of a case by keyboard, as a person without a mouse does. */
async function openPanel(page: Page, ref: string): Promise<void> {
  const badge = await page.evaluateHandle((wanted) => {
    const badges = [...document.querySelectorAll<HTMLElement>('[data-rettidig="badge"]')];
    return badges.find((one) => one.closest('tr, main')?.textContent?.includes(wanted)) ?? null;
  }, ref);
  const element = badge.asElement();
  if (!element) throw new Error(`There is no badge on case ${ref} to open.`);
  await (element as Awaited<ReturnType<Page['$']>>)!.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-rettidig="panel"]');
  // The words come from the background and the panel is drawn with them; it has no size before that.
  await page.waitForFunction(() => document.querySelector('[data-rettidig="panel"]')!.matches(':focus-within, :focus'));
}
