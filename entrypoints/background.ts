import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answers } from '../lib/background/answers.ts';
import { keepBackups } from '../lib/background/backups.ts';
import { registerContentScript, runInOpenTabs } from '../lib/background/content-script.ts';
import { desk } from '../lib/background/desk.ts';
import { keepPolicy } from '../lib/background/keep-policy.ts';
import { keepLock } from '../lib/background/keep-lock.ts';
import { keepMidnight } from '../lib/background/midnight.ts';
import { lockWhenIdle } from '../lib/background/lock-when-idle.ts';
import { forgetOpenCase } from '../lib/background/open-case.ts';
import { openPaletteByShortcut } from '../lib/background/open-palette.ts';
import { forgetStatus } from '../lib/background/page-status.ts';
import { keepReminders } from '../lib/background/reminders.ts';
import { giveRoomBack } from '../lib/background/room-beside.ts';
import { refreshToolbar } from '../lib/background/toolbar.ts';
import { forgetCounts } from '../lib/background/trusted-readings.ts';
import { answerMessages } from '../lib/messaging/answer.ts';
import { tellEveryTab } from '../lib/messaging/notice.ts';
import { isLocked } from '../lib/record/record-error.ts';

// Every listener is registered in the first turn: what woke the background must find it.
export default defineBackground({
  main() {
    // What waits for the passphrase is no fault: it is made up for when it is given.
    const report = (error: unknown) => {
      if (!isLocked(error)) console.error('Rettidig:', error);
    };
    const onSites = () => {
      registerContentScript().catch(report);
      refreshToolbar(desk).catch(report);
    };
    const onInstalled = () => void registerContentScript().then(runInOpenTabs).catch(report);
    const onStartup = () => void registerContentScript().catch(report);
    answerMessages(answers(desk), { log: ({ code, message, error }) => report(error ?? `${code}: ${message}`) });
    browser.runtime.onInstalled.addListener(onInstalled);
    browser.runtime.onStartup.addListener(onStartup);
    keepMidnight(desk, report);
    keepPolicy(desk, report);
    keepBackups(desk, report);
    keepReminders(desk, report);
    keepLock(desk, report);
    lockWhenIdle(report);
    openPaletteByShortcut(report);
    browser.permissions.onAdded.addListener(onSites);
    // What is open on a site that was just granted is what the user wants to see badges on.
    browser.permissions.onAdded.addListener(({ origins = [] }) => void runInOpenTabs(origins).catch(report));
    browser.permissions.onRemoved.addListener(onSites);
    // Pages of it that are open lose their badges at once.
    browser.permissions.onRemoved.addListener(() => void tellEveryTab('badges/refresh').catch(report));
    browser.windows.onRemoved.addListener((windowId) => void giveRoomBack(windowId).catch(report));
    browser.tabs.onRemoved.addListener(
      (tabId) => void Promise.all([forgetStatus(tabId), forgetOpenCase(tabId), forgetCounts(tabId)]),
    );
  },
});
