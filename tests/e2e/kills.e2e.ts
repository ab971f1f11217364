import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../lib/dates/calendar.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { seededRandom } from './seeded-random.ts';
import { launch, type BrowserName, type RunningBrowser } from './browsers.ts';
import { keptRecord } from './kept-entries.ts';
import { openPage, rowsOf } from './pages.ts';

const isLong = Boolean(process.env.RETTIDIG_LONG);
const day = '2026-11-23';
const refs = citizens.map(({ ref }) => ref);

/** One interview that is entered by hand, on a day that no other entry of the run has. */
interface Entry {
  ref: string;
  on: string;
}

/** When to kill: after so many answers, and so many turns of what goes on then. Counted, so that a slow machine is killed as late. */
interface Moment {
  answers: number;
  turns: number;
}

const named = ({ ref, on }: Entry) => `${ref} interview-held ${on}`;

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo?.stop());

/** A browser with its list read and one of the extension's own pages open, from which people enter interviews. */
class Desk {
  readonly running: RunningBrowser;
  readonly list: Page;
  readonly own: Page;

  private constructor(running: RunningBrowser, list: Page, own: Page) {
    this.running = running;
    this.list = list;
    this.own = own;
  }

  static async open(name: BrowserName, profile: string): Promise<Desk> {
    const running = await launch(name, { day, profile });
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    return new Desk(running, list, await running.openExtensionPage('options.html', '#app'));
  }

  /**
   * Enters interviews while the list is read anew, and calls `kill` at the moment named.
   *
   * @returns what was acknowledged
   */
  async enterAndKill(
    entries: readonly Entry[],
    { answers, turns }: Moment,
    kill: () => Promise<unknown>,
  ): Promise<string[]> {
    const acknowledged: string[] = [];
    let answered = 0;
    const enough = Promise.withResolvers<void>();
    const entering = entries.map(async (entry) => {
      if (await this.enter(entry)) acknowledged.push(named(entry));
      answered += 1;
      if (answered >= answers) enough.resolve();
    });
    // The page that is read anew may well be gone before it is.
    const reading = this.list.reload().catch(() => null);
    if (answers > 0) await enough.promise;
    for (let turn = 0; turn < turns; turn += 1) await this.own.evaluate(() => 0);
    await kill();
    await Promise.all([...entering, reading]);
    return acknowledged;
  }

  /** @returns whether the answer came and said that it is kept */
  async enter({ ref, on }: Entry): Promise<boolean> {
    const message = {
      name: 'entry/add',
      request: { system: adapter.system, ref, entry: { type: 'interview-held', on } },
    };
    try {
      return await this.own.evaluate(async (sent) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        const answer = await runtime.sendMessage(sent).catch(() => undefined);
        return answer?.ok === true;
      }, message);
    } catch {
      return false;
    }
  }

  /** Nothing of it answers any more; what it held is on the disk or nowhere. */
  async killBrowser(): Promise<void> {
    const child = this.running.browser.process()!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

interface Runtime {
  sendMessage(message: object): Promise<{ ok: boolean } | undefined>;
}

/** Each of them another: the cases in turn, and when they have all had one, a day further back. */
class FreshEntries {
  #next = 0;

  take(count: number): Entry[] {
    return Array.from({ length: count }, () => {
      const [round, index] = [Math.floor(this.#next / refs.length), this.#next % refs.length];
      this.#next += 1;
      return { ref: refs[index]!, on: plusDays(isoDate(day), -1 - round) };
    });
  }
}

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'rettidig-kills-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('a background that is stopped at any moment has kept every interview it acknowledged, once', async () => {
  const seeds = isLong ? 400 : 18;
  await withProfile(async (profile) => {
    const desk = await Desk.open('chromium', profile);
    try {
      const session = await desk.own.createCDPSession();
      await session.send('ServiceWorker.enable');
      const stop = () => session.send('ServiceWorker.stopAllWorkers');
      const kept = new Set<string>();
      const fresh = new FreshEntries();
      let unanswered = 0;
      for (let seed = 1; seed <= seeds; seed += 1) {
        const entries = fresh.take(6);
        const moment = { answers: 0, turns: seededRandom(seed).below(40) };
        const acknowledged = await desk.enterAndKill(entries, moment, stop);
        unanswered += entries.length - acknowledged.length;
        for (const one of acknowledged) kept.add(one);
        const found = await keptRecord(desk.own);
        const message = `seed ${seed}`;
        expect(found.entries, message).toEqual(expect.arrayContaining([...kept]));
        expect(found.entries, message).toEqual([...new Set(found.entries)]);
        expect(found.refs, message).toEqual([...new Set(found.refs)]);
        // Whoever got no answer enters it again: it is there once, whether it was written before or not.
        for (const entry of entries) {
          expect(await desk.enter(entry), message).toBe(true);
          kept.add(named(entry));
        }
        expect((await keptRecord(desk.own)).entries, message).toEqual([...kept].toSorted());
      }
      expect(unanswered, 'no stop came while anything was under way').toBeGreaterThan(0);
    } finally {
      await desk.running.close();
    }
  });
}, 1_200_000);

test.each<[BrowserName, number]>([
  ['chromium', isLong ? 50 : 1],
  ['firefox', isLong ? 50 : 1],
])(
  '%s, killed at any moment and started again, has every interview it acknowledged, once',
  async (name, seeds) => {
    await withProfile(async (profile) => {
      const kept = new Set<string>();
      const fresh = new FreshEntries();
      for (let seed = 1; seed <= seeds; seed += 1) {
        const desk = await Desk.open(name, profile);
        const entries = fresh.take(12);
        const moment = { answers: seed % entries.length, turns: seededRandom(seed).below(30) };
        const acknowledged = await desk.enterAndKill(entries, moment, () => desk.killBrowser());
        for (const one of acknowledged) kept.add(one);
        const again = await launch(name, { day, profile });
        const found = await keptRecord(await again.openExtensionPage('options.html', '#app'));
        await again.close();
        const message = `seed ${seed}: ${acknowledged.length} of ${entries.length} acknowledged`;
        expect(found.entries, message).toEqual(expect.arrayContaining([...kept]));
        expect(found.entries, message).toEqual([...new Set(found.entries)]);
        expect(found.refs, message).toEqual([...new Set(found.refs)]);
        for (const one of found.entries) kept.add(one);
      }
      expect(kept.size, 'nothing was ever acknowledged').toBeGreaterThan(0);
    });
  },
  1_200_000,
);
