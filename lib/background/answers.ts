import { browser } from 'wxt/browser';
import { matchesPattern } from '../adapters/choose-page.ts';
import { isPracticeBuild } from '../clock/today.ts';
import type { Handlers } from '../messaging/answer.ts';
import { MessageError } from '../messaging/client.ts';
import { tell } from '../messaging/notice.ts';
import type { Sender } from '../messaging/sender.ts';
import { overlayLook } from '../overlay/overlay-look.ts';
import { noteFault } from '../record/faults.ts';
import { readSettings } from '../record/settings.ts';
import type { Desk } from './desk.ts';
import { explainCase } from './explain-case.ts';
import { observeCases } from './observe-cases.ts';
import { rememberReading, rememberStatus, statusOf } from './page-status.ts';
import { refreshToolbar } from './toolbar.ts';

/** The answer to every message. */
export function answers(open: () => Promise<Desk>): Handlers {
  return {
    async 'site/adapters'(_request, from) {
      const { adapters, record, today } = await open();
      const { language } = await readSettings(record);
      const look = overlayLook(language, isPracticeBuild() ? today : null);
      return { adapters: adaptersFor(adapters, from), today, look };
    },

    async 'cases/observe'(request, from) {
      const desk = await open();
      mustFit(desk, request.adapter, from);
      const { clear, ...drawn } = await observeCases(desk, request);
      await rememberReading(from.tabId, request, clear, desk.today);
      void refreshToolbar(open);
      return drawn;
    },

    async 'page/unreadable'(request, from) {
      const { record, today } = await open();
      const { adapter, page, lookedFor } = request;
      await rememberStatus(from.tabId, { state: 'unreadable', adapter, page, lookedFor });
      await noteFault(record, { code: 'page-unreadable', adapter, page, detail: lookedFor, on: today });
      return {};
    },

    async 'panel/open'(_request, { tabId, frameId }) {
      if (tabId === null) throw new MessageError('no-tab', 'panel/open: asked from outside a tab.');
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId ?? 0] },
        files: ['/panel.js' as const],
      });
      return {};
    },

    async 'case/explain'(request, from) {
      const desk = await open();
      if (!from.fromExtensionPage) mustOwn(desk, request.system, from);
      return explainCase(desk, request);
    },

    async 'rulebook/open'({ rule }) {
      const { rules } = await open();
      // A page may ask for any rule there is, and for no other address of ours.
      if (!rules.some(({ id }) => id === rule)) throw new MessageError('unknown-rule', 'There is no rule of that id.');
      await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#regelbog/${rule}` });
      return {};
    },

    'page/status': ({ tabId }) => statusOf(tabId),

    async 'record/changed'() {
      void refreshToolbar(open);
      const tabs = await browser.tabs.query({});
      await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, 'badges/refresh')));
      return {};
    },
  };
}

function adaptersFor(adapters: Desk['adapters'], from: Sender) {
  const url = new URL(from.url);
  return adapters.filter((adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** A page may speak for the system that stands at its address, and for no other. */
function mustFit(desk: Desk, adapterId: string, from: Sender): void {
  if (adaptersFor(desk.adapters, from).some((adapter) => adapter.id === adapterId)) return;
  throw new MessageError('not-this-site', 'The adapter does not belong to the address that the message came from.');
}

function mustOwn(desk: Desk, system: string, from: Sender): void {
  if (adaptersFor(desk.adapters, from).some((adapter) => adapter.system === system)) return;
  throw new MessageError('not-this-site', 'The case system does not belong to the address that the message came from.');
}
