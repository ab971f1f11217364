import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { keepCounts } from './kept-counts.ts';
import { keptRecord } from './kept-entries.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { previousBuild } from './previous-build.ts';
import { press, says } from './words-on-page.ts';

const day = practiceDays[0];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const first = citizens[0]!;
const own = {
  ...adapter,
  id: 'egen',
  system: 'egen',
  name: 'Vores eget system',
  matches: ['https://eget.example.dk/*'],
};
/** Every table whose rows nobody writes anew by merely opening a page. */
const tables = ['settings', 'adapters', 'guidance', 'plan', 'ruleChanges', 'team', 'log'] as const;

// One profile: what the release before has kept in it is looked for in this one.
describe.each(browserNames)('from the release before to this one, in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'rettidig-upgrade-'));
  const before = previousBuild(name, day);
  const now = practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', day);
  let demo: RunningDemo;
  let running: RunningBrowser;
  let list: Page;
  let kept: { record: Awaited<ReturnType<typeof keptRecord>>; rows: string[] };
  beforeAll(async () => {
    demo = await startDemo();
    running = await launch(name, { day, profile, build: before.folder });
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
    before.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('while a list is open, the new one takes over its badges, and the old one stops quietly', async () => {
    list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    let page = await running.openExtensionPage('options.html#sikkerhedskopi', 'form');
    expect(await versionOf(page)).not.toBe(version);
    await enter(page, first.ref);
    await keepCounts(page, { '2026-11-20': { timely: 5, late: 1 } });
    await put(page, {
      settings: { name: 'retentionDays', value: 45 },
      adapters: { id: own.id, adapter: own, savedOn: day },
      plan: { id: 'slots 2026-11-30', kind: 'slots', content: { week: '2026-11-30', offered: 6 } },
    });
    await press(page, 'Tag en kopi nu');
    await says(page, 'Kopien er taget og prøvet.');
    const late = (await drawnBadges(list)).find(
      ({ ref, form }) => form === 'overdue' && ref !== null && ref !== first.ref,
    )!;
    kept = { record: await keptRecord(page), rows: await rowsIn(page) };
    await page.close();

    await running.browser.installExtension(now);
    page = await running.openExtensionPage('options.html', '#app');
    expect(await versionOf(page)).toBe(version);
    // What is entered now only the new one can draw; a page behind another draws nothing.
    await enter(page, late.ref!);
    await list.bringToFront();
    const drawn = async () => (await drawnBadges(list)).find(({ ref }) => ref === late.ref)?.sentence ?? late.sentence;
    await expect.poll(drawn, { timeout: 20_000 }).not.toBe(late.sentence);
    await everyRowBadged(list, rowsOf.list);
    expect(running.errors).toEqual([]);
    await page.close();
  });

  test('everything that was kept is there: cases, what was entered, settings, plan, own system, log', async () => {
    await running.close();
    running = await launch(name, { day, profile });
    const page = await running.openExtensionPage('options.html#sikkerhedskopi', 'form');
    const record = await keptRecord(page);
    expect(record.refs).toEqual(kept.record.refs);
    expect(record.entries).toEqual(expect.arrayContaining(kept.record.entries));
    expect(await rowsIn(page)).toEqual(expect.arrayContaining(kept.rows));
    await says(page, `${kept.record.refs.length} sager`);
    await page.close();
  });

  test('and stands where people look for it', async () => {
    const settings = await running.openExtensionPage('options.html#gemte-sager', 'main input[type=number]');
    expect(await settings.$$eval('main input', (all) => all.map((one) => (one as HTMLInputElement).value))).toContain(
      '45',
    );
    await settings.close();
    const systems = await running.openExtensionPage('options.html#opsaetninger', 'main');
    await says(systems, own.name);
    await systems.close();
    const again = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    await again.close();
    expect(running.errors).toEqual([]);
  });
});

function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as Extension).chrome.runtime.getManifest().version);
}

async function enter(page: Page, ref: string): Promise<void> {
  const entry = { type: 'interview-held', on: '2026-11-20' };
  const message = { name: 'entry/add', request: { system: adapter.system, ref, entry } };
  const answer = await page.evaluate(
    (sent) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(sent),
    message,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Puts a row into each of these tables, as the extension would. */
async function put(page: Page, rows: Record<string, object>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const opening = indexedDB.open('rettidig');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    for (const [table, row] of Object.entries(wanted)) {
      const writing = opening.result.transaction(table, 'readwrite').objectStore(table).put(row);
      await new Promise((resolve) => (writing.onsuccess = resolve));
    }
    opening.result.close();
  }, rows);
}

/** The rows of `tables` and of the backups in the browser, each as one text. */
function rowsIn(page: Page): Promise<string[]> {
  return page.evaluate(async (names) => {
    const all: string[] = [];
    for (const [database, stores] of [['rettidig', names] as const, ['rettidig-backups', ['backups']] as const]) {
      const opening = indexedDB.open(database);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      for (const store of stores) {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (reading.onsuccess = resolve));
        all.push(...reading.result.map((row: object) => `${store} ${JSON.stringify(row)}`));
      }
      opening.result.close();
    }
    return all;
  }, tables);
}

interface Extension {
  chrome: {
    runtime: { getManifest(): { version: string }; sendMessage(message: object): Promise<{ ok: boolean }> };
  };
}
