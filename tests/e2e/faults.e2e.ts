import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { plusDays } from '../../lib/dates/calendar.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { keptRecord } from './kept-entries.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { press, says } from './words-on-page.ts';

const day = isoDate(practiceDays[0]);
const refs = citizens.map(({ ref }) => ref);

interface Entry {
  ref: string;
  on: string;
}

const named = ({ ref, on }: Entry) => `${ref} interview-held ${on}`;
/** Entries that no other call gives. */
const entriesOn = (daysAgo: number, count: number): Entry[] =>
  refs.slice(0, count).map((ref) => ({ ref, on: plusDays(day, -daysAgo) }));

/** Enters interviews from one of the extension's own pages, all at once. @returns those that were acknowledged */
async function enter(page: Page, entries: readonly Entry[]): Promise<Entry[]> {
  const messages = entries.map(({ ref, on }) => ({
    name: 'entry/add',
    request: { system: adapter.system, ref, entry: { type: 'interview-held', on } },
  }));
  const answers = await page.evaluate(async (sent) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return Promise.all(
      sent.map((one) =>
        runtime.sendMessage(one).then(
          (answer) => answer?.ok === true,
          () => false,
        ),
      ),
    );
  }, messages);
  return entries.filter((_entry, index) => answers[index]);
}

interface Runtime {
  sendMessage(message: object): Promise<{ ok: boolean } | undefined>;
}

// One profile for all, in this order: what was acknowledged in one test is asked for in every later one.
describe.each(browserNames)('in %s, everything that was acknowledged is there, once:', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'rettidig-faults-'));
  const acknowledged = new Set<string>();
  let demo: RunningDemo;
  let running: RunningBrowser;
  let own: Page;

  async function start() {
    running = await launch(name, { day, profile });
    own = await running.openExtensionPage('options.html', '#app');
  }
  async function expectAllKept() {
    const { entries, refs: cases } = await keptRecord(own);
    expect(entries).toEqual([...acknowledged].toSorted());
    expect(cases).toEqual([...new Set(cases)]);
  }
  function note(entries: readonly Entry[]) {
    for (const one of entries) acknowledged.add(named(one));
  }

  beforeAll(async () => {
    demo = await startDemo();
    await start();
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('ten tabs write at once, some of them the same', async () => {
    const tabs = [own];
    for (let tab = 1; tab < 10; tab += 1) tabs.push(await running.openExtensionPage('options.html', '#app'));
    const list = openPage(running, `${demo.url}/sager`, rowsOf.list);
    const told = await Promise.all(
      tabs.map((page, tab) => enter(page, [...entriesOn(1, 5), ...entriesOn(10 + tab, 3)])),
    );
    for (const one of told) {
      expect(one).toHaveLength(8);
      note(one);
    }
    await list;
    for (const page of tabs.slice(1)) await page.close();
    await expectAllKept();
  });

  test('a copy is laid in while a list is open and others write', async () => {
    const page = await running.openExtensionPage('options.html#sikkerhedskopi', 'form');
    await press(page, 'Tag en kopi nu');
    await says(page, 'Kopien er taget og prøvet.');
    const layIn = async () => {
      await page.evaluate(() => {
        [...document.querySelectorAll('button')].find((one) => one.textContent === 'Se og hent …')!.click();
      });
      await press(page, 'Læg kopien sammen med det, der er her');
    };
    await layIn();
    const entered = await enter(own, entriesOn(30, 12));
    expect(entered).toHaveLength(12);
    note(entered);
    // On a slow machine others may write each time it is about to: it says so, and has changed nothing.
    const busy = 'Der blev hele tiden gemt noget andet imens.';
    const said = await page.waitForFunction(
      (words) => words.find((one) => document.body.innerText.includes(one)),
      { timeout: 30_000, polling: 50 },
      ['Kopien er hentet.', busy],
    );
    if ((await said.jsonValue()) === busy) await layIn();
    await says(page, 'Kopien er hentet.');
    await expectAllKept();
    await page.close();
  });

  test('the extension is put in anew while pages are open', async () => {
    const entering = enter(own, entriesOn(31, 12)).catch((): Entry[] => []);
    await running.browser.installExtension(practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', day));
    note(await entering);
    own = await running.openExtensionPage('options.html', '#app');
    const { entries } = await keptRecord(own);
    // What got no answer may be there or not; whoever enters it again has it once.
    expect(entries).toEqual(expect.arrayContaining([...acknowledged]));
    const again = await enter(own, entriesOn(31, 12));
    expect(again).toHaveLength(12);
    note(again);
    await expectAllKept();
  });

  // Chromium lets nobody take back in a test what the practice build has in its manifest.
  test.runIf(name === 'firefox')('the site is taken back in the middle of a page', async () => {
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    const origins = ['http://127.0.0.1/*'];
    await own.evaluate((all) => (globalThis as unknown as Sites).chrome.permissions.remove({ origins: all }), origins);
    await list.reload();
    await list.waitForSelector(rowsOf.list);
    note(await enter(own, entriesOn(32, 3)));
    expect(await list.$$eval('[data-rettidig]', (drawn) => drawn.length)).toBe(0);
    await expectAllKept();
  });

  // Firefox has no way to make the space small.
  test.runIf(name === 'chromium')(
    'the browser’s quota is used up, which does not count for what may stay without limit',
    async () => {
      const session = await own.createCDPSession();
      const origin = running.extensionUrl('').replace(/\/$/, '');
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      const entered = await enter(own, entriesOn(33, 6));
      expect(entered).toHaveLength(6);
      note(entered);
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await expectAllKept();
    },
  );

  test('the browser is closed and started in another time zone', async () => {
    await running.close();
    const before = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      await start();
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    await expectAllKept();
    const later = await enter(own, entriesOn(35, 3));
    expect(later).toHaveLength(3);
    note(later);
    await expectAllKept();
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();
if (!mayMount) console.log('A full disk: not run, since only root may make a small one.');

/** Whether a small disk of memory can be made here: some containers forbid it to root too. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'rettidig-mount-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (made) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return made;
}

describe.skipIf(!mayMount)('on a disk that is full', () => {
  const place = mkdtempSync(join(tmpdir(), 'rettidig-disk-'));
  const profile = join(place, 'profile');
  const filling = join(place, 'filling');
  beforeAll(() => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', place]).status !== 0) throw new Error('mount');
  });
  afterAll(() => {
    spawnSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  });

  test('what was acknowledged is there when there is room again, and more can be entered', async () => {
    let running = await launch('chromium', { day, profile });
    let own = await running.openExtensionPage('options.html', '#app');
    const acknowledged = await enter(own, entriesOn(1, 6));
    expect(acknowledged).toHaveLength(6);
    // As much as there is room for: it ends by itself.
    spawnSync('dd', ['if=/dev/zero', `of=${filling}`, 'bs=64k']);
    for (let round = 0; round < 8; round += 1) acknowledged.push(...(await enter(own, entriesOn(2 + round, 12))));
    // A disk on which all of it found room would test nothing.
    expect(acknowledged.length).toBeLessThan(6 + 8 * 12);
    await running.close();
    rmSync(filling);
    running = await launch('chromium', { day, profile });
    own = await running.openExtensionPage('options.html', '#app');
    try {
      const { entries } = await keptRecord(own);
      expect(entries).toEqual(expect.arrayContaining(acknowledged.map(named)));
      expect(entries).toEqual([...new Set(entries)]);
      expect(await enter(own, entriesOn(40, 3))).toHaveLength(3);
    } finally {
      await running.close();
    }
  }, 120_000);
});

interface Sites {
  chrome: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
}
