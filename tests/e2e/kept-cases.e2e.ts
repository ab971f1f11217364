import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { handedOverRef } from '../demo-case-system/pages/handed-over-list.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

const handedOver = citizens.find(({ ref }) => ref === handedOverRef)!;

/** Presses the button with these words, or with this name, as soon as it is there. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (one) => one.textContent === wanted || one.getAttribute('aria-label') === wanted,
      ),
    { timeout: 15_000 },
    words,
  );
  await page.evaluate((one) => (one as HTMLButtonElement).click(), button);
}

const says = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, words);

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
    for (const path of ['/sager', '/sager?udgave=overdraget']) {
      await (await openPage(running, demo.url + path, rowsOf.list)).close();
    }
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });

  test('a case that was handed over is asked about in the popup, which leads to it', async () => {
    const popup = await running.openExtensionPage('popup.html', 'main');
    await says(popup, '1 sag er ikke længere på din liste.');
    // Firefox tells nobody outside of tabs that an extension opens for itself.
    if (name !== 'chromium') return popup.close();
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('#gemte-sager'));
    await press(popup, 'Se og svar');
    await opened;
  });

  test('»still mine« brings it back into the numbers, and an answer that was a slip is taken back', async () => {
    const kept = await running.openExtensionPage('options.html#gemte-sager', 'main input');
    await says(kept, handedOver.name);
    await press(kept, 'Stadig min');
    await says(kept, 'Sagen tæller med igen.');
    await press(kept, 'Fortryd svaret');
    await says(kept, 'Er den stadig din?');
    await press(kept, 'Ikke min længere');
    await says(kept, 'Sagen er ude.');
    await kept.close();
    const popup = await running.openExtensionPage('popup.html', 'main');
    await says(popup, 'over fristen');
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('ikke længere på din liste');
    await popup.close();
  });

  test('a citizen is found, deleted everywhere, and brought back', async () => {
    const kept = await running.openExtensionPage('options.html#gemte-sager', 'main input');
    await kept.type('input[type="search"]', handedOver.name);
    await press(kept, 'Find borger');
    await press(kept, `Slet ${handedOver.name} …`);
    await says(kept, `${handedOver.ref} i Øvelsessystemet`);
    await press(kept, `Slet ${handedOver.name}`);
    await says(kept, `${handedOver.name} er slettet: 1 sag.`);
    await says(kept, `${citizens.length - 1} sager er gemt.`);
    await press(kept, 'Fortryd sletningen');
    await says(kept, `${handedOver.name} er tilbage.`);
    await says(kept, `${citizens.length} sager er gemt.`);
    await kept.close();
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});
