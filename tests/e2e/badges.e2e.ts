import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges, wrongBadges } from './expectation.ts';
import { badgesOfCasePages, badgesThroughoutGrid, everyRowBadged, openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/*
 * A wrong status is a failed test. What is right was worked out apart from the rules' engine, row by row. Each kind of
 * page is seen by a browser that has seen nothing else, so that what is expected of a list is not helped by what a case
 * page showed; only the last test lets the record help.
 */
let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo?.stop());

/** Opening every case page one after the other takes this long at most, in milliseconds. */
const allCases = 240_000;

describe.each(browserNames)('in %s', (name) => {
  describe.each(practiceDays)('on %s', (day) => {
    let running: RunningBrowser | null = null;
    const fresh = async () => (running = await launch(name, { day }));
    afterEach(async () => {
      await running?.close();
      running = null;
    });

    test('every case of the list and of the grid carries its right badge', async () => {
      const browser = await fresh();
      const list = await openPage(browser, `${demo.url}/sager`, rowsOf.list);
      expect(wrongBadges(await drawnBadges(list), expectedBadges(day, 'list'))).toEqual([]);
      await list.close();
      const grid = await openPage(browser, `${demo.url}/gitter`, rowsOf.grid);
      expect(wrongBadges(await badgesThroughoutGrid(grid), expectedBadges(day, 'list'))).toEqual([]);
      expect(browser.errors).toEqual([]);
    });

    test('every appointment of the calendar carries the badge of its case, once the list has told who is who', async () => {
      const browser = await fresh();
      const unknown = await openPage(browser, `${demo.url}/kalender`, rowsOf.calendar);
      const strangers = await drawnBadges(unknown);
      expect(strangers.map(({ form }) => form).filter((form) => form !== 'unknown')).toEqual([]);
      await unknown.close();
      await (await openPage(browser, `${demo.url}/sager`, rowsOf.list)).close();
      const calendar = await openPage(browser, `${demo.url}/kalender`, rowsOf.calendar);
      const right = expectedBadges(day, 'list');
      const drawn = await drawnBadges(calendar);
      // Two cases stand there twice: one with two interviews to come, one whose interview was moved.
      expect(drawn).toHaveLength(strangers.length);
      expect(drawn.length - new Set(drawn.map(({ ref }) => ref)).size).toBe(2);
      const wrong = drawn.flatMap((badge) => wrongBadges([badge], new Map([[badge.ref!, right.get(badge.ref!)!]])));
      expect(wrong).toEqual([]);
      expect(browser.errors).toEqual([]);
    });

    test('every case of the list with all interviews carries its right badge', async () => {
      const browser = await fresh();
      const page = await openPage(browser, `${demo.url}/sager/alle-samtaler`, rowsOf.list);
      expect(wrongBadges(await drawnBadges(page), expectedBadges(day, 'interviews'))).toEqual([]);
      expect(browser.errors).toEqual([]);
    });

    test(
      'every case page carries its right badge, and what it showed is known to the list',
      async () => {
        const browser = await fresh();
        const [onList, onCase] = [expectedBadges(day, 'list'), expectedBadges(day, 'case')];
        expect(wrongBadges(await badgesOfCasePages(browser, demo.url, onCase.keys()), onCase)).toEqual([]);

        // A case enters the record by my list. Where list and case page contradict each other, that is said instead.
        const list = await openPage(browser, `${demo.url}/sager`, rowsOf.list);
        expect(wrongBadges(await drawnBadges(list), onList)).toEqual([]);
        const learned = citizens.filter(
          ({ ref, written }) => Object.keys(written).length === 0 && onList.get(ref)!.form !== onCase.get(ref)!.form,
        );
        const known = new Map(learned.map(({ ref }) => [ref, onCase.get(ref)!]));
        expect(known.size).toBeGreaterThan(20);
        await badgesOfCasePages(browser, demo.url, known.keys());
        await list.reload();
        await everyRowBadged(list, rowsOf.list);
        const drawn = (await drawnBadges(list)).filter(({ ref }) => ref !== null && known.has(ref));
        expect(wrongBadges(drawn, known)).toEqual([]);
        expect(browser.errors).toEqual([]);
      },
      allCases,
    );
  });
});
