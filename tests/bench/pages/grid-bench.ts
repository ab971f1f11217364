import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName, type RunningBrowser } from '../../e2e/browsers.ts';
import { gridSurfaces } from '../../e2e/grid-surfaces.ts';
import { walkSurfaces } from '../../e2e/walk-surfaces.ts';
import type { BenchLine } from '../bench-line.ts';
import { ratiosOf, spreadOf, type Spread } from '../spread.ts';
import { noteFirstAnswer } from './first-answer.ts';
import { installGridProbe, type ProbedGrid } from './grid-probe.ts';
import { ownScriptTime } from './own-script-time.ts';
import { restAndBusy } from './rest-and-busy.ts';
import type { Badged } from './page-probe.ts';
import { startUnknownPages, type UnknownPages } from './unknown-pages.ts';

export interface GridBenchOptions {
  browsers: readonly BrowserName[];
  /** names of the grids */
  grids: readonly string[];
  /** times that Rettidig and the bare insertion are measured, one after the other */
  rounds: number;
  /** seconds of rest, and of a thousand changes a second */
  seconds: number;
  say: (words: string) => void;
}

interface Grid {
  name: string;
  path: string;
  place: ProbedGrid;
}

const day = '2026-11-23';
const bare = 'bare insertion';
const drawingAlone = 'drawing alone: answer there → all visible badges painted';
const holdTarget = { target: 'at most 8 ms' };
/** Of twenty rows each, one after the other. */
const steps = 10;

/** What of a row the badge stands in, and what nobody reads, by the name of the page in the walks. */
const cells: Readonly<Record<string, Pick<ProbedGrid, 'anchor' | 'remark'>>> = {
  'ag-grid': { anchor: '[col-id="ref"]', remark: '[col-id="remark"] .ag-cell-value, [col-id="remark"]' },
  Tabulator: { anchor: '[tabulator-field="ref"]', remark: '[tabulator-field="remark"]' },
  'two panes': { anchor: '.remark', remark: '.remark' },
};
const grids: readonly Grid[] = [...gridSurfaces, ...walkSurfaces(0)].flatMap(({ name, path, place }) =>
  cells[name] ? { name, path, place: { ...place, ...cells[name] } } : [],
);
export const gridNames: readonly string[] = grids.map(({ name }) => name);

/** Rettidig on grids of ten thousand cases that draw what is in view, in real browsers, beside a bare script. */
export async function benchGrids(options: GridBenchOptions): Promise<BenchLine[]> {
  const pages = await startUnknownPages();
  const lines: BenchLine[] = [];
  try {
    for (const name of options.browsers) {
      for (const grid of grids.filter((one) => options.grids.includes(one.name))) {
        options.say(`grid: ${name}, ${grid.name}`);
        // A browser for each: the record then holds the cases of this grid and no others.
        const running = await launch(name, { day });
        try {
          lines.push(...(await new GridBench(running, pages, grid, options).run()));
        } finally {
          await running.close();
        }
      }
    }
  } finally {
    await pages.stop();
  }
  return lines;
}

class GridBench {
  readonly #running: RunningBrowser;
  readonly #pages: UnknownPages;
  readonly #grid: Grid;
  readonly #options: GridBenchOptions;
  readonly #lines: BenchLine[] = [];

  constructor(running: RunningBrowser, pages: UnknownPages, grid: Grid, options: GridBenchOptions) {
    this.#running = running;
    this.#pages = pages;
    this.#grid = grid;
    this.#options = options;
  }

  async run(): Promise<BenchLine[]> {
    // The first of all has the browser's own start in it.
    await this.#onFreshPage((page) => this.#become(page));
    await this.#unlessTooSlow('bare insertion', () => this.#againstBareInsertion());
    await this.#unlessTooSlow('scroll', () => this.#scroll());
    await this.#unlessTooSlow('at work', () => this.#atWork());
    return this.#lines;
  }

  /** On a machine that is too busy, one part that runs out of time leaves its lines out of the report and says so. */
  async #unlessTooSlow(part: string, work: () => Promise<void>): Promise<void> {
    this.#options.say(`  ${part}`);
    try {
      await work();
    } catch (error) {
      this.#options.say(`  ${part}: given up, ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** In turn, so that a neighbour's work on the machine falls on both. */
  async #againstBareInsertion(): Promise<void> {
    const badged: Badged[] = [];
    const alone: number[] = [];
    const reference: number[] = [];
    const isChromium = this.#running.name === 'chromium';
    for (let round = 0; round < this.#options.rounds; round += 1) {
      reference.push(await this.#onFreshPage((page) => page.evaluate(() => gridProbe.bareInsertion())));
      await this.#onFreshPage(async (page) => {
        const firstAnswer = isChromium ? await noteFirstAnswer(await page.createCDPSession()) : null;
        const one = await this.#become(page);
        badged.push(one);
        if (firstAnswer) alone.push(one.start + one.all - ((await firstAnswer()) ?? Number.NaN));
      });
    }
    const target = 'at most 0.4 ×';
    const beside = (readings: readonly number[]) => ({ ratio: { to: bare, ...ratiosOf(readings, reference) } });
    const first = badged.map((one) => one.first);
    const all = badged.map((one) => one.all);
    this.#add('all drawn rows have their span', 'ms', reference, { subject: bare });
    this.#add('first badge painted', 'ms', first, beside(first));
    this.#add('all visible badges painted', 'ms', all, { ...beside(all), target });
    if (isChromium) this.#add(drawingAlone, 'ms', alone, { ...beside(alone), target });
  }

  async #scroll(): Promise<void> {
    const timesOn = async (page: Page, withBadges: boolean) => {
      const times: number[] = [];
      for (let step = 0; step < steps; step += 1) {
        times.push(await page.evaluate((badges) => gridProbe.scrollBy(20, badges), withBadges));
      }
      return times;
    };
    const alone = await this.#onFreshPage((page) => timesOn(page, false));
    const badged = await this.#onFreshPage(async (page) => {
      await this.#become(page);
      return timesOn(page, true);
    });
    const what = 'scroll step of 20 rows';
    this.#add(what, 'ms', alone, { subject: 'the page alone' });
    this.#add(`${what}, badges painted`, 'ms', badged, {
      ratio: { to: 'the page alone', ...ratiosOf(badged, alone) },
    });
  }

  /** One page from its first badge on: how long it is held, how it scrolls, rests, and stands a busy page. */
  async #atWork(): Promise<void> {
    const { seconds } = this.#options;
    const page = await this.#freshPage();
    const session = this.#running.name === 'chromium' ? await page.createCDPSession() : null;
    // Only where it can be told whose script it was.
    const watch = async (work: () => Promise<unknown>) => {
      if (session) return ownScriptTime(session, work);
      await work();
      return null;
    };
    const start = await watch(async () => {
      await this.#become(page);
      await page.evaluate(() => gridProbe.frames(60));
    });
    if (start) this.#add('longest hold by our script: reading and drawing', 'ms', [start.longest], holdTarget);
    if (start) this.#add('our script in all: reading and drawing', 'ms', [start.total]);
    const scrolled = await watch(async () => {
      for (let step = 0; step < steps; step += 1) await page.evaluate(() => gridProbe.scrollBy(20, true));
    });
    if (scrolled) this.#add('scroll step: longest hold by our script', 'ms', [scrolled.longest], holdTarget);
    await page.evaluate(() => gridProbe.frames(60));
    await restAndBusy({
      frames: (count) => page.evaluate((frames) => gridProbe.frames(frames), count),
      change: (inside) => page.evaluate((time, within) => gridProbe.change(1000, time, within), seconds, inside),
      add: (...line) => this.#add(...line),
      within: 'grid',
      ...{ watch, seconds },
    });
    await page.close();
  }

  #become(page: Page): Promise<Badged> {
    return page.evaluate((path) => gridProbe.becomeGrid(path), this.#grid.path);
  }

  async #onFreshPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#freshPage();
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** Its rows are painted, our script has looked at it and found that it is no page it knows. */
  async #freshPage(): Promise<Page> {
    const page = await this.#running.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(this.#pages.url(this.#grid.path));
    await page.waitForSelector(this.#grid.place.rows);
    await page.evaluate(installGridProbe, this.#grid.place);
    await page.evaluate(async () => {
      await gridProbe.drawn();
      await gridProbe.frames(40);
    });
    return page;
  }

  #add(
    what: string,
    unit: string,
    readings: readonly number[],
    more: { subject?: string; ratio?: Spread & { to: string }; target?: string } = {},
  ): void {
    const { subject = 'rettidig', ratio, target } = more;
    this.#lines.push({
      bench: 'grid',
      where: this.#running.name,
      what,
      subject,
      size: `10,000 rows, ${this.#grid.name}`,
      unit,
      value: spreadOf(readings),
      load: loadavg()[0]!,
      ...(ratio && { ratio }),
      ...(target !== undefined && { target }),
    });
  }
}
