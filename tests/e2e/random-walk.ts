import type { Frame, Page } from 'puppeteer-core';
import type { ExpectedDay } from '../demo-case-system/expected.ts';
import type { RunningBrowser } from './browsers.ts';
import { GridChecker } from './grid-checker.ts';
import { isBusy } from './long-run.ts';
import { seededRandom } from './seeded-random.ts';
import { watchBadges, type BadgeWatch, type Sighting } from './visible-badges.ts';
import { WalkChecker, type Faults } from './walk-checker.ts';
import type { Surface } from './walk-surfaces.ts';

export interface WalkOptions {
  day: ExpectedDay;
  /** the same seed and number of steps make the same walk */
  seed: number;
  steps: number;
}

export interface WalkReport {
  /** one sentence each, with the seed and what was done last; empty when every badge was right all the time */
  faults: string[];
  /** rows in view that were compared with what is right, over all steps */
  compared: number;
  /** steps in which it was judged how soon the badges came: those in which nobody else wanted the machine */
  timed: number;
  /** for each of them after which a badge was seen missing 200 ms after the page was still: how long it was seen so */
  late: number[];
}

/** How long every badge may take once the page is still, in milliseconds, and in frames where those are slow to come. */
const allowed = { milliseconds: 200, frames: 12 };
/** What has not come after this many milliseconds does not come. */
const patience = 10_000;
/** A page is opened anew so often, so that a walk of any length sees its first reading again and again. */
const stepsPerLoad = 250;

/**
 * Walks about on a page at random. Once the page is still after each step, every row in view must come to carry the
 * right badge, and only that; and in no frame before that may one have stood on another case.
 */
export async function randomWalk(
  running: RunningBrowser,
  demo: string,
  surface: Surface,
  { day, seed, steps }: WalkOptions,
): Promise<WalkReport> {
  const random = seededRandom(seed);
  const report: WalkReport = { faults: [], compared: 0, timed: 0, late: [] };
  const trail: string[] = [];
  const fault = (what: string) =>
    report.faults.push(`${what} [seed ${seed}, step ${trail.length}: ${trail.slice(-4).join(', ')}]`);

  let page: Page | null = null;
  let at: Walker | null = null;
  for (let done = 0; done < steps && report.faults.length < 3; done += 1) {
    if (done % stepsPerLoad === 0) {
      await page?.close();
      page = await running.newPage();
      at = await arrive(page, running, demo, surface, day);
      for (const what of (await settle(at, report)).slice(0, 2)) fault(`after loading: ${what}`);
    }
    const { frame } = at!;
    // Now and then several at once, so that an answer meets a page that has moved on.
    const many = random.fraction() < 0.25 ? 2 + random.below(4) : 1;
    const names: string[] = [];
    for (let nth = 0; nth < many; nth += 1) {
      const choices = many > 1 ? surface.actions.filter(({ quick }) => quick) : surface.actions;
      const action = random.pick(choices);
      names.push(action.name);
      await action.act(frame, random);
    }
    trail.push(names.join(' + '));
    for (const what of (await settle(at!, report, true)).slice(0, 2)) fault(what);
  }
  await page?.close();
  return report;
}

interface Walker {
  frame: Frame;
  watch: BadgeWatch;
  checker: { check(sighting: Sighting): Faults };
}

async function arrive(page: Page, running: RunningBrowser, demo: string, surface: Surface, day: ExpectedDay) {
  await page.goto(demo + surface.path);
  const frame = surface.frame ? await childFrame(page, surface.frame) : page.mainFrame();
  await frame.waitForSelector(surface.place.rows);
  const watch = await watchBadges(frame, running.name, surface.place);
  const isPartial = surface.place.field !== undefined;
  const checker = isPartial ? new GridChecker(day, running.name === 'chromium') : new WalkChecker(day);
  return { frame, watch, checker };
}

async function childFrame(page: Page, wanted: { path: string; query: string }): Promise<Frame> {
  return page.waitForFrame((frame) => {
    if (!/^http/.test(frame.url())) return false;
    const { pathname, search } = new URL(frame.url());
    return pathname === wanted.path && search === wanted.query;
  });
}

/**
 * Looks until all is right, or until the page has been still for so long that nothing will come any more.
 *
 * @returns what is wrong
 */
async function settle({ watch, checker }: Walker, report: WalkReport, isStep = false): Promise<string[]> {
  // The last look that saw one missing: in Firefox a look takes most of 100 ms, which are its own and not the badge's.
  let missing = { stillFor: 0, stillFrames: 0 };
  for (;;) {
    const sighting = await watch.look();
    const { wrong, unfinished } = checker.check(sighting);
    if (wrong.length > 0) return wrong;
    const { rows, stillFor, stillFrames } = sighting;
    if (stillFrames < 2 && stillFor > patience) return ['the browser has drawn no frame of the page for ten seconds'];
    if (stillFrames < 2) continue;
    if (unfinished.length === 0 && rows.length > 0) {
      report.compared += rows.length;
      if (!isStep || isBusy()) return [];
      report.timed += 1;
      const isLate = missing.stillFor > allowed.milliseconds && missing.stillFrames > allowed.frames;
      if (isLate) report.late.push(missing.stillFor);
      return [];
    }
    if (rows.length > 0) missing = { stillFor, stillFrames };
    // A list that shows no case has no badge to come; whether anything was compared at all is asked of the whole walk.
    if (rows.length === 0 && stillFor > 10 * allowed.milliseconds) return [];
    if (stillFor > patience) return unfinished;
  }
}
