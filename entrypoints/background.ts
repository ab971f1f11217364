import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answers } from '../lib/background/answers.ts';
import { registerContentScript } from '../lib/background/content-script.ts';
import { desk } from '../lib/background/desk.ts';
import { forgetStatus } from '../lib/background/page-status.ts';
import { refreshToolbar } from '../lib/background/toolbar.ts';
import { answerMessages } from '../lib/messaging/answer.ts';

// Every listener is registered in the first turn: what woke the background must find it.
export default defineBackground({
  type: 'module',
  main() {
    const report = (error: unknown) => console.error('Rettidig:', error);
    const start = () => {
      registerContentScript().catch(report);
      refreshToolbar(desk).catch(report);
    };
    answerMessages(answers(desk), { log: ({ code, message, error }) => report(error ?? `${code}: ${message}`) });
    browser.runtime.onInstalled.addListener(start);
    browser.runtime.onStartup.addListener(start);
    browser.permissions.onAdded.addListener(start);
    browser.permissions.onRemoved.addListener(start);
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'loading') void forgetStatus(tabId);
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetStatus(tabId));
  },
});
