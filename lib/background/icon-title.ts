import { browser } from 'wxt/browser';
import { lockText } from '../text/lock-text.ts';
import { frontDesk, type Desk } from './desk.ts';

const key = { locked: 'icon.locked', 'lock-wanted': 'icon.first' } as const;

/**
 * The icon says whether the record is locked, or waits for its lock. Call it too when another record takes the place of one that
 * was, and when a lock is demanded or is no longer.
 */
export async function sayOnIcon(open: () => Promise<Desk>): Promise<void> {
  const { closed, settings } = await frontDesk(open);
  const title = closed ? lockText[settings.language][key[closed]] : browser.i18n.getMessage('name');
  await browser.action.setTitle({ title });
}
