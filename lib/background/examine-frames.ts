import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter.ts';
import type { AdapterPage } from '../adapters/adapter.ts';
import type { Examined, SwitchedOff } from '../adapters/examine-page.ts';
import type { FoundPlace } from '../adapters/find-candidates.ts';

/**
 * Looks at each frame of a tab that Rettidig may look into. The script for it is injected when it is asked for, so that
 * pages on which nobody asks carry none of it.
 *
 * @param heard frames known to be there, for a tab whose page itself is closed to us and whose frames are not
 * @returns by frame; empty where Rettidig may look into none, or the tab is gone
 */
export async function examineFrames(
  tabId: number,
  heard: readonly number[],
  adapters: readonly Adapter[],
  off: SwitchedOff,
): Promise<Map<number, Examined>> {
  const frameIds = await prepare(tabId, heard);
  const examined = await Promise.all(frameIds.map((frameId) => examineFrame(tabId, frameId, adapters, off)));
  const found = frameIds.map((frameId, index) => [frameId, examined[index] ?? null] as const);
  return new Map(found.filter((one): one is readonly [number, Examined] => one[1] !== null));
}

/**
 * Looks in one frame for the places where a field of its page may stand now.
 *
 * @returns null where Rettidig may not look into the frame, or it is gone
 */
export async function placesInFrame(
  { tabId, frameId }: { tabId: number; frameId: number },
  page: AdapterPage,
  field: string,
): Promise<FoundPlace[] | null> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/diagnosis.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      args: [page, field] as const,
      func: (described: AdapterPage, name: string) => globalThis.rettidigCandidates?.(described, name) ?? null,
    });
    return (answer?.result as FoundPlace[] | null | undefined) ?? null;
  } catch {
    return null;
  }
}

/** @returns the frames that now have the script */
async function prepare(tabId: number, heard: readonly number[]): Promise<number[]> {
  const inject = async (target: { allFrames: true } | { frameIds: number[] }) => {
    const files = ['/diagnosis.js' as const];
    const results = await browser.scripting.executeScript({ target: { tabId, ...target }, files });
    return results.map(({ frameId }) => frameId);
  };
  try {
    return await inject({ allFrames: true });
  } catch {
    // One frame that is closed to us must not hide the others.
    const each = await Promise.all(heard.map((frameId) => inject({ frameIds: [frameId] }).catch(() => [])));
    return each.flat();
  }
}

async function examineFrame(
  tabId: number,
  frameId: number,
  adapters: readonly Adapter[],
  off: SwitchedOff,
): Promise<Examined | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      // Plain copies: what travels must be data.
      args: [adapters.map((adapter) => ({ ...adapter })), { ...off }] as const,
      // Compiled on its own and run in the page's isolated world, so nothing from here is in reach.
      func: (known: Adapter[], what: SwitchedOff) => globalThis.rettidigExamine?.(known, what) ?? null,
    });
    return (answer?.result as Examined | null | undefined) ?? null;
  } catch {
    // The frame has gone meanwhile.
    return null;
  }
}
