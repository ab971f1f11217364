import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answers } from '../lib/background/answers.ts';
import { registerContentScript } from '../lib/background/content-script.ts';
import { desk } from '../lib/background/desk.ts';
import { keepMidnight, newDay } from '../lib/background/midnight.ts';
import { forgetStatus } from '../lib/background/page-status.ts';
import { refreshToolbar } from '../lib/background/toolbar.ts';
import { answerMessages } from '../lib/messaging/answer.ts';

// Every listener is registered in the first turn: what woke the background must find it.
export default defineBackground({
  type: 'module',
  main() {
    const report = (error: unknown) => console.error('Rettidig:', error);
    const onSites = () => {
      registerContentScript().catch(report);
      refreshToolbar(desk).catch(report);
    };
    const start = () => {
      registerContentScript().catch(report);
      newDay(desk).catch(report);
    };
    answerMessages(answers(desk), { log: ({ code, message, error }) => report(error ?? `${code}: ${message}`) });
    browser.runtime.onInstalled.addListener(start);
    browser.runtime.onStartup.addListener(start);
    keepMidnight(desk, report);
    browser.permissions.onAdded.addListener(onSites);
    browser.permissions.onRemoved.addListener(onSites);
    browser.tabs.onRemoved.addListener((tabId) => void forgetStatus(tabId));
  },
});
