import tailwindcss from '@tailwindcss/vite';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { launch, type RunningBrowser } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

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
});

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
