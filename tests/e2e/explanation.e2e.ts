import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { openDialog, ownElements, panelSays } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/** Fourth interview six days over the deadline on the practice day, as the case page tells. */
const overdue = '26-004117';

describe.each(browserNames)('in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    page = await openPage(running, `${demo.url}/sager/${overdue}`, rowsOf.case);
  });
  afterEach(() => page?.close());

  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-rettidig') ?? null);
  const panelIsThere = (there: boolean) =>
    page.waitForFunction((wanted) => !!document.querySelector('[data-rettidig="panel"]') === wanted, {}, there);

  test('Tab reaches the badge, Enter opens its explanation, Escape closes it and the badge has the focus again', async () => {
    await page.focus('body a[href]');
    for (let presses = 0; presses < 60 && (await focused()) !== 'badge'; presses += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('badge');
    await page.keyboard.press('Enter');
    await panelIsThere(true);
    await expect.poll(focused, { timeout: 20_000 }).toBe('panel');
    await panelSays(page, 'Fjerde samtale');
    await page.keyboard.press('Escape');
    await panelIsThere(false);
    await expect.poll(focused, { timeout: 20_000 }).toBe('badge');
  });

  test('a click opens the explanation: start, period, date, paragraph, and where it was read', async () => {
    const host = await page.$('main [data-rettidig="badge"]');
    const { x, y } = await middleOfBadge(host!);
    await page.mouse.click(x, y);
    await panelIsThere(true);
    const text = await panelSays(page, 'LAB 2020');
    for (const words of [
      '17. november',
      'Første henvendelse',
      '18. maj 2026',
      '§ 31',
      'Historik',
      'Lovpligtig frist',
      'kontrolleret',
    ]) {
      expect(text).toContain(words);
    }
    const { role, 'aria-label': label } = (await openDialog(page))!.attributes;
    expect([role, label]).toEqual(['dialog', expect.stringContaining(overdue)]);
  });

  test('the panel does not cover the case it explains', async () => {
    const host = (await page.$('main [data-rettidig="badge"]'))!;
    const { x, y } = await middleOfBadge(host);
    await page.mouse.click(x, y);
    await panelSays(page, 'Fjerde samtale');
    const hit = await page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.getAttribute('data-rettidig'), {
      x,
      y,
    });
    expect(hit).toBe('badge');
  });

  test('a script of the page can neither open a badge nor read it', async () => {
    const seen = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-rettidig="badge"]')!;
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      return { root: host.shadowRoot, html: host.outerHTML, text: document.body.innerText };
    });
    expect(seen.root).toBeNull();
    expect(seen.html).toBe('<span data-rettidig="badge"></span>');
    expect(seen.text).not.toContain('over fristen');
    expect(await ownElements(page, 'panel')).toEqual([]);
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** Where to click a badge: its host has no size, what is drawn begins behind it. */
async function middleOfBadge(host: { evaluate: <Result>(what: (element: Element) => Result) => Promise<Result> }) {
  return host.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    for (let x = left; x < left + 400; x += 4) {
      for (let y = top - 40; y < top + 40; y += 4)
        if (document.elementFromPoint(x, y) === element) return { x: x + 8, y: y + 6 };
    }
    throw new Error('The badge is nowhere to be hit.');
  });
}
