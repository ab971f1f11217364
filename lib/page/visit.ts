import { choosePage, type ChosenPage } from '../adapters/choose-page.ts';
import { attributesRead } from '../adapters/read-page.ts';
import { ask, ContextGone, isExtensionGone } from '../messaging/client.ts';
import type { SiteAdapters } from '../messaging/messages.ts';
import { badgeStands, removeBadge } from '../overlay/badge.ts';
import { drawNotice, drawPracticeDay, removeNotice, type Notice, type NoticeOptions } from '../overlay/notice.ts';
import { isOwnElement } from '../overlay/own-element.ts';
import { placeBadges } from '../overlay/place-badges.ts';
import { afterRest } from './after-rest.ts';
import { BadgedPage } from './badged-page.ts';
import { bringPanel, bringPanelInTime } from './bring-panel.ts';
import type { PageVisit } from './pen-contract.ts';
import { watchSight } from './sight.ts';
import type { Place } from './standing-badges.ts';
import { idleTurn, nextTurn, stretch } from './turns.ts';
import { watchElement } from './watch-element.ts';

/** How long a page may take to draw its list before its absence is called a fault, in milliseconds. */
const patience = 4000;
/**
 * How long a change may wait: in what rows say, before they are read again; in the room of a badge, before it finds its
 * place again, for which a page that changes the room all the time is measured anew.
 */
const waits = { later: { rest: 100, most: 100 }, shifted: { rest: 300, most: 1200 } };

/** One stay on one page of a case system. */
export class Visit implements PageVisit {
  readonly #chosen: ChosenPage;
  readonly #site: SiteAdapters;
  readonly #ending = new AbortController();
  readonly #page: BadgedPage;
  readonly #watch: ReturnType<typeof watchElement>;
  readonly #onError: (error: unknown) => void;
  readonly #enterAnew: () => Promise<void>;
  #isMovingOn = false;
  #scheduled = false;
  readonly #scheduleLater = {
    /** A page may change what its rows say many times a second; it is read ten times a second at most. */
    later: afterRest(waits.later, () => this.#schedule()),
    shifted: afterRest(waits.shifted, () => this.#schedule()),
  };
  #unreadable: string | null = null;
  #panelComes: Promise<void> | null = null;

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
        const { badges, turned } = await asked;
        if (turned === 'doubted') this.#page.doubt();
        else if (turned === 'believed') this.#page.relieve();
        return badges;
      },
      draw: (places) => this.#draw(places),
      erase: removeBadge,
      stands: badgeStands,
      isOurs: isOwnElement,
      watchLooks: (row) => this.#watch.watchLooks(row),
      watchSight: () => watchSight(() => void this.#look(), signal),
      turn: (soon) => (soon ? nextTurn() : idleTurn()),
      now: () => performance.now(),
      stretch,
      signal,
      cannotRead: (lookedFor) => this.#cannotRead(lookedFor),
      canRead: () => this.#canRead(),
    });
    drawPracticeDay(this.#noticeOptions());
    bringPanelInTime(signal);
    this.#watch = watchElement(
      () => this.#find(),
      attributesRead(chosen.page),
      {
        changed: (records, element) => {
          const due = this.#page.changed(records, element);
          if (due === 'soon') this.#schedule();
          else if (due) this.#scheduleLater[due]();
        },
        replaced: () => {
          this.#page.replaced();
          this.#schedule();
        },
      },
      signal,
    );
    // In a turn of its own: to begin a visit is work enough for one.
    void nextTurn().then(() => this.#look());
  }

  /** The element that holds the cases. An application may draw another page long after it has changed the address. */
  #find(): Element | null {
    const now = choosePage(this.#site.adapters, new URL(location.href), document);
    if (now && !this.#isHere(now) && !this.#isMovingOn) {
      this.#isMovingOn = true;
      void this.#enterAnew().finally(() => (this.#isMovingOn = false));
    }
    return this.#page.watched(document);
  }

  isOn(chosen: ChosenPage, site: SiteAdapters): boolean {
    return this.#isHere(chosen) && JSON.stringify(site) === JSON.stringify(this.#site);
  }

  /** Two adapters of one site may have a page of the same name. */
  #isHere({ adapter, name }: ChosenPage): boolean {
    return adapter.id === this.#chosen.adapter.id && name === this.#chosen.name;
  }

  askAnew(): void {
    this.#page.forget();
    this.#schedule();
  }

  askAgain(refs: readonly string[]): void {
    this.#page.askAgain(refs);
    this.#schedule();
  }

  leave(): void {
    globalThis.rettidigPanel?.close();
    this.#ending.abort();
  }

  /** One look per frame, however much changes. */
  #schedule(): void {
    if (this.#isOver() || this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      void this.#look();
    });
  }

  /** Whether the extension has gone meanwhile; another one's script may be about to draw here. */
  #isOver(): boolean {
    if (isExtensionGone()) this.#onError(new ContextGone());
    return this.#ending.signal.aborted;
  }

  async #look(): Promise<void> {
    if (this.#isOver()) return;
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
    this.#panelComes ??= this.#panelInIdleTime();
    const cases = new Map(places.map(({ anchor, ref, reading }) => [anchor, { ref, reading }]));
    return placeBadges(places, {
      signal: this.#ending.signal,
      look: this.#site.look,
      onOpen: (anchor) => void this.#explain(anchor, cases.get(anchor)!),
    });
  }

  /** Should it not come now, the first click asks again and says so. */
  async #panelInIdleTime(): Promise<void> {
    await idleTurn();
    if (!this.#ending.signal.aborted) await bringPanel().catch(() => {});
  }

  async #explain(anchor: Element, { ref, reading: readingOf }: Pick<Place, 'ref' | 'reading'>): Promise<void> {
    const { adapter, name } = this.#chosen;
    const reading = readingOf();
    try {
      await bringPanel();
      await globalThis.rettidigPanel!.open(anchor, {
        system: adapter.system,
        ref,
        language: this.#site.look.language,
        ...(reading && { seen: { adapter: adapter.id, page: name, reading } }),
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
      // The case that was open was closed by it: one that comes back is told anew, though it says the same.
      this.#page.forget();
      const request = { adapter: this.#chosen.adapter.id, page: this.#chosen.name, lookedFor: this.#unreadable };
      ask('page/unreadable', request).catch(this.#onError);
    }, patience);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #canRead(): void {
    this.#unreadable = null;
    removeNotice();
  }

  #notice(what: Notice): void {
    drawNotice(what, this.#noticeOptions());
  }

  #noticeOptions(): NoticeOptions {
    return { signal: this.#ending.signal, look: this.#site.look };
  }
}
