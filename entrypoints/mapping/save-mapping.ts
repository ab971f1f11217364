import { browser } from 'wxt/browser';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { saveOwnAdapter } from '../../lib/record/own-adapters.ts';
import { tellBackground } from '../options/tell-background.ts';
import type { MappedFrame } from './frames.ts';

/**
 * Keeps a set-up, and has the open page read by it at once.
 *
 * @returns takes it back
 * @throws AdapterRefused where anything is wrong with it
 */
export async function saveMapping(
  record: CaseRecord,
  adapter: Adapter,
  today: IsoDate,
  frame: MappedFrame,
  origin: string,
): Promise<() => Promise<void>> {
  const { undo } = await saveOwnAdapter(record, adapter, today);
  await tellBackground();
  await startReading(frame, origin);
  return async () => {
    await undo();
    await tellBackground();
  };
}

/** A page that was open before its site was granted has none of our scripts yet; another one in it would draw twice. */
async function startReading({ tabId, frameId }: MappedFrame, origin: string): Promise<void> {
  const { places } = await ask('page/status', { tabId });
  if (places.some((place) => place.origin === origin)) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/case-system.js'] });
}
