import { browser } from 'wxt/browser';
import type { PageCounts } from '../adapters/page-health.ts';
import type { Request } from '../messaging/messages.ts';
import type { Sender } from '../messaging/sender.ts';
import { withoutCpr } from '../record/cpr-number.ts';
import { pageKindOf } from '../views/workflow-links.ts';
import { openCaseIn, openCaseKey, openCasePrefix, type OpenCase } from './case-in-tab.ts';
import { pageOf, type Desk } from './desk.ts';
import { readingOf } from './told-by-hand.ts';

let turn: Promise<void> = Promise.resolve();

/** What is read and written back must not be overtaken. */
function inTurn(task: () => Promise<void>): Promise<void> {
  turn = turn.catch(() => {}).then(task);
  return turn;
}

/**
 * A page told its cases: a case page is about one, and where a list has come in its place, it is closed.
 *
 * @param counts of all rows of the page, as for `readingOf`
 */
export async function openByPage(
  desk: Desk,
  from: Sender,
  request: Request<'cases/observe'>,
  counts: PageCounts,
): Promise<void> {
  const { adapter, page } = pageOf(desk, request);
  if (page.kind !== 'case') return closeCase(from, 'page');
  const [reading] = request.readings;
  if (!reading) return closeCase(from, 'page');
  const seen = { adapter: adapter.id, page: request.page, reading };
  await open(desk, from, { system: adapter.system, ref: reading.ref, seen }, counts, 'page');
}

/** Someone opened the badge of a case, or asked for its steps. */
export async function openByBadge(
  desk: Desk,
  from: Sender,
  named: Request<'case/explain'>,
  counts: PageCounts,
): Promise<void> {
  await open(desk, from, named, counts, 'badge');
}

/** Another document, or another page in it, has come into the frame. @param by only what was opened so; left out = all */
export function closeCase({ tabId, frameId }: Sender, by?: OpenCase['by']): Promise<void> {
  return inTurn(async () => {
    const before = tabId === null ? null : await openCaseIn(tabId);
    if (before && before.frameId === (frameId ?? 0) && (by === undefined || before.by === by))
      await forgetOpenCase(tabId!);
  });
}

/** Forgets the case of a tab that was closed. */
export function forgetOpenCase(tabId: number): Promise<void> {
  return browser.storage.session.remove(openCaseKey(tabId));
}

/** Forgets the cases of all tabs, one that is being opened too: the record was locked. */
export function forgetOpenCases(): Promise<void> {
  return inTurn(async () => {
    const keys = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(keys.filter((key) => key.startsWith(openCasePrefix)));
  });
}

function open(
  desk: Desk,
  { tabId, frameId }: Sender,
  named: Request<'case/explain'>,
  counts: PageCounts,
  by: OpenCase['by'],
): Promise<void> {
  if (tabId === null) return Promise.resolve();
  const { system, ref } = named;
  const sourced = readingOf(desk, named, counts);
  const seen = sourced && { ...sourced, reading: withoutCpr(sourced.reading) };
  const page = named.seen ? (pageKindOf(pageOf(desk, named.seen).page) ?? 'case') : 'case';
  return inTurn(async () => {
    const before = await openCaseIn(tabId);
    // The badge of a case page is of the case that is open already.
    const isOfPage = before?.system === system && before.ref === ref && before.by === 'page';
    const now: OpenCase = { system, ref, seen, page, frameId: frameId ?? 0, by: isOfPage ? 'page' : by };
    if (JSON.stringify(before) !== JSON.stringify(now))
      await browser.storage.session.set({ [openCaseKey(tabId)]: now });
  });
}
