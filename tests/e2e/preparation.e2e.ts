import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { panelSays } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';
import { openByKeys, tabTo } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';
import { openSidePanelPage, saysOf, tabOfCase, tabToControl } from './side-panel-page.ts';

/** An interview is agreed for the practice day. */
const agreed = '26-004125';
/** Three of four interviews held by the practice day. */
const overdue = '26-004117';

describe.each(browserNames)('the preparation of an interview, in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
    // The list says that the cases are mine.
    await (await openPage(running, `${demo.url}/sager`, rowsOf.list)).close();
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  const says = (page: Page, words: string) => expect.poll(() => saysOf(page), { timeout: 20_000 }).toContain(words);

  test('is printed alone, on one page, and without a CPR number', async () => {
    const page = await openPage(running, `${demo.url}/sager/${agreed}`, rowsOf.case);
    const panel = await openSidePanelPage(running, await tabOfCase(running, agreed), 'details.print-alone');
    await panel.bringToFront();
    await tabToControl(panel, 'Forbered samtalen');
    await panel.keyboard.press('Enter');
    await says(panel, 'Udskriv');
    // Only Chromium's harness can show a page as paper; the styles are the same.
    if (name === 'chromium') {
      await panel.emulateMediaType('print');
      const paper = await saysOf(panel);
      expect(paper).toContain('Forbered samtalen mandag 23. november');
      expect(paper).toContain(`Sag ${agreed}`);
      expect(paper).toContain('Det skal borgeren have tænkt over');
      expect(paper).not.toMatch(/Hjælp til en klage|Andre forløb|Udskriv|Karl/);
      expect(paper).not.toMatch(/\d{6}[-– ]?\d{4}/);
      const pdf = Buffer.from(await panel.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
    await panel.close();
    await page.close();
  });

  test('after the interview there are three questions to oneself, and the answers are kept', async () => {
    const page = await openPage(running, `${demo.url}/sager/${overdue}`, rowsOf.case);
    await page.bringToFront();
    await openByKeys(page);
    await tabTo(page, 'Tilføj samtale');
    await page.keyboard.press('Enter');
    await panelSays(page, 'Hvad er der sket?');
    await page.keyboard.press('Enter');
    await panelSays(page, 'indtastet i dag');
    const tab = await tabOfCase(running, overdue);
    let panel = await openSidePanelPage(running, tab, 'details.print-alone[open]');
    await panel.bringToFront();
    await says(panel, 'Kun til dig selv');
    const goal = () =>
      panel.evaluate(() => {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Vi talte om job');
        return label?.querySelector('input')?.checked ?? null;
      });
    expect(await goal()).toBe(false);
    await tabToLabelled(panel, 'Vi talte om job');
    await panel.keyboard.press(' ' as KeyInput);
    await expect.poll(goal, { timeout: 20_000 }).toBe(true);
    await panel.close();
    panel = await openSidePanelPage(running, tab, 'details.print-alone[open]');
    await expect.poll(goal, { timeout: 20_000 }).toBe(true);
    await panel.close();
    await page.close();
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** Presses Tab until the box of that label has the focus. */
async function tabToLabelled(page: Page, words: string): Promise<void> {
  const isThere = () =>
    page.evaluate((words) => document.activeElement?.closest('label')?.textContent?.trim() === words, words);
  for (let presses = 0; presses < 200 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}
