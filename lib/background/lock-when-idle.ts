import { browser } from 'wxt/browser';
import { lockNow } from '../record/lock.ts';
import type { Settings } from '../record/settings.ts';
import { frontDesk, type FrontDesk } from './desk.ts';

type Idle = typeof browser.idle;

let heard: Idle | null = null;

/**
 * Locks the record when nobody has used the machine for as long as the settings say, and when the screen is locked, where the
 * browser tells that (Firefox does not). It needs a permission that is asked for when the lock is turned on; without it the
 * record is locked by hand and with the browser. A record without a lock is left alone. Call it in the first turn.
 */
export function lockWhenIdle(report: (error: unknown) => void, open: () => Promise<FrontDesk> = frontDesk): void {
  const begin = () => {
    listen(report);
    followIdleness(open).catch(report);
  };
  begin();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('idle')) begin();
  });
}

/** Tells the browser after how long a machine counts as unused. Call it when the settings have changed. */
export async function followIdleness(open: () => Promise<FrontDesk> = frontDesk): Promise<void> {
  if (idleOf()) countsAsUnused((await open()).settings);
}

/** The same, by settings that are at hand. */
export function countsAsUnused({ lockAfterMinutes }: Pick<Settings, 'lockAfterMinutes'>): void {
  idleOf()?.setDetectionInterval(lockAfterMinutes * 60);
}

function listen(report: (error: unknown) => void): void {
  const idle = idleOf();
  if (!idle || heard === idle) return;
  heard = idle;
  idle.onStateChanged.addListener((state) => {
    if (state !== 'active') lockNow().catch(report);
  });
}

/** Only what is permitted is there. */
function idleOf(): Idle | undefined {
  return (browser as Partial<Pick<typeof browser, 'idle'>>).idle;
}
