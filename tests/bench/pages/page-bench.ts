import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName, type RunningBrowser } from '../../e2e/browsers.ts';
import type { TableLayout } from '../../demo-case-system/pages/long-table.ts';
import type { BenchLine } from '../bench-line.ts';
import { bundle } from '../bundle.ts';
import { ratiosOf, spreadOf, type Spread } from '../spread.ts';
import { listPath, startPages, type RunningPages } from './bench-pages.ts';
import { noteFirstAnswer } from './first-answer.ts';
import { ownScriptTime } from './own-script-time.ts';
import { restAndBusy } from './rest-and-busy.ts';
import { installProbe, type Badged } from './page-probe.ts';

export interface PageBenchOptions {
  browsers: readonly BrowserName[];
  layouts: readonly TableLayout[];
  rows: readonly number[];
  /** times that Rettidig and the bare insertion are measured, one after the other */
  rounds: number;
  /** seconds of rest, and of a thousand changes a second */
  seconds: number;
  say: (words: string) => void;
}

const day = '2026-11-23';
/** More rows than these the peers do not survive, or not within a coffee break. */
const mostRows = { reactRoots: 10_000, shadowRootUis: 1000 };
/** How long it may take until all of a list is told, in milliseconds. */
const longestTelling = 300_000;
/** How long a hand takes from a badge to the click, in frames: 300 ms. */
const handFrames = 18;
const bare = 'bare insertion';
const scrollStep = 'scroll step of 20 rows, badges painted';
const drawingAlone = 'drawing alone: answer there → all visible badges painted';

/** Rettidig on lists of several lengths, in real browsers with the built extension, beside a bare script. */
export async function benchPages(options: PageBenchOptions): Promise<BenchLine[]> {
  const rivals = await bundle(fileURLToPath(new URL('rival-badges.ts', import.meta.url)));
  const pages = await startPages({ 'rivals.js': rivals });
  const lines: BenchLine[] = [];
  try {
    for (const name of options.browsers) {
      for (const rows of options.rows) {
        // A browser for each length: the record then holds the cases of this list and no others.
        const running = await launch(name, { day });
        try {
          const ears = await running.openExtensionPage('options.html', '#app');
          for (const layout of options.layouts) {
            options.say(`page: ${name}, ${rows} rows, ${layout}`);
            lines.push(...(await new ListBench(running, ears, pages, layout, rows, options).run()));
          }
        } finally {
          await running.close();
        }
      }
    }
  } finally {
    await pages.stop();
  }
  return lines.map((line) => withRatioOfLength(line, lines));
}

/** A scroll step is measured against the same step in the shortest list. */
function withRatioOfLength(line: BenchLine, lines: readonly BenchLine[]): BenchLine {
  if (line.what !== scrollStep) return line;
  const [, layout] = line.size.split(', ');
  const shortest = lines.find(
    (other) => other.what === scrollStep && other.where === line.where && other.size.endsWith(`, ${layout}`),
  );
  if (!shortest || shortest === line) return line;
  const { median, min, max } = line.value;
  const of = shortest.value.median;
  return { ...line, ratio: { median: median / of, min: min / of, max: max / of, to: `the same at ${shortest.size}` } };
}

class ListBench {
  readonly #running: RunningBrowser;
  /** a page of the extension that stays open: the one that is measured may not lose sight of its reader */
  readonly #ears: Page;
  readonly #pages: RunningPages;
  readonly #layout: TableLayout;
  readonly #rows: number;
  readonly #options: PageBenchOptions;
  readonly #lines: BenchLine[] = [];

  constructor(
    running: RunningBrowser,
    ears: Page,
    pages: RunningPages,
    layout: TableLayout,
    rows: number,
    options: PageBenchOptions,
  ) {
    this.#running = running;
    this.#ears = ears;
    this.#pages = pages;
    this.#layout = layout;
    this.#rows = rows;
    this.#options = options;
  }

  async run(): Promise<BenchLine[]> {
    const first = await this.#badgedOnFreshPage();
    this.#add('first sight: all visible badges painted', 'ms', [first.all]);
    const reference = await this.#againstBareInsertion();
    await this.#unlessTooSlow('peers', () => this.#peers(reference));
    if (this.#running.name === 'chromium') await this.#unlessTooSlow('cold background', () => this.#coldBackground());
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

  /** In turn, so that a neighbour's work on the machine falls on both. @returns the bare insertion's times */
  async #againstBareInsertion(): Promise<number[]> {
    const badged: Badged[] = [];
    const alone: number[] = [];
    const reference: number[] = [];
    const least: number[] = [];
    const isChromium = this.#running.name === 'chromium';
    for (let round = 0; round < this.#options.rounds; round += 1) {
      reference.push(await this.#onFreshPage((page) => page.evaluate(() => probe.bareInsertion())));
      least.push(await this.#onFreshPage((page) => page.evaluate(() => probe.leastInsertion())));
      await this.#onFreshPage(async (page) => {
        const firstAnswer = isChromium ? await noteFirstAnswer(await page.createCDPSession()) : null;
        const one = await this.#becomeList(page);
        badged.push(one);
        if (firstAnswer) alone.push(one.start + one.all - ((await firstAnswer()) ?? Number.NaN));
      });
    }
    const target = this.#rows === 10_000 ? 'at most 0.4 ×' : undefined;
    const first = badged.map((one) => one.first);
    const all = badged.map((one) => one.all);
    this.#add('all rows have their span', 'ms', reference, { subject: bare });
    const ratio = ratiosOf(least, reference);
    this.#add('one row has its span, out of the flow', 'ms', least, { subject: 'one span', ratio });
    this.#add('first badge painted', 'ms', first, { ratio: ratiosOf(first, reference) });
    this.#add('all visible badges painted', 'ms', all, { ratio: ratiosOf(all, reference), target });
    if (isChromium) this.#add(drawingAlone, 'ms', alone, { ratio: ratiosOf(alone, reference), target });
    return reference;
  }

  async #peers(reference: readonly number[]): Promise<void> {
    const names = { reactRoots: 'one React root per badge', shadowRootUis: 'createShadowRootUi per badge' } as const;
    for (const [rival, subject] of Object.entries(names) as [keyof typeof names, string][]) {
      if (this.#rows > mostRows[rival]) continue;
      const time = await this.#onFreshPage(async (page) => {
        await page.addScriptTag({ url: '/rivals.js' });
        return page.evaluate(async (name) => {
          const start = performance.now();
          await rivals[name]();
          const time = (await probe.painted()) - start;
          const drawn = document.querySelectorAll('tbody .badge, tbody rival-badge').length;
          return drawn === document.querySelectorAll('tbody tr').length ? time : Number.NaN;
        }, rival);
        if (Number.isNaN(time)) throw new Error(`page bench: ${subject} has not drawn every row`);
      });
      const ratio = ratiosOf([time], [spreadOf(reference).median]);
      this.#add('all badges painted', 'ms', [time], { subject, ratio });
    }
  }

  async #coldBackground(): Promise<void> {
    const warm: number[] = [];
    const cold: number[] = [];
    for (let round = 0; round < this.#options.rounds; round += 1) {
      warm.push((await this.#badgedOnFreshPage()).first);
      cold.push(
        await this.#onFreshPage(async (page) => {
          await stopBackground(page);
          return (await this.#becomeList(page)).first;
        }),
      );
    }
    const added = cold.map((time, index) => time - warm[index]!);
    this.#add('what a cold background adds to the first badge', 'ms', added, { target: 'at most 150 ms' });
  }

  /** One page from its first badge on: how long it is held, how it scrolls, rests, and stands a busy page. */
  async #atWork(): Promise<void> {
    const { seconds } = this.#options;
    // Before the page that is at work: one that comes into view again is told anew, and would not be at rest.
    const steps = Math.min(10, Math.floor(this.#rows / 30));
    await this.#scrollAlone(steps);
    const page = await this.#freshPage();
    const isChromium = this.#running.name === 'chromium';
    const session = isChromium ? await page.createCDPSession() : null;
    const watch = async (work: () => Promise<unknown>) => {
      if (session) return ownScriptTime(session, work);
      await work();
      return null;
    };

    const heapBefore = session && (await usedHeap(session));
    const start = await watch(async () => {
      await this.#becomeList(page);
      await this.#untilTaken(page);
    });
    if (!session) await this.#longestWait();
    const holdTarget = { target: 'at most 8 ms' };
    if (start) this.#add('longest hold by our script: reading and drawing', 'ms', [start.longest], holdTarget);
    if (start) this.#add('of it collecting garbage', 'ms', [start.collecting]);
    if (start) this.#add('our script in all: reading and drawing', 'ms', [start.total]);
    if (session) this.#add('heap that the badges take', 'MB', [((await usedHeap(session)) - heapBefore!) / 2 ** 20]);

    const times: number[] = [];
    const scrolled = await watch(async () => {
      for (let step = 0; step < steps; step += 1) times.push((await page.evaluate(() => probe.scrollBy(20))).all);
    });
    this.#add(scrollStep, 'ms', times, { target: 'the same at 100 and 10,000 rows' });
    if (scrolled) this.#add('scroll step: longest hold by our script', 'ms', [scrolled.longest], holdTarget);
    if (scrolled) this.#add('of it collecting garbage', 'ms', [scrolled.collecting]);
    await restAndBusy({
      frames: (count) => page.evaluate((frames) => probe.frames(frames), count),
      change: (inside) => page.evaluate((time, within) => probe.change(1000, time, within), seconds, inside),
      add: (...line) => this.#add(...line),
      within: 'list',
      ...{ watch, seconds },
    });
    // What has changed last finds its place first: a click must not miss a badge that moves.
    await page.evaluate(async () => {
      scrollTo(0, 0);
      await probe.untilBadged();
      await probe.frames(60);
    });
    await this.#panel(page);
    await page.close();
  }

  /** Where nothing tells whose script it was: how long any other work of the page had to wait at most. */
  async #longestWait(): Promise<void> {
    const [subject, reference] = [true, false].map(
      (isSubject) => () =>
        this.#onFreshPage(async (page) => {
          await page.evaluate(() => probe.startWaiting());
          if (isSubject) {
            await this.#becomeList(page);
            await this.#untilTaken(page);
          } else await page.evaluate(() => probe.bareInsertion());
          return page.evaluate(() => probe.longestWait());
        }),
    ) as [() => Promise<number>, () => Promise<number>];
    const without = [await reference()];
    const times = [await subject()];
    this.#add('longest wait of the page: reading and drawing', 'ms', times, { ratio: ratiosOf(times, without) });
  }

  /** Until all rows are read and told, too: what is measured next must not be the rest of that. */
  async #untilTaken(page: Page): Promise<void> {
    await page.evaluate(() => probe.untilStill(60));
    for (const start = performance.now(); performance.now() - start < longestTelling;) {
      if (await isWhollyTold(this.#ears)) return;
      await page.evaluate(() => probe.frames(30));
    }
    throw new Error('the list was not told whole in time');
  }

  async #scrollAlone(steps: number): Promise<void> {
    const times = await this.#onFreshPage(async (page) => {
      const bareTimes: number[] = [];
      for (let step = 0; step < steps; step += 1) bareTimes.push(await page.evaluate(() => probe.bareScrollBy(20)));
      return bareTimes;
    });
    this.#add('scroll step of 20 rows', 'ms', times, { subject: 'the page alone' });
  }

  async #panel(page: Page): Promise<void> {
    const times: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      times.push(await this.#clickToPanel(page, round + 1));
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('[data-rettidig="panel"]'));
    }
    const byHand = await this.#onFreshPage(async (other) => {
      await this.#becomeList(other);
      return this.#clickToPanel(other, 1, handFrames);
    });
    const box = await this.#bareBox();
    const beside = (readings: readonly number[]) => ({
      ratio: {
        ...ratiosOf(
          readings,
          readings.map(() => box),
        ),
        to: 'an empty box',
      },
      target: 'at most 100 ms',
    });
    this.#add('click → paint', 'ms', [box], { subject: 'an empty box' });
    this.#add('panel: click → paint, first time, out of nowhere', 'ms', [times[0]!], beside([times[0]!]));
    this.#add('panel: click → paint, first time, 300 ms on the badge before', 'ms', [byHand], beside([byHand]));
    this.#add('panel: click → paint, again', 'ms', times.slice(1), beside(times.slice(1)));
  }

  /** @param frames how many go by between the pointer's coming to the badge and the click */
  async #clickToPanel(page: Page, row: number, frames = 0): Promise<number> {
    await page.evaluate(() => probe.nextClickToPanel());
    // The host takes no room of its own; its button begins at some distance behind the cell's text.
    const target = await page.evaluate((index) => {
      const row = document.querySelectorAll('table.cases tbody tr')[index]!;
      const { top, height } = row.getBoundingClientRect();
      const y = top + height / 2;
      for (let x = 0; x < innerWidth; x += 4) {
        if (document.elementFromPoint(x, y)?.getAttribute('data-rettidig') === 'badge') return { x: x + 6, y };
      }
      return null;
    }, row);
    if (!target) throw new Error('page bench: no badge that could be clicked');
    if (frames > 0) {
      await page.mouse.move(target.x, target.y);
      await page.evaluate((count) => probe.frames(count), frames);
    }
    await page.mouse.click(target.x, target.y);
    return page.evaluate(() => probe.clickToPanel!);
  }

  /** What the same click costs a page that shows nothing but an empty box for it. */
  #bareBox(): Promise<number> {
    return this.#onFreshPage(async (page) => {
      await page.evaluate(() => {
        probe.boxOnNextClick();
        probe.nextClickToPanel();
      });
      await page.mouse.click(200, 300);
      return page.evaluate(() => probe.clickToPanel!);
    });
  }

  #badgedOnFreshPage(): Promise<Badged> {
    return this.#onFreshPage((page) => this.#becomeList(page));
  }

  #becomeList(page: Page): Promise<Badged> {
    return page.evaluate((path) => probe.becomeList(path), listPath(this.#layout));
  }

  async #onFreshPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#freshPage();
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** Its rows are painted, our script has looked at it and found that it is no list it knows. */
  async #freshPage(): Promise<Page> {
    const page = await this.#running.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(this.#pages.url(this.#layout, this.#rows));
    await page.evaluate(installProbe);
    await page.evaluate(() => probe.frames(40));
    return page;
  }

  #add(
    what: string,
    unit: string,
    readings: readonly number[],
    more: { subject?: string; ratio?: Spread & { to?: string }; target?: string | undefined } = {},
  ): void {
    const { subject = 'rettidig', ratio, target } = more;
    // A click that met nothing has taken no time.
    if (readings.some(Number.isNaN)) return this.#options.say(`  ${what}: not measured`);
    this.#lines.push({
      bench: 'page',
      where: this.#running.name,
      what,
      subject,
      size: `${this.#rows.toLocaleString('en')} rows, ${this.#layout}`,
      unit,
      value: spreadOf(readings),
      load: loadavg()[0]!,
      ...(ratio && { ratio: { to: bare, ...ratio } }),
      ...(target !== undefined && { target }),
    });
  }
}

/** Whether the list that was opened last has been told to its last case; one closed before may have left its word. */
function isWhollyTold(extensionPage: Page): Promise<boolean> {
  return extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(key: null): Promise<Record<string, { complete?: boolean }>> } } };
    };
    const kept = Object.entries(await chrome.storage.session.get(null)).flatMap(([key, { complete }]) => {
      const [what, tab] = key.split(':');
      return what === 'page-status' ? [{ tab: Number(tab), complete }] : [];
    });
    const last = kept.reduce((one, other) => (other.tab > one.tab ? other : one), { tab: -1, complete: false });
    return last.complete === true;
  });
}

async function usedHeap(session: { send(method: 'HeapProfiler.collectGarbage'): Promise<unknown> } & HeapUser) {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

interface HeapUser {
  send(method: 'Runtime.getHeapUsage'): Promise<{ usedSize: number }>;
}

/** Puts the background to its rest, from which the next message wakes it. Chromium only. */
async function stopBackground(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
