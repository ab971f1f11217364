import { browser } from 'wxt/browser';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import { versionsOfMine, type CaseVersion } from '../record/case-versions.ts';
import { casesByHash } from '../record/cases.ts';
import type { Judgement } from '../rules/judge.ts';
import { judgeCase } from '../rules/judge-case.ts';
import type { Rule } from '../rules/rule.ts';
import { toolbarView } from '../views/toolbar-view.ts';
import type { Desk } from './desk.ts';

/** What was judged before, by content; it is gone with the background, and then all is judged anew. */
let judged = new Map<string, Judgement>();
/** Another day, other rules or other closed days judge everything anew too. */
let judgedBy: { rules: readonly Rule[]; closed: ClosedDays; today: IsoDate } | null = null;
let running: Promise<void> | null = null;
let again = false;

/** Brings the toolbar's count up to date. Many calls at once end in one more counting, not in many. */
export function refreshToolbar(open: () => Promise<Desk>): Promise<void> {
  again = true;
  running ??= (async () => {
    while (again) {
      again = false;
      await count(await open());
    }
  })().finally(() => (running = null));
  return running;
}

async function count({ record, rules, settings, today }: Desk): Promise<void> {
  const closed = ownClosedDays(settings);
  if (judgedBy?.rules !== rules || judgedBy.closed !== closed || judgedBy.today !== today) judged = new Map();
  judgedBy = { rules, closed, today };
  const kept = new Map<string, Judgement>();
  const others: string[] = [];
  for (const version of await versionsOfMine(record)) {
    const before = judged.get(contentKey(version));
    if (before) kept.set(contentKey(version), before);
    else others.push(version.keyHash);
  }
  let unopened = 0;
  for (const one of await casesByHash(record, others)) {
    if (one === null) unopened += 1;
    // Written meanwhile, it may be gone or no longer mine.
    else if (one?.mine) kept.set(contentKey(one), judgeCase(one, rules, today, closed));
  }
  judged = kept;
  const view = toolbarView([...kept.values()], unopened, rules, today, settings);
  await browser.action.setBadgeBackgroundColor({ color: view.calm ? '#4b5563' : '#b42318' });
  await browser.action.setBadgeText({ text: view.text });
}

function contentKey({ id, revision }: Pick<CaseVersion, 'id' | 'revision'>): string {
  return `${id} ${revision}`;
}
