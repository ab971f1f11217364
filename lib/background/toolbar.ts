import { browser } from 'wxt/browser';
import type { ClosedDays } from '../dates/closed-days.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import { addDays, countDay, type DayCounts } from '../plan/daily-counts-kept.ts';
import { firstOf } from '../plan/first-in-week.ts';
import { weekCase, type WeekCase } from '../plan/week-case.ts';
import { weekCounts } from '../plan/week-counts.ts';
import { versionsOfMine } from '../record/case-versions.ts';
import { casesMark } from '../record/cases-mark.ts';
import { casesByHash, type RecordedCase } from '../record/cases.ts';
import type { CaseRecord } from '../record/open-record.ts';
import { unlessLocked } from '../record/record-error.ts';
import { basisMark, weekMark } from '../record/week-mark.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { askedToday, toolbarView, type AskedToday } from '../views/toolbar-view.ts';
import { keepDay } from './count-day.ts';
import { countedWeek, forgetCountedWeek, rememberCountedWeek } from './counted-week.ts';
import type { Desk } from './desk.ts';
import { inLots } from './in-lots.ts';

const calmColor = '#4b5563';

/** What the counts take from a case of mine, as it was judged. */
interface CountedCase extends WeekCase {
  keyHash: string;
  revision: number;
  asked: AskedToday;
  day: DayCounts;
}

/** What was judged before, by the case's id; it is gone with the background, and then all is judged anew. */
let judged = new Map<string, CountedCase>();
/** Another day, other rules or other settings judge everything anew too. */
let judgedBy: string | null = null;
let running: Promise<void> | null = null;
let again = false;

/** Cases that are judged, or added up, in one stretch: a page may be waiting for its badges meanwhile. */
const atOnce = { judged: 100, added: 2000 };
/**
 * The numbers of the day and the week wait until nothing has changed for so many milliseconds, for nobody waits for them
 * and a page may wait for its badges: the longer, the more there is to count. Where something changes all the time they
 * are counted every so often. Whether the record is still open is looked at more often.
 */
const wait = { look: 50, rest: 300, longestRest: 3000, most: 30_000 };

/** Brings the toolbar's count up to date. Many calls at once end in one more counting, not in many. */
export function refreshToolbar(open: () => Promise<Desk>): Promise<void> {
  again = true;
  running ??= (async () => {
    let countedAt = performance.now();
    while (again) {
      again = false;
      let desk: Desk | null = null;
      try {
        desk = await unlessLocked(open());
        if (!desk) {
          await showLocked();
          continue;
        }
        const start = performance.now();
        const judgedNow = await showCount(desk);
        if (!judgedNow) continue;
        const isOpen = await stayedOpen(desk.record, performance.now() - start);
        const isNewer = again && performance.now() - countedAt < wait.most;
        if (!isOpen || isNewer) continue;
        await countWeek(desk, judgedNow);
        countedAt = performance.now();
      } catch (error) {
        // The lock fell, or was opened, in the middle of a counting.
        if (desk && !desk.record.database.isOpen()) again = true;
        // Whoever asked anew meanwhile is answered all the same.
        if (!again) throw error;
      }
    }
  })().finally(() => (running = null));
  return running;
}

/**
 * Waits a while.
 *
 * @param took how long the icon's count took: to count again and again takes about a tenth of the time
 * @returns whether the record is open still; one that is locked ends the waiting
 */
async function stayedOpen({ database }: CaseRecord, took: number): Promise<boolean> {
  const end = performance.now() + Math.min(Math.max(wait.rest, 9 * took), wait.longestRest);
  while (database.isOpen() && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, wait.look));
  }
  return database.isOpen();
}

/** Nothing can be counted; what was judged before is forgotten. */
async function showLocked(): Promise<void> {
  judged = new Map();
  await forgetCountedWeek();
  await browser.action.setBadgeBackgroundColor({ color: calmColor });
  await browser.action.setBadgeText({ text: '?' });
}

/** My cases as they were judged. */
interface JudgedNow {
  cases: CountedCase[];
  unopened: number;
  /** what they stand for, see `weekMark` */
  mark: string | null;
}

/** Judges what has changed, and shows the count on the icon. @returns null where nothing has changed */
async function showCount({ record, rules, settings, today }: Desk): Promise<JudgedNow | null> {
  // Asked for first: what is read after it is nothing older.
  const marked = await casesMark(record);
  const mark = marked === null ? null : await weekMark(marked, rules, settings, today);
  const counted = await countedWeek();
  if (mark !== null && counted?.mark === mark && counted.isDone) return null;
  const basis = await basisMark(rules, settings, today);
  if (judgedBy !== basis) judged = new Map();
  judgedBy = basis;
  const kept = new Map<string, CountedCase>();
  const others: string[] = [];
  for (const { id, revision, keyHash } of await versionsOfMine(record)) {
    const before = judged.get(id);
    if (before?.revision !== revision) others.push(keyHash);
    // A lock that is turned on gives what has not changed another hash.
    else kept.set(id, before.keyHash === keyHash ? before : { ...before, keyHash });
  }
  let unopened = 0;
  const closed = ownClosedDays(settings);
  await inLots(others, atOnce.judged, async (hashes) => {
    for (const [index, one] of (await casesByHash(record, hashes)).entries()) {
      if (one === null) unopened += 1;
      // Written meanwhile, it may be gone or no longer mine.
      else if (one?.mine) kept.set(one.id, countedCase(one, hashes[index]!, { rules, settings, today, closed }));
    }
  });
  judged = kept;
  const cases = [...kept.values()];
  const asked: AskedToday = { asking: 0, isUnsure: unopened > 0 };
  for (const one of cases) {
    asked.asking += one.asked.asking;
    asked.isUnsure ||= one.asked.isUnsure;
  }
  const view = toolbarView(asked);
  await browser.action.setBadgeBackgroundColor({ color: view.calm ? calmColor : '#b42318' });
  await browser.action.setBadgeText({ text: view.text });
  return { cases, unopened, mark };
}

interface Basis extends Pick<Desk, 'rules' | 'settings' | 'today'> {
  closed: ClosedDays;
}

function countedCase(one: RecordedCase, keyHash: string, { rules, settings, today, closed }: Basis): CountedCase {
  const judgement = judgeCase(one, rules, today, closed);
  const { staleAfterWorkingDays } = settings;
  const counted = { judgement, ...(one.remarks && { causes: one.remarks.causes }) };
  return {
    ...weekCase(one.id, judgement, rules, today, settings),
    keyHash,
    revision: one.revision,
    asked: askedToday([judgement], rules, today, settings),
    day: countDay([counted], { rules, today, staleAfterWorkingDays, unopened: 0 }),
  };
}

async function countWeek({ record, today }: Desk, { cases, unopened, mark }: JudgedNow): Promise<void> {
  let day: DayCounts = { ...addDays(today, []), unopened };
  await inLots(cases, atOnce.added, (some) => {
    day = addDays(today, [day, ...some.map((one) => one.day)]);
  });
  const first = firstOf(cases, today).map(({ keyHash }) => keyHash);
  const week = mark && { mark, counts: weekCounts(day.rows, unopened), first, isDone: false };
  // The week's counts, and what it begins with, are at hand when its page is opened.
  if (week) await rememberCountedWeek(week);
  // Last: nobody waits for it.
  await keepDay(record, day);
  // A case that does not open is tried again each time.
  if (week && unopened === 0) await rememberCountedWeek({ ...week, isDone: true });
}
