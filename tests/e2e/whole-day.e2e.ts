import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceBuild } from '../../scripts/extension-build.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { expectedBadge, type ExpectedBadge } from '../demo-case-system/expected.ts';
import { nextInterviewDay } from '../demo-case-system/list-row.ts';
import { disputedRef } from '../demo-case-system/pages/disagreeing-list.ts';
import { handedOverRef } from '../demo-case-system/pages/handed-over-list.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { DeskInUse, popupCounts, runsInPages, toolbarText, type RightNow } from './desk-in-use.ts';
import { drawnBadges } from './drawn-badges.ts';
import { expectedBadges } from './expectation.ts';
import { panelSays } from './page-tree.ts';
import { rowsOf } from './pages.ts';
import { openByKeys, tabTo } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';

const [today, later] = practiceDays;
/** The list shows one interview only; the case page tells that the fourth is due today, and agreed for today. */
const dueToday = '26-004125';
/** Due today, with an interview agreed by telephone for today. */
const stayedAway = '24-002391';
/** The list shows one interview only; the case page tells that the fourth is due on Friday. */
const dueThisWeek = '26-004131';

/*
 * A caseworker's day, from the first look at the list to a morning a month later. After each step every
 * open tab, the popup, the icon and the record must say the same, and what they say must be right. One browser, in this
 * order: each step goes on from what the one before has left.
 */
describe.each(browserNames)('a whole day in %s', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let desk: DeskInUse;
  let list: Page;
  let right: RightNow;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: today })]);
    desk = new DeskInUse(running);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });

  /** From now on something else is right for a case. */
  const nowRight = (ref: string, badge: ExpectedBadge) => {
    right = { ...right, badges: new Map([...right.badges, [ref, badge]]) };
  };
  const asTheCaseTells = (...refs: string[]) => {
    for (const ref of refs) nowRight(ref, expectedBadge(ref, today, 'case'));
  };
  const outcomeTold = (ref: string) => {
    right = { ...right, interviewsToday: right.interviewsToday.filter((one) => one !== ref) };
  };

  test('in the morning the list is opened: its badges, the popup and the icon say the same', async () => {
    right = {
      badges: expectedBadges(today, 'list'),
      // One with nothing agreed eight days ahead, and one whose letter must be sent today.
      summon: ['26-003897', '24-002396'],
      interviewsToday: citizens.filter((one) => nextInterviewDay(one) === today).map(({ ref }) => ref),
    };
    list = await desk.open('list', `${demo.url}/sager`, rowsOf.list);
    await desk.agreesOn(right);
  });

  const cases = new Map<string, Page>();
  test('what the cases tell, the list behind them tells too', async () => {
    for (const ref of [dueToday, dueThisWeek, stayedAway, disputedRef]) {
      cases.set(ref, await desk.open(`case ${ref}`, `${demo.url}/sager/${ref}`, rowsOf.case));
    }
    asTheCaseTells(...cases.keys());
    await desk.agreesOn(right);
  });

  test('the calendar says of each case what the list says', async () => {
    await desk.open('calendar', `${demo.url}/kalender`, rowsOf.calendar);
    await desk.agreesOn(right);
  });

  test('a citizen who stayed away is no longer waited for, and the deadline stands', async () => {
    await press(cases.get(stayedAway)!, 'Udeblev');
    outcomeTold(stayedAway);
    await desk.agreesOn(right);
  });

  test('an interview that was held today fulfils what was due today, everywhere', async () => {
    await press(cases.get(dueToday)!, 'Holdt');
    outcomeTold(dueToday);
    nowRight(dueToday, { ...right.badges.get(dueToday)!, form: 'met', daysLeft: null });
    await desk.agreesOn(right);
  });

  test('two sources that disagree are said to, and once that is decided nothing is left of it', async () => {
    const page = cases.get(disputedRef)!;
    const detail = async (where: Page) => (await drawnBadges(where)).find(({ ref }) => ref === disputedRef)?.detail;
    await desk.goOn(list, `${demo.url}/sager?udgave=uenig`);
    for (const where of [list, page]) {
      await where.bringToFront();
      await expect.poll(() => detail(where), { timeout: 30_000 }).toContain('kilder uenige');
    }
    await press(page, 'Brug denne: Jobparat');
    await expect.poll(() => detail(page), { timeout: 30_000 }).not.toContain('kilder uenige');
    await desk.agreesOn(right);
    await desk.goOn(list, `${demo.url}/sager`);
    await desk.agreesOn(right);
  });

  test('a case that was handed over leaves the counts at once', async () => {
    await desk.goOn(list, `${demo.url}/sager?udgave=overdraget`);
    const badges = new Map(right.badges);
    badges.delete(handedOverRef);
    right = { ...right, badges };
    await desk.agreesOn(right);
  });

  test('a month later, nothing counts that nobody has seen since', async () => {
    await desk.close();
    // A practice build has one day, so another day is another build under the same name, as after an update at night.
    await running.browser.installExtension(practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', later));
    const popup = await running.openExtensionPage('popup.html', 'main h1');
    await expect.poll(() => popupCounts(popup), { timeout: 30_000 }).toEqual([0, 0, 0, 0]);
    await expect.poll(() => toolbarText(popup), { timeout: 30_000 }).toBe('?');
    await runsInPages(popup);
    await popup.close();
  });

  test('the list tells the new day, and all that was told the day before is still known', async () => {
    const badges = expectedBadges(later, 'list');
    badges.delete(handedOverRef);
    for (const ref of cases.keys()) badges.set(ref, expectedBadge(ref, later, 'case'));
    // Its fourth interview was held in time, the six months are over, and no other one is agreed.
    badges.set(dueToday, { ...expectedBadge('26-004060', later, 'case') });
    right = { badges, summon: [], interviewsToday: [] };
    await desk.open('list', `${demo.url}/sager?udgave=overdraget`, rowsOf.list);
    await desk.agreesOn(right);
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});

/** Presses a button of a case's explanation, with the keyboard alone, and leaves it again. */
async function press(page: Page, button: string): Promise<void> {
  await page.bringToFront();
  await openByKeys(page);
  // Until the answer is there the panel has no buttons; the name of one may be longer than the words on it.
  await panelSays(page, button.split(':')[0]!);
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await panelSays(page, 'Fristen er regnet om.');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('[data-rettidig="panel"]'));
}
