import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { expectedBadge } from '../demo-case-system/expected.ts';
import { citizenOfDates, writtenStarts } from '../demo-case-system/pages/date-forms.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges, wrongBadges } from './expectation.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { watchBadges } from './visible-badges.ts';
import { WalkChecker } from './walk-checker.ts';

/*
 * What each awkward page is there for, step by step. `random-walk.e2e.ts` walks about on the same pages at random.
 */
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);

  const press = (page: Page, button: string) =>
    page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), `button[name="${button}"]`);

  test('each way of writing a day is read, and what may not be taken for a day is grey', async () => {
    const page = await openPage(at.running, `${at.demo.url}/datoer`, 'table.cases tbody tr');
    const right = expectedBadge(citizenOfDates, practiceDays[0], 'list');
    const readable = new Map(writtenStarts.filter(({ isRead }) => isRead).map(({ ref }) => [ref, right]));
    const badges = await drawnBadges(page);
    expect(
      wrongBadges(
        badges.filter(({ ref }) => readable.has(ref ?? '')),
        readable,
      ),
    ).toEqual([]);
    const refused = writtenStarts.filter(({ isRead }) => !isRead);
    const notGrey = refused.filter(({ ref }) => badges.find((badge) => badge.ref === ref)?.form !== 'unknown');
    expect(notGrey.map(({ text }) => text)).toEqual([]);
    expect(refused.length).toBeGreaterThan(5);
    await page.close();
  });

  test('what was hidden in a cell counts while the page shows it, though only a class changes', async () => {
    const page = await openPage(at.running, `${at.demo.url}/datoer`, 'table.cases tbody tr');
    const { ref } = writtenStarts.find(({ hidden, isRead }) => hidden === '05-08-2026' && isRead)!;
    const form = async () => (await drawnBadges(page)).find((badge) => badge.ref === ref)?.form;
    const toggle = () =>
      page.evaluate(() => {
        const keys = [...document.querySelectorAll('.sort-key, .shown-key')];
        const key = keys.find(({ textContent }) => textContent === '05-08-2026')!;
        key.className = key.className === 'sort-key' ? 'shown-key' : 'sort-key';
      });
    const { form: right } = expectedBadge(citizenOfDates, practiceDays[0], 'list');
    await expect.poll(form).toBe(right);
    await toggle();
    // Two days stand there now.
    await expect.poll(form).toBe('unknown');
    await toggle();
    await expect.poll(form).toBe(right);
    await page.close();
  });

  test.each([
    ['history', '/enkeltside/sager'],
    ['#', '/enkeltside-hash'],
  ])('a case that a single page shows by %s gets its badge, and the list gets its own again', async (_how, path) => {
    const page = await openPage(at.running, at.demo.url + path, '.application tbody tr');
    const ref = await page.evaluate(() => {
      const line = document.querySelectorAll<HTMLElement>('.application tbody tr')[1]!;
      line.click();
      return line.textContent.slice(0, 9);
    });
    await everyRowBadged(page, '.application article');
    expect((await drawnBadges(page)).length).toBe(1);
    expect(page.url()).toContain(ref);
    await press(page, 'list');
    await everyRowBadged(page, '.application tbody tr');
    await page.close();
  });

  test('lists in frames get their badges, whatever origin they are from', async () => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/rammer`);
    const frames = await Promise.all(
      ['/ramme', '/ramme?udgave=partner'].map((path) => page.waitForFrame((frame) => frame.url().endsWith(path))),
    );
    expect(new Set(frames.map((frame) => new URL(frame.url()).origin)).size).toBe(2);
    for (const frame of frames) {
      await frame.waitForFunction(() => {
        const lines = [...document.querySelectorAll('.framed tbody tr')];
        return lines.length > 0 && lines.every((line) => line.querySelectorAll('[data-rettidig="badge"]').length === 1);
      });
    }
    await page.close();
  });

  test('a case that is being edited has no badge, and has one again when it is saved', async () => {
    const page = await openPage(at.running, `${at.demo.url}/ret-i-listen`, 'tbody.case tr');
    await page.evaluate(() => document.querySelector<HTMLElement>('tbody.case tr')!.click());
    await page.waitForSelector('tbody.form');
    expect(await page.$$eval('tbody.form [data-rettidig]', (own) => own.length)).toBe(0);
    await page.evaluate(() => document.querySelector<HTMLFormElement>('tbody.form form')!.requestSubmit());
    await everyRowBadged(page, 'tbody.case tr');
    await page.close();
  });

  test('a row that shows another case just when its column becomes wider does not keep the badge it had', async () => {
    const page = await openPage(at.running, `${at.demo.url}/enkeltside-hash`, '.application tbody tr');
    const checker = new WalkChecker(practiceDays[0]);
    const watch = await watchBadges(page.mainFrame(), name, { rows: '.application tbody tr', scroller: null });
    checker.check(await watch.look());
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const cell = document.querySelector('.application tbody td.remark')!;
          const { width } = cell.getBoundingClientRect();
          const observer = new ResizeObserver(() => {
            if (cell.getBoundingClientRect().width === width) return;
            observer.disconnect();
            document.querySelector<HTMLElement>('button[name="next"]')!.click();
            requestAnimationFrame(() => requestAnimationFrame(() => done()));
          });
          observer.observe(cell);
          document.querySelector<HTMLElement>('.application')!.style.width = '1200px';
        }),
    );
    expect(checker.check(await watch.look()).wrong).toEqual([]);
    await everyRowBadged(page, '.application tbody tr');
    expect(checker.check(await watch.look())).toEqual({ wrong: [], unfinished: [] });
    await page.close();
  });

  test('after a night a list shows the new day, and nothing of the day before', async () => {
    const [today, later] = practiceDays;
    const page = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    expect(wrongBadges(await drawnBadges(page), expectedBadges(today, 'list'))).toEqual([]);

    // A practice build has one day, so another day is another build under the same name, as after an update at night.
    await at.running.browser.installExtension(practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', later));
    // The new one runs in what is open, and takes away what the old one drew.
    await expect
      .poll(async () => wrongBadges(await drawnBadges(page), expectedBadges(later, 'list')), { timeout: 30_000 })
      .toEqual([]);
    await page.close();
  });
});
