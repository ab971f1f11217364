import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { seriesOf } from '../demo-case-system/copied-cases.ts';
import { endlessRows } from '../demo-case-system/pages/infinite-list.ts';
import { mixedRows } from '../demo-case-system/pages/mixed-fields.ts';
import { casesPerTab } from '../demo-case-system/pages/old-tabs.ts';
import { shadowRows } from '../demo-case-system/pages/shadow-list.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { expectedOfCopies } from './copied-expectation.ts';
import { drawnBadges } from './drawn-badges.ts';
import { wrongBadges } from './expectation.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/*
 * Pages as they are: lists that stand where one does not look for them, and values that are not where they seem to be.
 */
const [day] = practiceDays;

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name, day);

  const press = (page: Page, button: string) =>
    page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), `button[name="${button}"]`);
  const rightNow = (page: Page, right: ReturnType<typeof expectedOfCopies>) =>
    expect.poll(async () => wrongBadges(await drawnBadges(page), right), { timeout: 20_000 }).toEqual([]);
  const slice = (series: number, from: number, to: number) =>
    new Map([...expectedOfCopies(series, to, day)].slice(from));

  test('lists in framesets, in frames within frames, and of another origin within those get their badges', async () => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/rammesaet`);
    for (const path of ['/ramme?udgave=indre', '/ramme?udgave=partner']) {
      const frame = await page.waitForFrame((one) => one.url().endsWith(path));
      await frame.waitForFunction(() => {
        const lines = [...document.querySelectorAll('.framed tbody tr')];
        return lines.length > 0 && lines.every((line) => line.querySelectorAll('[data-rettidig="badge"]').length === 1);
      });
    }
    const own = await page.$$eval('[data-rettidig]', (all) => all.length);
    expect(own).toBe(0);
    await page.close();
  });

  test('of tabs that lie under each other only the one on top has badges, and another as soon as it comes up', async () => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/gamle-faner`);
    await everyRowBadged(page, '.leaf.shown tbody tr');
    await rightNow(page, slice(seriesOf.tabs, 2 * casesPerTab, 3 * casesPerTab));
    await press(page, 'first');
    await everyRowBadged(page, '.leaf.shown tbody tr');
    await rightNow(page, slice(seriesOf.tabs, 0, casesPerTab));
    // What changes out of sight is not read, and so nothing is said of it.
    await press(page, 'work');
    await press(page, 'third');
    await everyRowBadged(page, '.leaf.shown tbody tr');
    await rightNow(page, slice(seriesOf.tabs, 2 * casesPerTab, 3 * casesPerTab));
    await page.close();
  });

  test('a list in the open shadow root of a component gets its badges, and follows what changes in it', async () => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/skyggerod`);
    await rightNow(page, expectedOfCopies(seriesOf.shadowRoots, shadowRows, day));
    await press(page, 'change');
    await expect
      .poll(
        async () =>
          wrongBadges(await drawnBadges(page), expectedOfCopies(seriesOf.shadowRoots, shadowRows, day)).length,
        {
          timeout: 20_000,
        },
      )
      .toBeGreaterThan(0);
    await page.close();
  });

  test('what only inputs hold is read, titles tell fields apart, and two languages stand beside each other', async () => {
    const page = await openPage(at.running, `${at.demo.url}/blandede-felter`, rowsOf.list);
    await rightNow(page, expectedOfCopies(seriesOf.inputs, mixedRows, day));
    await page.close();
  });

  test('what a person has written into a field is in the badge when the field is left', async () => {
    const page = await openPage(at.running, `${at.demo.url}/blandede-felter`, rowsOf.list);
    const right = expectedOfCopies(seriesOf.inputs, mixedRows, day);
    await rightNow(page, right);
    const [ref] = [...right].find(([, { form }]) => form === 'overdue')!;
    const place = [...right.keys()].indexOf(ref) + 1;
    const field = (await page.$(`tbody tr:nth-child(${place}) td:nth-child(5) input`))!;
    await field.click({ count: 3 });
    await page.keyboard.type('i morgen');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await drawnBadges(page)).find((badge) => badge.ref === ref)?.form, { timeout: 20_000 })
      .toBe('unknown');
    await page.close();
  });

  test('icons that are drawn again and again take badges away, and each comes back', async () => {
    const page = await openPage(at.running, `${at.demo.url}/blandede-felter`, rowsOf.list);
    for (let times = 0; times < 6; times += 1) {
      await press(page, 'icons');
      await everyRowBadged(page, rowsOf.list);
    }
    await rightNow(page, expectedOfCopies(seriesOf.inputs, mixedRows, day));
    await page.close();
  });

  test('a list that goes on as one scrolls has a badge on each case that came', async () => {
    const page = await openPage(at.running, `${at.demo.url}/uendelig-liste`, rowsOf.list);
    await page.evaluate(async () => {
      while (document.querySelector('.paging')!.textContent !== 'Ikke flere') {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        scrollBy(0, -400);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('table.cases tbody tr')]
        .slice(-20)
        .every((row) => row.querySelectorAll('[data-rettidig="badge"]').length === 1),
    );
    const right = expectedOfCopies(seriesOf.infiniteList, endlessRows, day);
    const drawn = await drawnBadges(page);
    const shown = new Map([...right].filter(([ref]) => drawn.some((badge) => badge.ref === ref)));
    expect(wrongBadges(drawn, shown)).toEqual([]);
    await page.close();
  });
});
