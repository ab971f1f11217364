import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atDemo, type AtDemo } from './at-demo.ts';
import { browserNames, type BrowserName } from './browsers.ts';
import { GridChecker } from './grid-checker.ts';
import { gridSurfaces } from './grid-surfaces.ts';
import { isLong, tooLate } from './long-run.ts';
import { practiceDays } from './practice-days.ts';
import { randomWalk } from './random-walk.ts';
import { watchBadges, type BadgeWatch } from './visible-badges.ts';
import type { Faults } from './walk-checker.ts';
import type { Surface } from './walk-surfaces.ts';

/*
 * Data grids from npm, with ten thousand cases each: rows and columns are drawn as they come into view, and what is
 * drawn shows other cases a moment later. First step by step, then at random.
 */
const [day] = practiceDays;
const seed = 20_261_124;

/** Over both grids together; of them Tabulator takes three times as long for each. */
const steps: Record<BrowserName, number> = isLong
  ? { chromium: 10_000, firefox: 1_000 }
  : { chromium: 500, firefox: 40 };
const shares: Readonly<Record<string, number>> = { 'ag-grid': 0.8, Tabulator: 0.2 };

/** Tabulator tears out the editor that someone is writing in when it is scrolled, and then falls over its own blur: without us too. */
const ownFault = /'removeChild' .* 'blur' event handler/;

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name, day);

  describe.each(gridSurfaces.map((surface, index) => [surface.name, surface, index] as const))(
    '%s',
    (_name, surface, index) => {
      test('every case in view carries its badge, and keeps it while its columns are scrolled away', async () => {
        const { page, watch, checker } = await arrive(at, surface);
        await allRight(watch, checker);
        expect(checker.exact).toBeGreaterThan(10);
        const { rows } = await watch.look();

        await scrollAside(page, surface, 1);
        await allRight(watch, checker);
        const aside = await watch.look();
        expect(aside.rows.map(({ ref, badges }) => [ref, badges])).toEqual(
          rows.map(({ ref, badges }) => [ref, badges]),
        );
        await page.close();
      });

      test('a case whose columns were never drawn is grey, and has its badge as soon as they are', async () => {
        const { page, watch, checker } = await arrive(at, surface);
        await allRight(watch, checker);
        await scrollAside(page, surface, 1);
        await page.evaluate((selector) => {
          const scroller = document.querySelector(selector)!;
          scroller.scrollTop = scroller.scrollHeight / 2;
        }, surface.place.scroller!);
        await allRight(watch, checker);
        const unseen = await watch.look();
        expect(unseen.rows.length).toBeGreaterThan(10);
        const forms = unseen.rows.flatMap(({ badges }) => badges.map((badge) => badge?.classes.split(' ')[1]));
        expect(new Set(forms)).toEqual(new Set(['unknown']));

        const before = checker.exact;
        await scrollAside(page, surface, 0);
        await allRight(watch, checker);
        expect(checker.exact).toBeGreaterThan(before + 10);
        await page.close();
      });

      test(
        'every badge is right all the time, whatever is scrolled, sorted and changed',
        async () => {
          const options = { day, seed: seed + index, steps: steps[name] * shares[surface.name]! };
          const walk = await randomWalk(at.running, at.demo.url, surface, options);
          expect(walk.faults).toEqual([]);
          expect(tooLate(walk)).toEqual([]);
          expect(walk.compared).toBeGreaterThan(options.steps);
          expect(at.running.errors.filter((error) => !ownFault.test(error))).toEqual([]);
        },
        isLong ? 7_200_000 : 600_000,
      );
    },
  );
});

async function arrive({ running, demo }: AtDemo, { path, place }: Surface) {
  const page = await running.newPage();
  await page.goto(demo.url + path);
  await page.waitForSelector(place.rows);
  const watch = await watchBadges(page.mainFrame(), running.name, place);
  return { page, watch, checker: new GridChecker(day, running.name === 'chromium') };
}

/** Waits until every row in view carries its badge; a badge on a wrong case fails at once. */
async function allRight(watch: BadgeWatch, checker: GridChecker): Promise<void> {
  let faults: Faults = { unfinished: [], wrong: [] };
  const settled = async () => {
    const sighting = await watch.look();
    faults = checker.check(sighting);
    expect(faults.wrong).toEqual([]);
    return sighting.rows.length > 0 && sighting.stillFrames > 2 ? faults.unfinished : ['not still yet'];
  };
  await expect.poll(settled, { timeout: 20_000 }).toEqual([]);
}

function drawnFields(page: Page, { place }: Surface): Promise<string[]> {
  return page.evaluate(
    (rows, field) => {
      const cells = document.querySelector(rows)!.querySelectorAll(`[${field}]`);
      return [...cells].map((cell) => cell.getAttribute(field)!);
    },
    place.rows,
    place.field!,
  );
}

/** @param at 0 = the first columns, 1 = the last */
async function scrollAside(page: Page, surface: Surface, at: 0 | 1): Promise<void> {
  const scroll = () =>
    page.evaluate(
      (rows, share) => {
        let scrolled: Element | null = document.querySelector(rows);
        const isSideways = (one: Element) =>
          /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
        while (scrolled && !isSideways(scrolled)) scrolled = scrolled.parentElement;
        scrolled!.scrollLeft = share * (scrolled!.scrollWidth - scrolled!.clientWidth);
      },
      surface.place.rows,
      at,
    );
  // A grid that is still drawing itself scrolls back.
  const isDrawn = async () => {
    await scroll();
    return (await drawnFields(page, surface)).includes('start');
  };
  await expect.poll(isDrawn, { timeout: 10_000 }).toBe(at === 0);
}
