import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import type { ExpectedBadge } from '../demo-case-system/expected.ts';
import { shortName } from '../../lib/views/person-name.ts';
import type { RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { wrongBadges } from './expectation.ts';
import { keptRecord } from './kept-entries.ts';
import { everyRowBadged } from './pages.ts';

/** What every surface must say at one moment of the day, worked out apart from the product. */
export interface RightNow {
  /** the right badge of each of my cases, by reference */
  badges: ReadonlyMap<string, ExpectedBadge>;
  /** references of cases to be summoned, or given a booking deadline, today */
  summon: readonly string[];
  /** references of cases with an agreed interview today whose outcome nobody has told */
  interviewsToday: readonly string[];
}

/** A tab that stays open, and the rows in it. */
interface OpenTab {
  page: Page;
  name: string;
  rows: string;
}

/** How long a surface may take to follow a change made on another one, on a machine with other work, in milliseconds. */
const patience = { timeout: 30_000, interval: 100 };

/** A caseworker's browser on a working day: tabs are opened and stay open, and all that is in it must agree. */
export class DeskInUse {
  readonly running: RunningBrowser;
  readonly #tabs: OpenTab[] = [];

  constructor(running: RunningBrowser) {
    this.running = running;
  }

  async open(name: string, url: string, rows: string): Promise<Page> {
    const page = await this.running.newPage();
    this.#tabs.push({ page, name, rows });
    await page.goto(url);
    await everyRowBadged(page, rows);
    return page;
  }

  /** Goes on to another address in a tab that is open. */
  async goOn(page: Page, url: string): Promise<void> {
    const tab = this.#tabs.find((one) => one.page === page)!;
    await page.bringToFront();
    await page.goto(url);
    await everyRowBadged(page, tab.rows);
  }

  /** Closes all tabs. */
  async close(): Promise<void> {
    for (const { page } of this.#tabs.splice(0)) await page.close();
  }

  /** Asserts that all tabs, the popup, the icon and the record say what is right, and nothing twice. */
  async agreesOn(right: RightNow): Promise<void> {
    for (const tab of this.#tabs) {
      // What nobody looks at is drawn when somebody does.
      await tab.page.bringToFront();
      await expect.poll(() => faultsIn(tab, right), patience).toEqual([]);
    }
    const due = inCounts(right);
    const popup = await this.running.openExtensionPage('popup.html', 'main h1');
    await expect.poll(() => popupSays(popup), patience).toEqual(due);
    const count = due.overdue.length + due.dueToday.length + due.summon.length;
    await expect.poll(() => toolbarText(popup), patience).toBe(`${count || ''}?`);
    const { refs } = await keptRecord(popup);
    expect(refs).toEqual([...new Set(refs)]);
    await popup.close();
  }
}

async function faultsIn({ page, name, rows }: OpenTab, { badges }: RightNow): Promise<string[]> {
  const drawn = await drawnBadges(page);
  const refs = drawn.map(({ ref }) => ref).join(' ');
  // No word boundary: in a list the name follows without a space.
  const inRows = await page.$$eval(rows, (all) => all.map((row) => /\d{2}-\d{6}/.exec(row.textContent)?.[0]).join(' '));
  const faults = refs === inRows ? [] : [`badges stand on ${refs}, rows are ${inRows}`];
  // A case stands twice in a calendar that has two appointments of it, so each badge is judged by itself.
  for (const badge of drawn) {
    const right = badges.get(badge.ref ?? '');
    if (right) faults.push(...wrongBadges([badge], new Map([[badge.ref!, right]])));
  }
  return faults.map((fault) => `${name}: ${fault}`);
}

/** What the popup's groups hold, as »Mette P.: 5 dage over fristen«, and the numbers on top of it. */
interface InCounts {
  counts: number[];
  overdue: string[];
  dueToday: string[];
  summon: string[];
  interviewsToday: string[];
}

function inCounts({ badges, summon, interviewsToday }: RightNow): InCounts {
  const whose = (ref: string) => shortName(citizens.find((one) => one.ref === ref)!.name);
  const withForm = (form: string) => [...badges].filter(([, badge]) => badge.form === form && !badge.provisional);
  const overdue = withForm('overdue').map(([ref, { daysLeft }]) => {
    const days = Math.abs(daysLeft!);
    return `${whose(ref)}: ${days === 1 ? '1 dag' : `${days} dage`} over fristen`;
  });
  const told = {
    overdue: overdue.toSorted(),
    dueToday: withForm('due-today')
      .map(([ref]) => `${whose(ref)}: Frist i dag`)
      .toSorted(),
    summon: summon.map(whose).toSorted(),
    interviewsToday: interviewsToday.map(whose).toSorted(),
  };
  return { counts: Object.values(told).map(({ length }) => length), ...told };
}

async function popupSays(popup: Page): Promise<InCounts> {
  const counts = await popupCounts(popup);
  const groups = await popup.evaluate(() => {
    // »Vis 9 mere«: what is folded away counts too.
    for (const button of document.querySelectorAll<HTMLElement>('main section > button')) button.click();
    const texts = (selector: string, within: ParentNode) =>
      [...within.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
    return [...document.querySelectorAll('main section')].map((section) => ({
      id: section.querySelector('h2')!.id,
      lines: texts('li', section).map((text) => text.split('\n')),
    }));
  });
  const linesOf = (group: string) => groups.find(({ id }) => id === group)?.lines ?? [];
  const names = (group: string) =>
    linesOf(group)
      .map(([who]) => who!)
      .toSorted();
  const withWords = (group: string, words: RegExp) =>
    linesOf(group)
      .map((line) => `${line[0]}: ${words.exec(line.slice(2).join('\n'))?.[0]}`)
      .toSorted();
  return {
    counts,
    overdue: withWords('overdue', /\d+ dage? over fristen/),
    dueToday: withWords('due-today', /Frist i dag/),
    summon: names('summon'),
    interviewsToday: names('interviews-today'),
  };
}

/** The numbers on top of the popup: over the deadline, due today, to be summoned today, interviews today. */
export function popupCounts(popup: Page): Promise<number[]> {
  return popup.$$eval('main > ul > li', (tiles) => tiles.map((tile) => Number.parseInt(tile.textContent, 10)));
}

/** Waits until the browser knows which pages the extension's script is for: one opened earlier gets none. */
export async function runsInPages(extensionPage: Page): Promise<void> {
  const registered = () =>
    extensionPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
      };
      return (await chrome.scripting.getRegisteredContentScripts()).length;
    });
  await expect.poll(registered, patience).toBe(1);
}

/** What stands on the icon. */
export function toolbarText(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(which: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });
}
