import { browser } from 'wxt/browser';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import type { CountedCase } from '../plan/daily-counts.ts';
import { countDay } from '../plan/daily-counts-kept.ts';
import { firstInWeek } from '../plan/first-in-week.ts';
import { weekCounts } from '../plan/week-counts.ts';
import { contentKey, versionsOfMine, type CaseVersion } from '../record/case-versions.ts';
import { casesMark } from '../record/cases-mark.ts';
import { casesByHash } from '../record/cases.ts';
import type { CaseRecord } from '../record/open-record.ts';
import { unlessLocked } from '../record/record-error.ts';
import { weekMark } from '../record/week-mark.ts';
import { judgeCase } from '../rules/judge-case.ts';
import type { Rule } from '../rules/rule.ts';
import { askedToday, toolbarView } from '../views/toolbar-view.ts';
import { keepDay } from './count-day.ts';
import { countedWeek, forgetCountedWeek, rememberCountedWeek } from './counted-week.ts';
import type { Desk } from './desk.ts';

const calmColor = '#4b5563';

/** A case as it was judged. */
interface KeptCase extends CountedCase {
  id: string;
  keyHash: string;
}

/** What was judged before, by content; it is gone with the background, and then all is judged anew. */
let judged = new Map<string, KeptCase>();
/** Another day, other rules or other closed days judge everything anew too. */
let judgedBy: { rules: readonly Rule[]; closed: ClosedDays; today: IsoDate } | null = null;
let running: Promise<void> | null = null;
let again = false;

/** Cases that are looked through in one stretch: a page may be waiting for its badges meanwhile. */
const atOnce = 500;
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
  while (database.isOpen() && performance.now() < end) await breath(wait.look);
  return database.isOpen();
}

function breath(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
  cases: KeptCase[];
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
  const closed = ownClosedDays(settings);
  if (judgedBy?.rules !== rules || judgedBy.closed !== closed || judgedBy.today !== today) judged = new Map();
  judgedBy = { rules, closed, today };
  const kept = new Map<string, KeptCase>();
  const others: CaseVersion[] = [];
  for (const version of await versionsOfMine(record)) {
    const before = judged.get(contentKey(version));
    // A lock that is turned on gives what has not changed another hash.
    if (before) kept.set(contentKey(version), { ...before, keyHash: version.keyHash });
    else others.push(version);
  }
  const unopened: CaseVersion[] = [];
  const hashes = others.map(({ keyHash }) => keyHash);
  for (const [index, one] of (await casesByHash(record, hashes)).entries()) {
    if (one === null) unopened.push(others[index]!);
    // Written meanwhile, it may be gone or no longer mine.
    else if (one?.mine) {
      const judgement = judgeCase(one, rules, today, closed);
      const causes = one.remarks && { causes: one.remarks.causes };
      kept.set(contentKey(one), { id: one.id, keyHash: hashes[index]!, judgement, ...causes });
    }
  }
  judged = kept;
  const cases = [...kept.values()];
  const asked = { asking: 0, isUnsure: unopened.length > 0 };
  for (let start = 0; start < cases.length; start += atOnce) {
    const some = cases.slice(start, start + atOnce).map(({ judgement }) => judgement);
    const { asking, isUnsure } = askedToday(some, rules, today, settings);
    asked.asking += asking;
    asked.isUnsure ||= isUnsure;
    await breath();
  }
  const view = toolbarView(asked);
  await browser.action.setBadgeBackgroundColor({ color: view.calm ? calmColor : '#b42318' });
  await browser.action.setBadgeText({ text: view.text });
  return { cases, unopened: unopened.length, mark };
}

async function countWeek(
  { record, rules, settings, today }: Desk,
  { cases, unopened, mark }: JudgedNow,
): Promise<void> {
  const { staleAfterWorkingDays } = settings;
  const day = countDay(cases, { rules, today, staleAfterWorkingDays, unopened });
  const first = firstInWeek(cases, rules, today, settings).map(({ keyHash }) => keyHash);
  const week = mark && { mark, counts: weekCounts(day.rows, unopened), first, isDone: false };
  // The week's counts, and what it begins with, are at hand when its page is opened.
  if (week) await rememberCountedWeek(week);
  // Last: nobody waits for it.
  await keepDay(record, day);
  // A case that does not open is tried again each time.
  if (week && unopened === 0) await rememberCountedWeek({ ...week, isDone: true });
}
