import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { badgesAre, formsOf, iconOf } from './locked-badges.ts';
import { givePolicy, mayWritePolicy, patience, takePolicyBack } from './managed-policy.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { press, says } from './words-on-page.ts';

const passphrase = 'fire heste i regn';
const demanded = { settings: { requireLock: { value: true, locked: true } } };

/** One profile, in this order: a calendar is read, the municipality demands a lock, and a passphrase is chosen. */
describe.each(browserNames)('in %s', (name) => {
  describe.skipIf(!mayWritePolicy[name])('where the municipality demands a lock', () => {
    const profile = mkdtempSync(join(tmpdir(), 'rettidig-demanded-'));
    let demo: RunningDemo;
    let running: RunningBrowser;
    let list: Page;
    /** cases of the calendar, read before: not all of the list */
    let kept: number;
    const start = () => launch(name, { day: practiceDays[0], profile });
    const keptCases = async (): Promise<number> => {
      const page = await running.openExtensionPage('options.html', 'main');
      const kept = await page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('rettidig');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const counting = opening.result.transaction('cases').objectStore('cases').count();
              counting.onerror = () => reject(counting.error);
              counting.onsuccess = () => {
                opening.result.close();
                resolve(counting.result);
              };
            };
          }),
      );
      await page.close();
      return kept;
    };

    beforeAll(async () => {
      [demo, running] = await Promise.all([startDemo(), start()]);
      const calendar = await openPage(running, `${demo.url}/kalender`, rowsOf.calendar);
      await calendar.close();
      kept = await keptCases();
      // Chromium hears of a policy as it runs, Firefox when it starts.
      if (name === 'firefox') await running.close();
      givePolicy(name, demanded);
      if (name === 'firefox') running = await start();
      const waits = await running.openExtensionPage('dashboard.html', 'main, h1');
      await waits.waitForFunction(() => document.body.innerText.includes('skal have en lås'), {
        timeout: patience,
        polling: 50,
      });
      await waits.close();
    }, patience);
    afterAll(async () => {
      takePolicyBack(name);
      await running?.close();
      await demo?.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    test('nothing more is read in: every badge says what it waits for, and what was kept stays', async () => {
      list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
      await badgesAre(list, 'waiting');
      expect(await keptCases()).toBe(kept);
      expect(kept).toBeGreaterThan(1);
      expect(kept).toBeLessThan(citizens.length);
    });

    test('each page of ours asks for a passphrase and for nothing else, and tells of nobody', async () => {
      for (const path of ['dashboard.html', 'sidepanel.html', 'popup.html']) {
        const page = await running.openExtensionPage(path, 'input[type=password]');
        const words = await page.evaluate(() => document.body.innerText);
        expect(words).toContain('Vælg en adgangssætning');
        expect(words).toContain(`${kept} sager er gemt i forvejen.`);
        expect(citizens.filter((one) => words.includes(one.ref) || words.includes(one.name))).toEqual([]);
        expect(await page.$$eval('button, a', (all) => all.map((one) => one.textContent))).toEqual(['Slå låsen til']);
        if (path === 'popup.html') {
          const [, title] = await iconOf(page);
          expect(title).toBe('Rettidig venter på en lås. Klik for at vælge en adgangssætning.');
          if (name === 'chromium') expect(await axeFaults(page)).toEqual([]);
        }
        await page.close();
      }
    });

    test('by keyboard alone it is chosen once, and the list has its badges and the popup its cases', async () => {
      const popup = await running.openExtensionPage('popup.html', 'input[type=password]');
      await popup.bringToFront();
      await popup.waitForFunction(() => document.activeElement?.matches('input[type=password]'), { polling: 50 });
      await popup.keyboard.type(passphrase);
      await popup.keyboard.press('Tab');
      await popup.keyboard.type(passphrase);
      await popup.keyboard.press('Enter');
      await says(popup, 'Lås nu');
      expect((await badgesAre(list, 'open')).length).toBe(citizens.length);
      expect(await keptCases()).toBe(citizens.length);
      await press(popup, 'Lås nu');
      await badgesAre(list, 'locked');
      expect((await formsOf(list)).length).toBe(citizens.length);
      expect(running.errors).toEqual([]);
    });
  });
});
