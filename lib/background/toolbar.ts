import { browser } from 'wxt/browser';
import type { ClosedDays } from '../dates/closed-days.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import { casesOf } from '../record/cases.ts';
import { readSettings } from '../record/settings.ts';
import type { Judgement } from '../rules/judge.ts';
import { judgeCase } from '../rules/judge-case.ts';
import type { Rule } from '../rules/rule.ts';
import { toolbarView } from '../views/toolbar-view.ts';
import type { Desk } from './desk.ts';

/** What was judged before, by content and day; it is gone with the background, and then all is judged anew. */
const judged = new Map<string, Judgement>();
/** Other rules or other closed days judge everything anew too. */
let judgedBy: { rules: readonly Rule[]; closed: ClosedDays } | null = null;
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

async function count({ record, rules, today }: Desk): Promise<void> {
  const settings = await readSettings(record);
  const closed = ownClosedDays(settings);
  const { cases, unopened } = await casesOf(record, { mine: true });
  if (judgedBy?.rules !== rules || judgedBy.closed !== closed) judged.clear();
  judgedBy = { rules, closed };
  const kept = new Map<string, Judgement>();
  for (const one of cases) {
    const key = `${one.id} ${one.revision} ${today}`;
    kept.set(key, judged.get(key) ?? judgeCase(one, rules, today, closed));
  }
  judged.clear();
  for (const [key, judgement] of kept) judged.set(key, judgement);
  const view = toolbarView([...kept.values()], unopened, rules, today, settings);
  await browser.action.setBadgeBackgroundColor({ color: view.calm ? '#4b5563' : '#b42318' });
  await browser.action.setBadgeText({ text: view.text });
}
