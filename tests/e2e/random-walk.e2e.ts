import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames, type BrowserName } from './browsers.ts';
import { isLong, tooLate } from './long-run.ts';
import { practiceDays } from './practice-days.ts';
import { randomWalk } from './random-walk.ts';
import { walkSurfaces, type Surface } from './walk-surfaces.ts';

/*
 * Scrolls, edits, re-renders and changes of address at random, on every page that is hard to draw on. A badge on a
 * wrong case, in any frame, is a failed test; so is one that never comes. That it comes within 200 ms after the page is
 * still is judged in the long walk, on a machine that has nothing else to do.
 */
const [day] = practiceDays;
const seed = 20_261_123;
/** More than are drawn whole, so that what is in view comes first. */
const rows = isLong ? 10_000 : 320;
const surfaces = walkSurfaces(rows);

/** Over all pages together. */
const steps: Record<BrowserName, number> = isLong
  ? { chromium: 10_000, firefox: 1_000 }
  : { chromium: 500, firefox: 60 };
/** The browser lays a table of ten thousand rows out anew with each change in it: a step there takes most of a second. */
const inLongTable = 0.02;
const longTables = surfaces.filter(({ path }) => path.includes('rows='));

/** The steps of one page: all alike, but few in the long tables where those are long. */
function stepsOn(name: BrowserName, surface: Surface): number {
  if (!isLong) return Math.ceil(steps[name] / surfaces.length);
  const others = (1 - inLongTable * longTables.length) / (surfaces.length - longTables.length);
  return Math.ceil(steps[name] * (longTables.includes(surface) ? inLongTable : others));
}

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name, day);

  test.each(surfaces.map((surface, index) => [surface.name, surface, index] as const))(
    'every badge is right all the time: %s',
    async (_name, surface, index) => {
      const options = { day, seed: seed + index, steps: stepsOn(name, surface) };
      const walk = await randomWalk(at.running, at.demo.url, surface, options);
      expect(walk.faults).toEqual([]);
      expect(tooLate(walk)).toEqual([]);
      // What is not in view is not compared, so there must have been something.
      expect(walk.compared).toBeGreaterThan(options.steps);
      expect(at.running.errors).toEqual([]);
    },
    isLong ? 3_600_000 : 180_000,
  );
});
