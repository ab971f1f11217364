import { browser } from 'wxt/browser';
import type { Adapter, AdapterPage } from '../adapters/adapter.ts';
import { labelOf } from '../adapters/label-of.ts';
import { healthAfter, lostFields, type PageCounts, type PageHealth } from '../adapters/page-health.ts';
import type { Request } from '../messaging/messages.ts';
import type { Sender } from '../messaging/sender.ts';
import { lostFieldLook } from '../overlay/lost-field-look.ts';
import type { LostFieldLook } from '../overlay/lost-field-contract.ts';
import { keepPageHealth, pageHealth } from '../record/page-health.ts';
import type { LostField } from '../views/diagnosis.ts';
import { pageOf, type Desk } from './desk.ts';

/**
 * Follows whether a page still has the fields it used to have. What is found is remembered; where one is found no
 * longer, the page says so in one quiet notice, until it is found again.
 *
 * @returns the fields that are lost
 */
export async function followHealth(
  desk: Desk,
  request: Request<'cases/observe'>,
  counts: PageCounts,
  from: Sender,
): Promise<LostField[]> {
  const { record, today, settings } = desk;
  const { adapter, page } = pageOf(desk, request);
  const named = { adapter: adapter.id, page: request.page };
  const before = await pageHealth(record, named);
  const lost = lostIn(counts, page, before);
  // Of a page that is told in several messages, the last one says how it is.
  const after = counts.rows >= request.shown ? healthAfter(counts, page, before, today) : before;
  if (after !== before) await keepPageHealth(record, after);
  const [first] = lost;
  if (first) await showNotice(from, lostFieldLook(settings.language, first, lost.length, request.page));
  else await removeNotice(from);
  return lost;
}

/** The fields that a page lacks now and used to have; nothing is remembered or drawn. */
export async function lostNow(
  { record }: Desk,
  adapter: Adapter,
  page: string,
  counts: PageCounts,
): Promise<LostField[]> {
  return lostIn(counts, adapter.pages[page]!, await pageHealth(record, { adapter: adapter.id, page }));
}

function lostIn(counts: PageCounts, page: AdapterPage, before: PageHealth): LostField[] {
  return lostFields(counts, page, before).map((field) => {
    const { share, on } = before.fields[field]!;
    return { field, label: fieldLabel(page, field), share, on };
  });
}

function fieldLabel({ fields }: AdapterPage, name: string): string {
  const { label, find } = fields[name]!;
  return label ?? labelOf(find) ?? name;
}

/** Frames that have the notice now; forgotten with the background, and then the frame itself is asked. */
const shown = new Set<string>();
const asked = new Set<string>();
const keyOf = ({ tabId, frameId }: Sender) => `${tabId}:${frameId ?? 0}`;

async function showNotice(from: Sender, look: LostFieldLook): Promise<void> {
  if (from.tabId === null) return;
  shown.add(keyOf(from));
  const target = { tabId: from.tabId, frameIds: [from.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: ['/lost-field.js'] });
  await browser.scripting.executeScript({
    target,
    args: [look],
    // Compiled on its own and run in the frame's isolated world, so nothing from here is in reach.
    func: (what: LostFieldLook) => globalThis.rettidigLostField?.show(what),
  });
}

/** Takes the notice away. */
export async function removeNotice(from: Sender): Promise<void> {
  const key = keyOf(from);
  if (from.tabId === null || (asked.has(key) && !shown.has(key))) return;
  shown.delete(key);
  asked.add(key);
  const target = { tabId: from.tabId, frameIds: [from.frameId ?? 0] };
  try {
    await browser.scripting.executeScript({ target, func: () => globalThis.rettidigLostField?.remove() });
  } catch {
    // The frame has gone meanwhile, and its notice with it.
  }
}
