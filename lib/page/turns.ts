/** The time that one stretch of work may take, in milliseconds: half of what a person could feel as a jerk. */
export const stretch = 4;

/** The browser's own way to give way and be the first to go on; not every browser, nor every browser's types, know it. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** Gives way to whatever the page has to do, and goes on soon. */
export function nextTurn(): Promise<void> {
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Goes on when the page has nothing to do; on a page that always has, after a while all the same. */
export function idleTurn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }));
}
