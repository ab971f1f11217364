import { browser } from 'wxt/browser';
import type { IsoDate } from '../dates/iso-date.ts';
import type { FrameStatus, PagePlace, PageStatus, Request } from '../messaging/messages.ts';
import type { Frame } from '../messaging/notice.ts';
import type { Sender } from '../messaging/sender.ts';

/**
 * What is known of the page in each frame of each tab, for popup and diagnosis. Kept in session memory, which survives
 * the background's rests and not the browser's; it holds counts, origins and names of pages, nothing of a case.
 */
const prefix = 'page-status:';
const prefixOf = (tabId: number) => `${prefix}${tabId}:`;

/** How long a page may take to say that it is still there, in milliseconds; a page that is busy is taken to be. */
const patience = 400;

let turn: Promise<void> = Promise.resolve();

/** What is read and written back must not be overtaken: a page tells its cases in several messages. */
function inTurn(task: () => Promise<void>): Promise<void> {
  turn = turn.catch(() => {}).then(task);
  return turn;
}

/** A new document has come into the frame: what was known of it was of another one. */
export function greetFrame(from: Sender): Promise<void> {
  return inTurn(() => remember(from, { place: placeOf(from, null, null), state: 'not-read' }));
}

/**
 * Nothing is read in the frame: no adapter knows the page, or it is switched off.
 *
 * @param siteOff the whole site is
 */
export function rememberPassed(from: Sender, off: PagePlace['page'], siteOff: boolean): Promise<void> {
  const scope = siteOff ? 'site' : off && 'page';
  return inTurn(() => remember(from, { place: placeOf(from, off, scope), state: scope ? 'off' : 'not-read' }));
}

export function rememberUnreadable(from: Sender, { adapter, page }: Request<'page/unreadable'>): Promise<void> {
  return inTurn(() => remember(from, { place: placeOf(from, { adapter, page }, null), state: 'unreadable' }));
}

/**
 * A page was read, whole or in part.
 *
 * @param clear how many of the cases told were read without anything unclear
 */
export function rememberReading(
  from: Sender,
  { adapter, page, readings, shown, complete, part }: Request<'cases/observe'>,
  clear: number,
  readOn: IsoDate,
): Promise<void> {
  // What it shows is what it showed before.
  if (part === 'again') return Promise.resolve();
  return inTurn(async () => {
    const before = await statusOfFrame(from);
    const same = before?.state === 'read' && before.place.page?.page === page ? before : null;
    const read = readAfter(same?.read ?? 0, clear);
    const place = placeOf(from, { adapter, page }, null);
    const lost = same?.lost ?? [];
    await remember(from, { place, state: 'read', readOn, cases: shown, read, complete, lost });
  });

  function readAfter(soFar: number, now: number): number {
    if (part === 'first' || readings.length >= shown) return Math.min(shown, now);
    if (part === 'more') return Math.min(shown, soFar + now);
    // Of what changed, those that were clear before are not known: never more than the others and these can be.
    return Math.min(shown - (readings.length - now), Math.max(soFar, now));
  }
}

/** Fields that used to be found on the page in a frame are no longer, or are again; by the page's own words. */
export function rememberLost(from: Sender, { adapter, page }: NonNullable<PagePlace['page']>, lost: string[]) {
  return inTurn(async () => {
    const status = await statusOfFrame(from);
    const { page: named } = status?.place ?? {};
    if (status?.state !== 'read' || named?.adapter !== adapter || named.page !== page) return;
    if (JSON.stringify(status.lost ?? []) !== JSON.stringify(lost)) await remember(from, { ...status, lost });
  });
}

/** What is known of a tab, all its frames together. */
export async function statusOf(tabId: number): Promise<PageStatus> {
  return sumOfFrames([...(await framesOf(tabId)).values()]);
}

/** What is known of each frame of a tab that is still there, by its number. */
export async function framesOf(tabId: number): Promise<Map<number, FrameStatus>> {
  const ofTab = prefixOf(tabId);
  const kept = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(ofTab));
  const frames = new Map(kept.map(([key, value]) => [Number(key.slice(ofTab.length)), value as FrameStatus]));
  if (frames.size === 0) return frames;
  const there = await framesStillThere(tabId, [...frames.keys()]);
  return new Map([...frames].filter(([frameId]) => there.has(frameId)));
}

/**
 * The frames, of any tab, whose pages are read by one of these adapters. One that has gone meanwhile may be among them.
 *
 * @param adapters ids
 */
export async function framesReadBy(adapters: ReadonlySet<string>): Promise<Frame[]> {
  // What came before is remembered first.
  await inTurn(async () => {});
  return Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) => {
    if (!key.startsWith(prefix)) return [];
    const { state, place } = value as FrameStatus;
    const [tabId, frameId] = key.slice(prefix.length).split(':').map(Number) as [number, number];
    return state === 'read' && adapters.has(place.page?.adapter ?? '') ? [{ tabId, frameId }] : [];
  });
}

/**
 * A tab is what its frames are together: read where one of them is read, and only switched off where none is read and
 * none has failed.
 */
export function sumOfFrames(frames: readonly FrameStatus[]): PageStatus {
  const places = frames.map(({ place }) => place);
  const read = frames.filter((frame) => frame.state === 'read');
  const unreadable = frames.some(({ state }) => state === 'unreadable');
  if (read.length > 0) {
    const lost = [...new Set(read.flatMap((frame) => frame.lost ?? []))];
    const sum = (one: 'cases' | 'read') => read.reduce((total, frame) => total + frame[one], 0);
    return { state: 'read', cases: sum('cases'), read: sum('read'), partly: unreadable, lost, places };
  }
  if (unreadable) return { state: 'unreadable', places };
  return { state: frames.some(({ state }) => state === 'off') ? 'off' : 'not-read', places };
}

/** Forgets a tab that was closed. */
export async function forgetStatus(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(tabId))));
}

async function remember({ tabId, frameId }: Sender, status: FrameStatus): Promise<void> {
  if (tabId !== null) await browser.storage.session.set({ [prefixOf(tabId) + (frameId ?? 0)]: status });
}

async function statusOfFrame({ tabId, frameId }: Sender): Promise<FrameStatus | null> {
  if (tabId === null) return null;
  const key = prefixOf(tabId) + (frameId ?? 0);
  return ((await browser.storage.session.get(key))[key] as FrameStatus | undefined) ?? null;
}

function placeOf(from: Sender, page: PagePlace['page'], off: PagePlace['off']): PagePlace {
  return { origin: new URL(from.url).origin, page, off };
}

/**
 * Frames come and go without a word, and a tab may have gone where Rettidig may not look. Asked of the browser, since
 * its own news of tabs does not tell a new document from a step within one.
 */
async function framesStillThere(tabId: number, known: readonly number[]): Promise<ReadonlySet<number>> {
  const asked = await Promise.all(known.map((frameId) => isThere(tabId, frameId)));
  return new Set(known.filter((_frameId, index) => asked[index]));
}

async function isThere(tabId: number, frameId: number): Promise<boolean> {
  const answer = browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, injectImmediately: true, func: () => true })
    .then(
      (results) => results.length > 0,
      () => false,
    );
  const busy = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), patience));
  return Promise.race([answer, busy]);
}
