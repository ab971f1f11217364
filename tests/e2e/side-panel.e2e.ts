import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { panelSays } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';
import { openByKeys, tabTo } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';
import { askFor, openSidePanelPage, saysOf, tabOfCase, tabToControl } from './side-panel-page.ts';

/** A complaint of 22 October over a decision that was received on 2 October. */
const complained = '26-004090';

describe.each(browserNames)('the side panel, in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  const says = (page: Page, words: string) => expect.poll(() => saysOf(page), { timeout: 20_000 }).toContain(words);
  const noFaults = async (page: Page) => {
    // axe asks for what only Chromium's harness gives it: one browser is enough, for the markup is the same.
    if (name !== 'chromium') return;
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await axeFaults(page)).toEqual([]);
    }
  };

  test('without an open case it says how one comes', async () => {
    const page = await openSidePanelPage(running, 999_999);
    await says(page, 'Ingen sag er åben i fanen');
    await noFaults(page);
    await page.close();
  });

  test('from the badge of a case, »Vis trin for trin« shows that case, or tells how to open the panel', async () => {
    const page = await openPage(running, `${demo.url}/sager/26-004117`, rowsOf.case);
    await page.bringToFront();
    await openByKeys(page);
    await tabTo(page, 'Vis trin for trin');
    await page.keyboard.press('Enter');
    // Firefox opens its sidebar for no click in a page, and says which keys do.
    await panelSays(page, name === 'chromium' ? 'Trinene står i panelet ved siden af' : 'Åbn sidepanelet med');
    const panel = await openSidePanelPage(running, await tabOfCase(running, '26-004117'));
    await says(panel, 'Fjerde samtale skulle være holdt');
    await noFaults(panel);

    // Another case in the same tab is followed at once; a list closes it. A page behind another one draws nothing.
    await page.bringToFront();
    await page.goto(`${demo.url}/sager/${complained}`);
    await says(panel, 'Genvurdering skulle være afgjort');
    await page.goto(`${demo.url}/sager`);
    await says(panel, 'Ingen sag er åben i fanen');
    await panel.close();
    await page.close();
  });

  test('a complaint brings its help and the citizens’ adviser, and says why', async () => {
    const page = await openPage(running, `${demo.url}/sager/${complained}/klage`, rowsOf.case);
    const panel = await openSidePanelPage(running, await tabOfCase(running, complained));
    await panel.bringToFront();
    await says(panel, 'Vises, fordi der er noteret en klage 22. okt.');
    await says(panel, 'Sidste dag er torsdag 19. november 2026');
    await says(panel, 'Borgerrådgiveren');
    await noFaults(panel);
    await panel.close();
    await page.close();
  });

  test('what was chosen in the palette over a case page is shown with the case, also where the panel is open already', async () => {
    const page = await openPage(running, `${demo.url}/sager/${complained}`, rowsOf.case);
    const tab = await tabOfCase(running, complained);
    const panel = await openSidePanelPage(running, tab);
    await panel.bringToFront();
    await says(panel, 'Genvurdering skulle være afgjort');
    await askFor(panel, tab, 'help/complaint');
    await panel.waitForFunction(() => document.activeElement?.closest('details[open]') !== null);
    await askFor(panel, tab, 'procedure/decision');
    await panel.waitForFunction(() => document.activeElement?.id === 'open-procedure');
    await panel.close();
    await page.close();
  });

  test('a superuser writes a procedure without code, and the panel offers it', async () => {
    const options = await running.openExtensionPage('options.html#vejledning/procedurer', 'main ul');
    await options.bringToFront();
    await tabToControl(options, 'Skriv et nyt forløb');
    await options.keyboard.press('Enter');
    await options.waitForSelector('form');
    const fill = async (label: string, words: string) => {
      await options.evaluate((label) => {
        const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
        document.getElementById(named!.htmlFor)?.focus();
      }, label);
      await options.keyboard.type(words);
    };
    await fill('Navn', 'Velkomst til nye');
    await fill('Ansvarlig', 'Team Prøve');
    await fill('Hvad skal gøres?', 'Byd velkommen');
    await fill('Hvor gøres det?', 'I receptionen');
    await fill('Hvorfor?', 'Det er et godt sted at begynde.');
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Alle målgrupper');
      label?.querySelector('input')?.click();
    });
    await says(options, 'Sådan ser det ud i sidepanelet');
    await noFaults(options);
    await tabToControl(options, 'Gem forløbet');
    await options.keyboard.press('Enter');
    await says(options, 'Forløbet er gemt');
    await noFaults(options);
    const page = await openPage(running, `${demo.url}/sager/26-004117`, rowsOf.case);
    const panel = await openSidePanelPage(running, await tabOfCase(running, '26-004117'));
    await says(panel, 'Velkomst til nye');
    await Promise.all([panel.close(), page.close(), options.close()]);
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});
