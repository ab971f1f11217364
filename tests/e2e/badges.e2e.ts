import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedBadges, type PageKind } from '../demo-case-system/expected.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { wrongBadges } from './expectation.ts';
import { openAndWait, scrollThroughGrid } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/*
 * A wrong status is a failed test. What is right was worked out apart from the rules' engine, row by row
 * (tests/demo-case-system/expected.json). Each page is seen by a browser that has seen no other, so that what is
 * expected of a list is not helped by what a case page showed.
 */
describe.each(browserNames)('in %s', (name) => {
  describe.each(practiceDays)('on %s', (day) => {
    let demo: RunningDemo;
    let running: RunningBrowser;

    beforeAll(async () => {
      [demo, running] = await Promise.all([startDemo(), launch(name, { day })]);
    });
    afterAll(async () => {
      await running?.close();
      await demo?.stop();
    });

    const expected = (kind: PageKind) => expectedBadges(day, kind);

    test('every case of the list carries its right badge', async () => {
      const page = await openAndWait(running, `${demo.url}/sager`);
      expect(wrongBadges(await drawnBadges(page), expected('list'))).toEqual([]);
      await page.close();
    });
  });
});
