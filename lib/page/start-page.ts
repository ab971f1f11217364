import { choosePage, type ChosenPage } from '../adapters/choose-page.ts';
import { attributesRead } from '../adapters/read-page.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import { ask, ContextGone } from '../messaging/client.ts';
import type { SiteAdapters } from '../messaging/messages.ts';
import { onTold } from '../messaging/notice.ts';
import type { Notice, NoticeOptions } from '../overlay/notice.ts';
import { isOwnElement } from '../overlay/own-element.ts';
import type { RettidigPen } from '../overlay/pen-contract.ts';
import { onAddressChange } from './address.ts';
import { bringPen } from './bring-pen.ts';
import { bringPanel, bringPanelInTime } from './bring-panel.ts';
import { BadgedPage, type Place } from './badged-page.ts';
import { watchSight } from './sight.ts';
import { idleTurn, nextTurn, stretch } from './turns.ts';
import { watchElement } from './watch-element.ts';

/** How long a page may take to draw its list before its absence is called a fault, in milliseconds. */
const patience = 4000;
/** How long a change in what rows say may wait before they are read again, in milliseconds. */
const readEvery = 100;

/**
 * Starts Rettidig on a page: finds out what page it is, reads it, has it judged and draws, for as long as the extension
 * lives. On a page that no adapter knows nothing happens at all.
 */
export async function startPage(): Promise<void> {
  const life = new AbortController();
  const { signal } = life;
  let visit: Visit | null = null;
  let first = true;

  /**
   * Brings the visit in line with the page at the address now, and with the day, language and adapters of now.
   * Where all of that is as before, badges stay.
   */
  async function enter(): Promise<void> {
    const site = await ask('site/adapters', { first }).catch(failed);
    if (!site || signal.aborted) return;
    first = false;
    const chosen = choosePage(site.adapters, new URL(location.href), document);
    if (visit && chosen && visit.isOn(chosen, site)) return;
    visit?.leave();
    const named = chosen && { adapter: chosen.adapter.id, page: chosen.name };
    const off = named && site.off.includes(`${named.adapter}/${named.page}`) ? named : null;
    visit = chosen && !off ? new Visit(chosen, site, signal, failed, enter) : null;
    if (!visit) ask('page/passed', { off }).catch(failed);
  }

  function failed(error: unknown): undefined {
    // After an update this script is the old one: it takes its things off the page and stops.
    if (error instanceof ContextGone) life.abort();
    else console.warn('Rettidig:', error);
  }

  await enter();
  bringPanelInTime(signal);
  onAddressChange(() => void enter(), signal);
  const lookAgain = () => void enter().then(() => visit?.askAnew());
  onTold('badges/refresh', lookAgain, signal);
  // Seen again, the day may be another, and other tabs may have told more of the cases.
  document.addEventListener('visibilitychange', () => document.hidden || lookAgain(), { signal });
}

/** One stay on one page of a case system. */
class Visit {
  readonly #chosen: ChosenPage;
  readonly #site: SiteAdapters;
  readonly #ending = new AbortController();
  readonly #page: BadgedPage;
  readonly #onError: (error: unknown) => void;
  readonly #enterAnew: () => Promise<void>;
  #isMovingOn = false;
  #scheduled = false;
  #later = false;
  #unreadable: string | null = null;

  constructor(
    chosen: ChosenPage,
    site: SiteAdapters,
    life: AbortSignal,
    onError: (error: unknown) => void,
    enterAnew: () => Promise<void>,
  ) {
    this.#chosen = chosen;
    this.#site = site;
    this.#onError = onError;
    this.#enterAnew = enterAnew;
    life.addEventListener('abort', () => this.leave(), { once: true, signal: this.#ending.signal });
    const { signal } = this.#ending;
    this.#page = new BadgedPage(chosen, {
      observe: async (readings, { part, listed, shown }) => {
        const asked = ask('cases/observe', {
          adapter: chosen.adapter.id,
          page: chosen.name,
          readings,
          part,
          shown,
          complete: listed !== null,
          ...(listed && { listed }),
        });
        const [{ badges }] = await Promise.all([asked, bringPen()]);
        return badges;
      },
      draw: (places) => this.#draw(places),
      erase: (anchor) => globalThis.rettidigPen?.removeBadge(anchor),
      stands: (anchor) => globalThis.rettidigPen?.badgeStands(anchor) ?? false,
      isOurs: isOwnElement,
      watchSight: () => watchSight(() => void this.#look(), signal),
      turn: (soon) => (soon ? nextTurn() : idleTurn()),
      now: () => performance.now(),
      stretch,
      signal,
      cannotRead: (lookedFor) => this.#cannotRead(lookedFor),
      canRead: () => this.#canRead(),
    });
    this.#draws((pen, options) => pen.drawPracticeDay(options));
    watchElement(
      () => this.#find(),
      isOwnElement,
      attributesRead(chosen.page),
      {
        changed: (records, element) => {
          const due = this.#page.changed(records, element);
          if (due === 'soon') this.#schedule();
          if (due === 'later') this.#scheduleLater();
        },
        replaced: () => {
          this.#page.replaced();
          this.#schedule();
        },
      },
      signal,
    );
    this.#schedule();
  }

  /** The element that holds the cases. An application may draw another page long after it has changed the address. */
  #find(): Element | null {
    const now = choosePage(this.#site.adapters, new URL(location.href), document);
    if (now && now.name !== this.#chosen.name && !this.#isMovingOn) {
      this.#isMovingOn = true;
      void this.#enterAnew().finally(() => (this.#isMovingOn = false));
    }
    return this.#page.watched(document);
  }

  isOn(chosen: ChosenPage, site: SiteAdapters): boolean {
    return chosen.name === this.#chosen.name && JSON.stringify(site) === JSON.stringify(this.#site);
  }

  askAnew(): void {
    this.#page.forget();
    this.#schedule();
  }

  leave(): void {
    globalThis.rettidigPanel?.close();
    this.#ending.abort();
  }

  /** A page may change what its rows say many times a second; it is read ten times a second at most. */
  #scheduleLater(): void {
    if (this.#later) return;
    this.#later = true;
    setTimeout(() => {
      this.#later = false;
      this.#schedule();
    }, readEvery);
  }

  /** One look per frame, however much changes. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (!this.#ending.signal.aborted) void this.#look();
    });
  }

  async #look(): Promise<void> {
    try {
      await this.#page.look(document);
    } catch (error) {
      this.#page.eraseAll();
      this.#page.forget();
      this.#onError(error);
      if (this.#ending.signal.aborted) return;
      this.#notice('notice.noAnswer');
    }
  }

  #draw(places: readonly Place[]): Promise<void> {
    const readings = new Map(places.map(({ anchor, reading }) => [anchor, reading]));
    return globalThis.rettidigPen!.placeBadges(places, {
      signal: this.#ending.signal,
      look: this.#site.look,
      onOpen: (anchor) => void this.#explain(anchor, readings.get(anchor)!),
    });
  }

  async #explain(anchor: Element, reading: RawReading): Promise<void> {
    const { adapter, name } = this.#chosen;
    try {
      await bringPanel();
      globalThis.rettidigPanel!.open(anchor, {
        system: adapter.system,
        ref: reading.ref,
        language: this.#site.look.language,
        seen: { adapter: adapter.id, page: name, reading },
      });
    } catch (error) {
      this.#onError(error);
      this.#notice('notice.panelFailed');
    }
  }

  /** A page may still be drawing itself; only what stays away is a fault. */
  #cannotRead(lookedFor: string): void {
    const isNew = this.#unreadable === null;
    this.#unreadable = lookedFor;
    if (!isNew) return;
    const { signal } = this.#ending;
    const timer = setTimeout(() => {
      if (this.#unreadable === null) return;
      this.#notice('notice.noRows');
      const request = { adapter: this.#chosen.adapter.id, page: this.#chosen.name, lookedFor: this.#unreadable };
      ask('page/unreadable', request).catch(this.#onError);
    }, patience);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #canRead(): void {
    this.#unreadable = null;
    globalThis.rettidigPen?.removeNotice();
  }

  #notice(what: Notice): void {
    this.#draws((pen, options) => pen.drawNotice(what, options));
  }

  #draws(draw: (pen: RettidigPen, options: NoticeOptions) => void): void {
    const { signal } = this.#ending;
    const ready = (pen: RettidigPen) => void (signal.aborted || draw(pen, { signal, look: this.#site.look }));
    bringPen().then(ready).catch(this.#onError);
  }
}
