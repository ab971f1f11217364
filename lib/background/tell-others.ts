import { tellFrame } from '../messaging/notice.ts';
import type { Sender } from '../messaging/sender.ts';
import type { Desk } from './desk.ts';
import { framesReadBy } from './page-status.ts';

/**
 * Tells the other pages of a case system that more is known of some of its cases: a list in one window and the case in
 * another then say the same. Each page finds out by itself whether it shows one of them. It goes to pages of that system
 * only, for references are nobody else's business, and never back to the page that told.
 */
export async function tellOthers(
  { adapters }: Pick<Desk, 'adapters'>,
  system: string,
  refs: readonly string[],
  { tabId, frameId }: Pick<Sender, 'tabId' | 'frameId'>,
): Promise<void> {
  if (refs.length === 0) return;
  const ofSystem = new Set(adapters.filter((adapter) => adapter.system === system).map(({ id }) => id));
  const others = (await framesReadBy(ofSystem)).filter(
    (frame) => frame.tabId !== tabId || frame.frameId !== (frameId ?? 0),
  );
  await Promise.all(others.map((frame) => tellFrame(frame, 'cases/changed', refs)));
}
