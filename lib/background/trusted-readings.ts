import { browser } from 'wxt/browser';
import type { AdapterPage } from '../adapters/adapter.ts';
import {
  checkReadings,
  doubtedFields,
  doubtReadings,
  trustReadings,
  type FieldCounts,
} from '../adapters/field-trust.ts';
import { interpretReading } from '../adapters/interpret-reading.ts';
import { countMissing, noCounts, type PageCounts } from '../adapters/page-health.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import {
  hasTurned,
  nothingTold,
  packRows,
  unpackRows,
  withRows,
  type PackedRows,
  type RowsTold,
} from '../adapters/rows-told.ts';
import type { CaseReading } from '../case/case-reading.ts';
import type { Request } from '../messaging/messages.ts';
import type { Sender } from '../messaging/sender.ts';
import { pageOf, type Desk } from './desk.ts';

/** What a page says, made sense of, and how far each field of it can be relied on. */
export interface Trusted {
  readings: CaseReading[];
  /** over all rows of the page that were told so far */
  counts: PageCounts;
  /** by these rows a field is believed no longer, or is again: of the rows told before, something else was made */
  turned?: 'doubted' | 'believed' | null;
}

/**
 * Makes sense of what a page shows and holds each field to what is expected of it.
 *
 * @param before counts of the page's other rows
 * @throws MessageError `unknown-page` for an adapter or page that is not among ours
 */
export function trustedReadings(
  desk: Desk,
  named: { adapter: string; page: string },
  raws: readonly RawReading[],
  before: PageCounts = noCounts,
): Trusted {
  const { interpreted, page } = madeSense(desk, named, raws);
  const { readings, counts } = trustReadings(interpreted, page, desk.today, before.fields);
  return { readings, counts: { ...countMissing(interpreted, before), fields: counts } };
}

function madeSense(desk: Desk, named: { adapter: string; page: string }, raws: readonly RawReading[]) {
  const { adapter, page } = pageOf(desk, named);
  return { interpreted: raws.map((raw) => interpretReading(raw, page, adapter)), page };
}

/** What the page in a frame has told, of which a message may hold a part only. Kept as long as the browser runs. */
interface FrameCounts {
  adapter: string;
  page: string;
  /** `rows` and `missing` of the last telling of the page, `fields` of all rows told */
  counts: PageCounts;
  told: RowsTold;
}

/** The same as it lies in session memory. */
type KeptCounts = Omit<FrameCounts, 'told'> & { told: PackedRows };

const prefix = 'page-counts:';
const prefixOf = (tabId: number) => `${prefix}${tabId}:`;
const keyOf = ({ tabId, frameId }: Sender) => (tabId === null ? null : prefixOf(tabId) + (frameId ?? 0));

let turn: Promise<unknown> = Promise.resolve();

/** Whether a message tells all of a page, or the next part of it; else it tells what changed of rows counted before. */
export function tellsOfPage(request: Request<'cases/observe'>): boolean {
  return isWhole(request) || request.part === 'more';
}

function isWhole({ part, readings, shown }: Request<'cases/observe'>): boolean {
  return part === undefined || part === 'first' || readings.length >= shown;
}

/**
 * The same for a page that tells its cases in several messages, and for one that shows only some of its rows at a time:
 * each row is held to all that were told before it.
 */
export function trustedMessage(desk: Desk, request: Request<'cases/observe'>, from: Sender): Promise<Trusted> {
  const done = turn.then(work, work);
  turn = done.catch(() => {});
  return done;

  async function work(): Promise<Trusted> {
    const { interpreted, page } = madeSense(desk, request, request.readings);
    const checked = checkReadings(interpreted, page, desk.today);
    const kept = beginsAnew(request) ? null : await keptOf(from, request);
    const before = kept && !hasTurned(kept.told, checked, page) ? kept.told : nothingTold;
    const told = withRows(before, checked, page, request.part !== 'more');
    const fields = told.counts;
    const counts = { ...countMissing(interpreted, (!isWhole(request) && kept?.counts) || noCounts), fields };
    keep(from, {
      adapter: request.adapter,
      page: request.page,
      counts: tellsOfPage(request) ? counts : { ...(kept?.counts ?? noCounts), fields },
      told,
    });
    const turned = kept && turnFrom(kept.told.counts, fields, page);
    return { readings: doubtReadings(checked, page, fields), counts, turned };
  }
}

/** Where one field is doubted and another believed again, the doubt is what counts. */
function turnFrom(before: FieldCounts, now: FieldCounts, page: AdapterPage): Trusted['turned'] {
  const [were, are] = [doubtedFields(before, page), doubtedFields(now, page)];
  if (are.some((name) => !were.includes(name))) return 'doubted';
  return were.some((name) => !are.includes(name)) ? 'believed' : null;
}

/** A page that draws what is in view changes as a whole, again and again, and is still the same page. */
function beginsAnew({ part }: Request<'cases/observe'>): boolean {
  return part === undefined || part === 'first';
}

/** What is in session memory as well, while this life of the background lasts: a page waits for its badges. */
const atHand = new Map<string, FrameCounts>();

function keep(from: Sender, counts: FrameCounts): void {
  const key = keyOf(from);
  if (!key) return;
  atHand.set(key, counts);
  const kept: KeptCounts = { ...counts, told: packRows(counts.told) };
  browser.storage.session.set({ [key]: kept }).catch((error: unknown) => console.warn('Rettidig:', error));
}

/** What was counted of a page in the frame that asks; nothing where that frame shows another page, or has told nothing. */
export async function countsOf(from: Sender, named: { adapter: string; page: string }): Promise<PageCounts> {
  return (await keptOf(from, named))?.counts ?? noCounts;
}

async function keptOf(from: Sender, named: { adapter: string; page: string }): Promise<FrameCounts | null> {
  const key = keyOf(from);
  if (!key) return null;
  const counts = atHand.get(key) ?? (await keptBefore(key));
  return counts?.adapter === named.adapter && counts.page === named.page ? counts : null;
}

/** What an earlier life of the background kept. */
async function keptBefore(key: string): Promise<FrameCounts | null> {
  const kept = (await browser.storage.session.get(key))[key] as KeptCounts | undefined;
  return kept ? { ...kept, told: unpackRows(kept.told) } : null;
}

/** Forgets a tab that was closed. */
export async function forgetCounts(tabId: number): Promise<void> {
  for (const key of atHand.keys()) if (key.startsWith(prefixOf(tabId))) atHand.delete(key);
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(tabId))));
}

/** Forgets every tab: the record was locked. */
export async function forgetAllCounts(): Promise<void> {
  atHand.clear();
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefix)));
}
