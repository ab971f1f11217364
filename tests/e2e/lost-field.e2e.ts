import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { renamedHeader } from '../demo-case-system/pages/changed-columns.ts';
import { atDemo } from './at-demo.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges, wrongBadges } from './expectation.ts';
import { everyNode, pageTree, textOf } from './page-tree.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

const [day] = practiceDays;
const notice = '[data-rettidig="lost-field"]';
/** Forms by which a badge says that all is well. */
const green = ['timely', 'met', 'met-late'];

/** What the notice says, read from outside; null where there is none. */
async function noticeOn(page: Page): Promise<string | null> {
  for (const node of everyNode(await pageTree(page))) {
    if (node.attributes['data-rettidig'] === 'lost-field') return node.shadow.map(textOf).join(' ');
  }
  return null;
}

const clickWords = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    // A page that is not in front draws no frames.
    { timeout: 20_000, polling: 50 },
    words,
  );
const isGone = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => !document.querySelector(wanted), { timeout: 20_000, polling: 50 }, selector);

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name, day);

  test('a page that has all its fields says nothing', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    expect(await noticeOn(list)).toBeNull();
    await list.close();
  });

  test('a renamed column: one notice names field and page, every badge is grey, and two clicks mend it', async () => {
    const right = expectedBadges(day, 'list');
    const list = await openPage(at.running, `${at.demo.url}/sager?udgave=omdoebt`, rowsOf.list);
    await list.waitForSelector(notice, { timeout: 20_000 });
    expect(await noticeOn(list)).toContain('Rettidig finder ikke længere feltet »Målgruppe« på siden »Mine sager«.');
    for (const { form, detail } of await drawnBadges(list)) {
      expect(green).not.toContain(form);
      if (form === 'unknown') expect(detail).toContain('Målgruppe');
    }

    // The first click.
    await list.$eval(notice, (host) => (host as HTMLElement).focus());
    await list.keyboard.press('Enter');
    const diagnosis = await pageAt(at.running, '#diagnose/');
    // The second one.
    await clickWords(diagnosis, `Brug »${renamedHeader}«`);
    await diagnosis.waitForFunction(() => document.body.innerText.includes('læses nu fra'), { timeout: 20_000 });

    // Without a reload.
    await list.bringToFront();
    await isGone(list, notice);
    await everyRowBadged(list, rowsOf.list);
    expect(wrongBadges(await drawnBadges(list), right)).toEqual([]);

    await diagnosis.bringToFront();
    await clickWords(diagnosis, 'Fortryd');
    await list.bringToFront();
    await list.waitForSelector(notice, { timeout: 20_000 });
    await diagnosis.close();
    await list.close();
  });

  test('the page as it was has no notice, and one that was closed by hand stays closed while the page is open', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    expect(await noticeOn(list)).toBeNull();
    await list.goto(`${at.demo.url}/sager?udgave=omdoebt`);
    await list.waitForSelector(notice, { timeout: 20_000 });
    await list.$eval(notice, (host) => (host as HTMLElement).focus());
    await list.keyboard.press('Tab');
    await list.keyboard.press('Enter');
    await isGone(list, notice);
    await list.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await everyRowBadged(list, rowsOf.list);
    expect(await noticeOn(list)).toBeNull();
    await list.close();
  });

  test.each([
    ['the days of the latest and of the next interview swapped', 'byttet', 'Seneste samtale'],
    ['half of the starts no days', 'halv', 'Start'],
  ])('%s: nothing is said that rests on them', async (_what, edition, label) => {
    const right = expectedBadges(day, 'list');
    const fresh = await launch(name, { day });
    try {
      const list = await openPage(fresh, `${at.demo.url}/sager?udgave=${edition}`, rowsOf.list);
      const badges = await drawnBadges(list);
      const wronglyGreen = badges.filter(
        ({ ref, form }) => green.includes(form) && !green.includes(right.get(ref!)!.form),
      );
      expect(wronglyGreen).toEqual([]);
      const grey = badges.filter(({ detail }) => detail.includes(label));
      expect(grey.length).toBeGreaterThan(10);
      await list.close();
    } finally {
      await fresh.close();
    }
  });

  test('nothing went wrong on the way', () => expect(at.running.errors).toEqual([]));
});

/** Firefox gives an extension's tab no address from outside; the tab itself knows. */
async function pageAt({ browser }: RunningBrowser, hash: string): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      async () => {
        for (const page of await browser.pages()) {
          if ((await page.evaluate(() => location.hash).catch(() => '')).startsWith(hash)) found = page;
        }
        return found !== undefined;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  return found!;
}
