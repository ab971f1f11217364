import { browser } from 'wxt/browser';
import type { PointAt, Pointed, PointerWords, RettidigPointer } from '../../lib/mapping/pointer-contract.ts';

/** One frame of the tab that is being mapped. */
export interface MappedFrame {
  tabId: number;
  frameId: number;
}

/** What came of pointing, and in which frame. */
export interface PointedIn {
  frame: MappedFrame;
  pointed: NonNullable<Pointed>;
}

/**
 * Puts the script for pointing into each frame of a tab that Rettidig may look into.
 *
 * @throws where the page itself is closed to us, or the tab is gone
 */
export async function prepareFrames(tabId: number): Promise<MappedFrame[]> {
  const files = ['/pointer.js' as const];
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files });
  return results.map(({ frameId }) => ({ tabId, frameId }));
}

type Answer<Name extends keyof RettidigPointer> = Awaited<ReturnType<RettidigPointer[Name]>>;

/**
 * Asks the script in one frame.
 *
 * @throws where the frame is gone, or has loaded another page meanwhile
 */
export async function inFrame<Name extends keyof RettidigPointer>(
  { tabId, frameId }: MappedFrame,
  name: Name,
  ...args: Parameters<RettidigPointer[Name]>
): Promise<Answer<Name>> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    args: [name, args] as [string, unknown[]],
    // Compiled on its own and run in the page's isolated world, so nothing from here is in reach.
    func: async (name: string, args: unknown[]) => {
      const pointer = globalThis.rettidigPointer as unknown as Record<string, (...args: unknown[]) => unknown>;
      if (!pointer) throw new Error('The page was loaded anew.');
      // What is nothing does not travel in every browser.
      return [(await pointer[name]!(...args)) ?? null];
    },
  });
  if (!answer?.result) throw new Error(`frame ${frameId} of tab ${tabId} did not answer "${name}".`);
  return (answer.result as [Answer<Name>])[0];
}

/** Lets a person point in any of the frames; in the others pointing ends when it has in one. */
export async function pointInFrames(
  frames: readonly MappedFrame[],
  at: (frame: MappedFrame) => Promise<PointAt>,
  words: PointerWords,
): Promise<PointedIn | null> {
  const found = await new Promise<PointedIn | null>((resolve) => {
    const asked = frames.map(async (frame) => {
      const pointed = await inFrame(frame, 'point', await at(frame), words).catch(() => null);
      if (pointed) resolve({ frame, pointed });
    });
    void Promise.all(asked).then(() => resolve(null));
  });
  await stopIn(frames.filter((frame) => frame !== found?.frame));
  return found;
}

/** Ends pointing, and takes our frames off the page. */
export async function stopIn(frames: readonly MappedFrame[]): Promise<void> {
  await Promise.all(frames.map((frame) => inFrame(frame, 'stop').catch(() => {})));
}

/** A page that does not hear this any more stops by itself: the guide may be closed at any time. */
export async function stayIn(frames: readonly MappedFrame[]): Promise<void> {
  await Promise.all(frames.map((frame) => inFrame(frame, 'stay').catch(() => {})));
}
