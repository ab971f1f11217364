import tailwindcss from '@tailwindcss/vite';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { launch, type RunningBrowser } from './browsers.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { openSidePanelPage, tabOfCase } from './side-panel-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
  passes: { id: string }[];
}

/** What axe finds wrong in `within`, one sentence for each element. */
async function faults(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = (await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: { run(context: object): Promise<unknown> } }).axe.run({ include: selector }),
    within,
  )) as AxeResult;
  // Where nothing was there to look at, nothing would be found.
  expect(passes.length).toBeGreaterThan(2);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary}`),
  );
}

const schemes = ['light', 'dark'] as const;

describe('axe, in Chromium', () => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let overlay: string;
  beforeAll(async () => {
    [demo, running, overlay] = await Promise.all([
      startDemo(),
      launch('chromium', { day: practiceDays[0] }),
      openOverlay(),
    ]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });

  describe.each(schemes)('in %s colours', (scheme) => {
    const inColours = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

    test.each(['popup.html', 'options.html'])('finds nothing on an empty %s', async (path) => {
      const page = await running.openExtensionPage(path, 'main');
      await inColours(page);
      expect(await faults(page, 'html')).toEqual([]);
      await page.close();
    });

    test.each([
      ['popup.html', 'main'],
      ['options.html', 'main h1'],
      ['options.html#gemte-sager', 'main input'],
      ['options.html#data', '[data-table]'],
      ['options.html#regelbog', 'main h1'],
      ['options.html#regelbog/contact-4-in-first-6m', 'main h1'],
      ['options.html#aendringer', 'main table'],
      ['options.html#opsaetninger', 'main input'],
      ['options.html#vejledning', 'main section'],
      ['options.html#vejledning/tekster/receipt', 'main textarea'],
      ['options.html#vejledning/tilbud', 'main section'],
      ['palette.html', '[role="option"]'],
      ['options.html#diagnose', 'main section'],
    ])('finds nothing on %s when the list was read', async (path, ready) => {
      const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
      await list.close();
      const page = await running.openExtensionPage(path, ready);
      await inColours(page);
      expect(await faults(page, 'html')).toEqual([]);
      await page.close();
    });

    test('finds nothing on the diagnosis of a list, and of a page that is not known', async () => {
      for (const path of ['/sager', '/ukendt']) {
        const asked = await running.browser.newPage();
        await asked.goto(`${demo.url}${path}`);
        const page = await running.openExtensionPage('options.html#diagnose', 'main section a');
        await inColours(page);
        await page.evaluate(() => document.querySelector<HTMLElement>('main section a')!.click());
        await page.waitForSelector('textarea');
        expect(await faults(page, 'html')).toEqual([]);
        await page.close();
        await asked.close();
      }
    });

    test('finds nothing on badges, notice, practice day and panel', async () => {
      const page = await running.browser.newPage();
      await inColours(page);
      // By a name that the extension was not given: its own badges are closed to axe.
      await page.goto(`${demo.url.replace('127.0.0.1', 'localhost')}/sager`);
      await page.evaluate(() => {
        Object.assign(globalThis, {
          browser: {
            runtime: {
              id: 'open-overlay',
              sendMessage: async (message: unknown) =>
                (globalThis as unknown as { answerRettidig(m: unknown): unknown }).answerRettidig(message),
            },
          },
        });
      });
      await page.evaluate(overlay);
      for (const kind of ['badge', 'notice', 'lost-field', 'practice-day']) {
        expect(await faults(page, `[data-rettidig="${kind}"]`)).toEqual([]);
      }
      await page.evaluate(() =>
        (globalThis as unknown as { openRettidigPanel(ref: string): void }).openRettidigPanel('26-004117'),
      );
      await page.waitForFunction(() =>
        document.querySelector('[data-rettidig="panel"]')?.shadowRoot?.textContent?.includes('To kilder er uenige'),
      );
      expect(await faults(page, '[data-rettidig="panel"]')).toEqual([]);
      await page.click('[data-rettidig="panel"] >>> ::-p-aria(Tilføj samtale)');
      await page.waitForSelector('[data-rettidig="panel"] >>> form');
      expect(await faults(page, '[data-rettidig="panel"]')).toEqual([]);

      // Axe does look inside: a badge that has lost its name is found.
      await page.evaluate(() => {
        const root = document.querySelector('[data-rettidig="badge"]')!.shadowRoot!;
        root.querySelector('button')!.removeAttribute('aria-label');
      });
      expect(await faults(page, '[data-rettidig="badge"]')).toEqual([expect.stringContaining('button-name')]);
      await page.close();
    });
  });

  describe.each([
    ['dashboard.html#ugen', '#place-late', 'section[aria-label="Hvor sagerne står"] button'],
    ['dashboard.html#ugen/dage', '#day-overdue', null],
    ['dashboard.html#samtaler', 'main section li a', null],
    ['dashboard.html#planlaegning', 'main form', '::-p-text(Lav fælles indkaldelse)'],
    ['dashboard.html#udvikling', 'main table', null],
    ['dashboard.html#team', 'main h2', null],
    ['dashboard.html#team/aftale', 'main form', null],
    ['dashboard.html#ud-og-ind', 'main h3', null],
    ['options.html#sikkerhedskopi', 'main input', null],
    ['options.html#data', '[data-table]', null],
    ['options.html#dokumentation', 'main table', null],
  ])('%s, with the cases of a list and a calendar', (path, ready, opened) => {
    let page: Page;
    beforeAll(async () => {
      if (path === 'dashboard.html#ugen') await readDemo(running, demo);
      page = await running.openExtensionPage(path, ready);
      // What shows few rows is walked through sooner, and a form that is open is walked through too.
      if (opened) await page.click(opened);
    });
    afterAll(() => page?.close());

    test.each(schemes)('axe finds nothing in %s colours', async (scheme) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await faults(page, 'html')).toEqual([]);
    });

    test('nothing moves for longer than a blink, and nothing at all for those who asked for that', async () => {
      expect(await page.evaluate(longestMove)).toBeLessThanOrEqual(0.12);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      expect(await page.evaluate(longestMove)).toBe(0);
    });

    test('every control is come to with Tab, from top to bottom, and shows that one is there', async () => {
      const { stops, ...wrong } = await walkByKeyboard(page);
      expect(stops).toBeGreaterThan(8);
      expect(wrong).toEqual({ missed: [], backwards: [], unseen: [] });
    });

    test('at 400 % nothing is read sideways but a table that keys can scroll, and no word is cut', async () => {
      // What is left of 1280 × 1024.
      await page.setViewport({ width: 320, height: 256 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      // How wide it is now, a table hears a moment later.
      await expect.poll(() => page.evaluate(cutOff)).toEqual([]);
    });
  });

  test.each([
    'popup.html',
    'palette.html',
    'options.html',
    'options.html#opsaetninger',
    'options.html#gemte-sager',
    'options.html#vejledning',
    'options.html#vejledning/tekster/receipt',
    'options.html#vejledning/procedurer',
    'options.html#vejledning/klage',
    'options.html#regelbog/contact-4-in-first-6m',
    'options.html#aendringer',
    'options.html#diagnose',
  ])('nothing of %s, four times as large, is read sideways, and no word is cut', async (path) => {
    const page = await running.openExtensionPage(path, 'main');
    await page.setViewport({ width: 320, height: 256 });
    await page.waitForSelector('main h1, main h2, [role="option"]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect.poll(() => page.evaluate(cutOff)).toEqual([]);
    await page.close();
  });

  test('a side panel that is enlarged to 200 % breaks its long words', async () => {
    const casePage = await openPage(running, `${demo.url}/sager/26-004117`, rowsOf.case);
    const page = await openSidePanelPage(running, await tabOfCase(running, '26-004117'), 'main h2');
    await page.setViewport({ width: 190, height: 450 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(190);
    await page.close();
    await casePage.close();
  });
});

/** Reads the list and the calendar, so that there are cases and appointments to show. */
async function readDemo(running: RunningBrowser, demo: RunningDemo): Promise<void> {
  for (const [path, rows] of [
    ['/sager', rowsOf.list],
    ['/kalender', rowsOf.calendar],
  ] as const) {
    const page = await openPage(running, `${demo.url}${path}`, rows);
    await page.close();
  }
}

/** Runs in a page: the longest transition or animation that any of its elements may make, in seconds. */
function longestMove(): number {
  const seconds = [...document.querySelectorAll('*')].flatMap((one) => {
    const { transitionDuration, animationDuration } = getComputedStyle(one);
    return `${transitionDuration},${animationDuration}`.split(',').map((time) => Number.parseFloat(time) || 0);
  });
  return Math.max(...seconds);
}

/** Runs in a page: the elements that hide a part of what is in them and that no key can scroll to. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter(
      (one) =>
        one.clientWidth > 1 &&
        one.scrollWidth > one.clientWidth + 1 &&
        getComputedStyle(one).overflowX !== 'visible' &&
        !one.matches('input, select, textarea, [tabindex="0"]'),
    )
    .map((one) => `${one.tagName} ${one.className} ${one.innerText.slice(0, 40)}`);
}

/** `open-overlay.ts` as one script for a page. */
async function openOverlay(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [tailwindcss()],
    // As it ships: the test runner's own NODE_ENV would have React built for development.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { __RETTIDIG_TODAY__: JSON.stringify(practiceDays[0]), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('open-overlay.ts', import.meta.url)),
        formats: ['iife'],
        name: 'openOverlay',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('open-overlay.ts was not built.');
  return first.output[0].code;
}
