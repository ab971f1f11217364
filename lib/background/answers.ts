import { browser } from 'wxt/browser';
import { fitsAddress, matchesPattern } from '../adapters/choose-page.ts';
import { judgeCandidates } from '../adapters/judge-candidates.ts';
import { noCounts, type PageCounts } from '../adapters/page-health.ts';
import { isPracticeBuild } from '../clock/today.ts';
import type { Handlers } from '../messaging/answer.ts';
import { MessageError } from '../messaging/client.ts';
import type { DrawnCases, Reply, Request } from '../messaging/messages.ts';
import { tellEveryTab } from '../messaging/notice.ts';
import type { Sender } from '../messaging/sender.ts';
import { overlayLook } from '../overlay/overlay-look.ts';
import { noteFault } from '../record/faults.ts';
import { unlessLocked } from '../record/record-error.ts';
import { unclearBadgeView } from '../views/badge-view.ts';
import { closedExplanation } from '../views/explanation-view.ts';
import { countTeam, drawFromList } from './count-team.ts';
import { closeDesk, frontDesk, pageOf, type Desk, type OpenDesk } from './desk.ts';
import { diagnoseTab } from './diagnose-tab.ts';
import { placesInFrame } from './examine-frames.ts';
import { explainCase } from './explain-case.ts';
import { sayOnIcon } from './icon-title.ts';
import { layInPolicy } from './keep-policy.ts';
import { followIdleness } from './lock-when-idle.ts';
import { observeCases } from './observe-cases.ts';
import { followHealth, removeNotice } from './follow-health.ts';
import { closeCase, openByBadge, openByPage } from './open-case.ts';
import { openSidePanel } from './open-side-panel.ts';
import {
  greetFrame,
  rememberLost,
  rememberPassed,
  rememberReading,
  rememberUnreadable,
  statusOf,
} from './page-status.ts';
import { isPermitted } from './permitted-site.ts';
import { remind } from './reminders.ts';
import { showRing } from './show-ring.ts';
import { isPageOff, isSiteOff, pageKey } from './switched-off.ts';
import { tellOthers } from './tell-others.ts';
import { keepDecision, keepEntry, takeBackEntry } from './told-by-hand.ts';
import { refreshToolbar } from './toolbar.ts';
import { countsOf, tellsOfPage, trustedMessage } from './trusted-readings.ts';

/** The answer to every message. */
export function answers(open: OpenDesk): Handlers {
  const openFront = () => frontDesk(open);
  return {
    async 'site/adapters'({ first = false, withPen = false }, from) {
      const [{ adapters, settings, today }, mayRead] = await Promise.all([openFront(), isPermitted(from.url)]);
      const look = overlayLook(settings.language, isPracticeBuild() ? today : null);
      // A page that was open when its site was taken back still runs the script.
      const off = !mayRead || isSiteOff(settings, new URL(from.url).origin);
      if (first) await Promise.all([greetFrame(from), closeCase(from)]);
      const own = adaptersFor(adapters, from);
      // The pen comes with the answer; should it not, the page asks for it.
      if (withPen && !off && isKnown(own, from)) await putIn(from, '/pen.js').catch(report);
      // What is switched off elsewhere is no site's business.
      const pausedHere = settings.pausedPages.filter((page) => own.some(({ id }) => id === page.adapter));
      return { adapters: off ? [] : own, today, look, off: pausedHere.map(pageKey) };
    },

    async 'page/passed'(request, from) {
      const desk = await openFront();
      if (request.off) mustFit(desk, pageOf(desk, request.off).adapter.id, from);
      void removeNotice(from).catch(report);
      await closeCase(from);
      await rememberPassed(from, request.off, isSiteOff(desk.settings, new URL(from.url).origin));
      return {};
    },

    'page/diagnose': async ({ tabId }) => diagnoseTab(await open(), tabId),

    async 'cases/observe'(request, from) {
      const [desk] = await Promise.all([unlessLocked(open()), mustBePermitted(from)]);
      if (!desk) return drawClosed(request, from);
      try {
        return await drawObserved(desk, request, from);
      } catch (error) {
        // A lock that fell, or was opened, took the record away meanwhile: the one that is there by now answers.
        if (desk.record.database.isOpen()) throw error;
        const now = await unlessLocked(open());
        return now ? drawObserved(now, request, from) : drawClosed(request, from);
      }
    },

    async 'page/unreadable'(request, from) {
      const desk = await unlessLocked(open());
      const { adapter, page, lookedFor } = request;
      const known = desk ?? (await openFront());
      mustFit(known, pageOf(known, request).adapter.id, from);
      // What stands there now may be another case: nobody goes on with the one before beside it.
      await closeCase(from, 'page');
      await rememberUnreadable(from, request);
      if (!desk) return {};
      const { record, today } = desk;
      await noteFault(record, { code: 'page-unreadable', adapter, page, detail: lookedFor, on: today });
      return {};
    },

    'pen/open': (_request, from) => putIn(from, '/pen.js'),

    'panel/open': (_request, from) => putIn(from, '/panel.js'),

    'panel/fill': (_request, from) => putIn(from, '/explanation.js'),

    async 'case/explain'(request, from) {
      const desk = await unlessLocked(open());
      if (!desk) {
        const { closed, settings } = await openFront();
        return closedExplanation(closed ?? 'locked', settings.language);
      }
      if (!from.fromExtensionPage) mustOwn(desk, request.system, from);
      const counts = await countsSeen(request, from);
      if (!from.fromExtensionPage) void openByBadge(desk, from, request, counts).catch(report);
      return explainCase(desk, request, counts);
    },

    'steps/open'(request, from) {
      // First of all: a moment later the browser no longer knows that a person asked for it.
      const opening = openSidePanel(from.tabId);
      return open().then(async (desk) => {
        mustOwn(desk, request.system, from);
        await openByBadge(desk, from, request, await countsSeen(request, from));
        return opening;
      });
    },

    'ring/show': async (request) => showRing(await open(), request),

    'entry/add': (request, from) => tellOfCase(request, from, keepEntry),
    'entry/remove': (request, from) => tellOfCase(request, from, takeBackEntry),
    'contradiction/decide': (request, from) => tellOfCase(request, from, keepDecision),

    async 'rulebook/open'({ rule }) {
      const { rules } = await open();
      // A page may ask for any rule there is, and for no other address of ours.
      if (!rules.some(({ id }) => id === rule)) throw new MessageError('unknown-rule', 'There is no rule of that id.');
      await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#regelbog/${rule}` });
      return {};
    },

    async 'diagnosis/open'({ field }, { tabId }) {
      if (tabId === null) throw new MessageError('no-tab', 'Asked from outside a tab.');
      const { adapters } = await open();
      const isField = adapters.some(({ pages }) =>
        Object.values(pages).some((page) => Object.hasOwn(page.fields, field)),
      );
      // A page may name any field there is, and no other address of ours.
      if (!isField) throw new MessageError('unknown-field', 'No adapter of ours has that field.');
      await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#diagnose/${tabId}/${field}` });
      return {};
    },

    async 'page/candidates'({ tabId, frameId, field, ...named }) {
      const desk = await open();
      const { adapter, page } = pageOf(desk, named);
      const places = Object.hasOwn(page.fields, field) ? await placesInFrame({ tabId, frameId }, page, field) : null;
      return { candidates: judgeCandidates(places ?? [], field, adapter, page, desk.today) };
    },

    'page/status': ({ tabId }) => statusOf(tabId),

    'team/count': async ({ tabId }) => countTeam(await open(), tabId),
    'team/draw': async ({ tabId, seed, size }) => drawFromList(await open(), tabId, seed, size),

    async 'record/changed'() {
      await showChange();
      // Which reminders come, and when, and how soon it is locked may be what was changed.
      void remind(open).catch(report);
      void followIdleness(openFront).catch(report);
      return {};
    },

    async 'record/reopen'() {
      await closeDesk();
      // What the municipality decides is there from the beginning.
      await layInPolicy(open);
      // The one before may have been locked.
      await Promise.all([showChange(), sayOnIcon(open)]);
      return {};
    },
  };

  /** Keeps what someone told of a case; answered when it is written, with what the case looks like by it. */
  async function tellOfCase<Named extends Request<'case/explain'>>(
    request: Named,
    from: Sender,
    keep: (desk: Desk, request: Named, counts: PageCounts) => Promise<void>,
  ): Promise<Reply<'case/explain'>> {
    const desk = await open();
    if (!from.fromExtensionPage) mustOwn(desk, request.system, from);
    const counts = await countsSeen(request, from);
    await keep(desk, request, counts);
    void showChange().catch(report);
    return explainCase(desk, request, counts);
  }

  async function drawObserved(desk: Desk, request: Request<'cases/observe'>, from: Sender): Promise<DrawnCases> {
    mustFit(desk, request.adapter, from);
    mustBeOn(desk, request, from);
    const { readings, counts, turned } = await trustedMessage(desk, request, from);
    const { clear, changed, ...drawn } = await observeCases(desk, request, readings);
    // Locked while it was worked out: what is drawn now would stay.
    if (!desk.record.database.isOpen() && !(await unlessLocked(open()))) return drawClosed(request, from);
    await rememberReading(from, request, clear, desk.today);
    if (tellsOfPage(request)) void keepHealth(desk, request, counts, from).catch(report);
    void refreshToolbar(open).catch(report);
    void openByPage(desk, from, request, counts).catch(report);
    void tellOthers(desk, pageOf(desk, request).adapter.system, changed, from).catch(report);
    return { ...drawn, ...(turned && { turned }) };
  }

  /** While the record is closed nothing is taken in, and no case has a colour: the page alone might say it is well. */
  async function drawClosed(request: Request<'cases/observe'>, from: Sender): Promise<DrawnCases> {
    const desk = await openFront();
    mustFit(desk, request.adapter, from);
    mustBeOn(desk, request, from);
    // Opened at this very moment, the page is told to ask again.
    const view = unclearBadgeView(desk.closed ?? 'locked', desk.settings.language);
    return { today: desk.today, badges: Object.fromEntries(request.readings.map(({ ref }) => [ref, view])) };
  }

  /** What was changed shows at once: on the icon, and in every tab. */
  async function showChange(): Promise<void> {
    void refreshToolbar(open).catch(report);
    await tellEveryTab('badges/refresh');
  }
}

/** What was counted of the page that the reading comes from; it decides which of its fields can be relied on. */
function countsSeen({ seen }: Request<'case/explain'>, from: Sender): Promise<PageCounts> {
  return seen ? countsOf(from, seen) : Promise.resolve(noCounts);
}

/** Beside the answer, which a page waits for. */
async function keepHealth(desk: Desk, request: Request<'cases/observe'>, counts: PageCounts, from: Sender) {
  const lost = await followHealth(desk, request, counts, from);
  await rememberLost(
    from,
    request,
    lost.map(({ label }) => label),
  );
}

function report(error: unknown): void {
  console.warn('Rettidig:', error);
}

async function putIn({ tabId, frameId }: Sender, script: '/pen.js' | '/panel.js' | '/explanation.js') {
  if (tabId === null) throw new MessageError('no-tab', `${script}: asked from outside a tab.`);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [script] });
  return {};
}

function adaptersFor(adapters: Desk['adapters'], from: Sender) {
  const url = new URL(from.url);
  return adapters.filter((adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url)));
}

function isKnown(adapters: Desk['adapters'], from: Sender): boolean {
  const url = new URL(from.url);
  return adapters.some(({ pages }) => Object.values(pages).some((page) => fitsAddress(page, url)));
}

/** A page may speak for the system that stands at its address, and for no other. */
function mustFit(desk: Pick<Desk, 'adapters'>, adapterId: string, from: Sender): void {
  if (adaptersFor(desk.adapters, from).some((adapter) => adapter.id === adapterId)) return;
  throw new MessageError('not-this-site', 'The adapter does not belong to the address that the message came from.');
}

/** A site that was taken back is not read, not even what was under way when it was. */
async function mustBePermitted({ url }: Sender): Promise<void> {
  if (!(await isPermitted(url))) throw new MessageError('not-permitted', 'The user has taken the site back.');
}

/** What is switched off is not read, not even what was under way when it was. */
function mustBeOn({ settings }: Pick<Desk, 'settings'>, page: { adapter: string; page: string }, from: Sender): void {
  if (!isSiteOff(settings, new URL(from.url).origin) && !isPageOff(settings, page)) return;
  throw new MessageError('switched-off', 'The user has switched Rettidig off on this page.');
}

function mustOwn(desk: Pick<Desk, 'adapters'>, system: string, from: Sender): void {
  if (adaptersFor(desk.adapters, from).some((adapter) => adapter.system === system)) return;
  throw new MessageError('not-this-site', 'The case system does not belong to the address that the message came from.');
}
