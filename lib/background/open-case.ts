import { browser } from 'wxt/browser';
import type { PageCounts } from '../adapters/page-health.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import type { PageKind } from '../guidance/guidance-values.ts';
import type { Request } from '../messaging/messages.ts';
import type { Sender } from '../messaging/sender.ts';
import { withoutCpr } from '../record/cpr-number.ts';
import { pageKindOf } from '../views/workflow-links.ts';
import { pageOf, type Desk } from './desk.ts';
import { readingOf } from './told-by-hand.ts';

/**
 * The case that is open in a tab: the one of its case page, or of a list the one whose badge was opened last. Kept in
 * session memory, which is on no disk, goes with the browser and is out of reach of every page; the side panel watches it.
 */
export interface OpenCase {
  system: string;
  ref: string;
  /** what the page shows of it, without a CPR number: a case that is not mine is in no record */
  seen: SourcedReading | null;
  page: PageKind;
  /** the frame it is open in */
  frameId: number;
  /** `page`: the page is about this case alone, and the case is closed when another page stands there */
  by: 'page' | 'badge';
}

const keyOf = (tabId: number) => `open-case:${tabId}`;

let turn: Promise<void> = Promise.resolve();

/** What is read and written back must not be overtaken. */
function inTurn(task: () => Promise<void>): Promise<void> {
  turn = turn.catch(() => {}).then(task);
  return turn;
}

/** @returns null where no case is open in the tab */
export async function openCaseIn(tabId: number): Promise<OpenCase | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as OpenCase | undefined) ?? null;
}

/** Tells whenever another case, or none, is open in some tab; the caller asks about the tab it means. */
export function onOpenCase(listener: () => void): () => void {
  const hear = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('open-case:'))) listener();
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
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
  return browser.storage.session.remove(keyOf(tabId));
}

/** Forgets the cases of all tabs, one that is being opened too: the record was locked. */
export function forgetOpenCases(): Promise<void> {
  return inTurn(async () => {
    const keys = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(keys.filter((key) => key.startsWith('open-case:')));
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
    if (JSON.stringify(before) !== JSON.stringify(now)) await browser.storage.session.set({ [keyOf(tabId)]: now });
  });
}
