import { choosePage, type ChosenPage } from '../adapters/choose-page.ts';
import type { ReadRow } from '../adapters/read-page.ts';
import { ask, ContextGone } from '../messaging/client.ts';
import type { SiteAdapters } from '../messaging/messages.ts';
import { onTold } from '../messaging/notice.ts';
import { removeBadge } from '../overlay/badge.ts';
import { drawNotice, drawPracticeDay, removeNotice, type Notice } from '../overlay/notice.ts';
import { isOwnElement } from '../overlay/own-element.ts';
import { placeBadges, type BadgeOrder } from '../overlay/place-badges.ts';
import { onAddressChange } from './address.ts';
import { BadgedPage } from './badged-page.ts';
import { watchElement } from './watch-element.ts';

/** How long a page may take to draw its list before its absence is called a fault, in milliseconds. */
const patience = 4000;

/**
 * Starts Rettidig on a page: finds out what page it is, reads it, has it judged and draws, for as long as the extension
 * lives. On a page that no adapter knows nothing happens at all.
 */
export async function startPage(): Promise<void> {
  const life = new AbortController();
  const { signal } = life;
  let visit: Visit | null = null;

  /**
   * Brings the visit in line with the page at the address now, and with the day, language and adapters of now.
   * Where all of that is as before, badges stay.
   */
  async function enter(): Promise<void> {
    const site = await ask('site/adapters', {}).catch(failed);
    if (!site || signal.aborted) return;
    const chosen = choosePage(site.adapters, new URL(location.href), document);
    if (visit && chosen && visit.isOn(chosen, site)) return;
    visit?.leave();
    visit = chosen && new Visit(chosen, site, signal, failed);
  }

  function failed(error: unknown): undefined {
    // After an update this script is the old one: it takes its things off the page and stops.
    if (error instanceof ContextGone) life.abort();
    else console.warn('Rettidig:', error);
  }

  await enter();
  onAddressChange(() => void enter(), signal);
  onTold('badges/refresh', () => void enter().then(() => visit?.askAnew()), signal);
  // Seen again after a night or a week-end, the day may be another.
  document.addEventListener('visibilitychange', () => void (document.hidden || enter()), { signal });
}

/** One stay on one page of a case system. */
class Visit {
  readonly #chosen: ChosenPage;
  readonly #site: SiteAdapters;
  readonly #ending = new AbortController();
  readonly #page: BadgedPage;
  readonly #onError: (error: unknown) => void;
  #scheduled = false;
  #unreadable: string | null = null;

  constructor(chosen: ChosenPage, site: SiteAdapters, life: AbortSignal, onError: (error: unknown) => void) {
    this.#chosen = chosen;
    this.#site = site;
    this.#onError = onError;
    life.addEventListener('abort', () => this.leave(), { once: true, signal: this.#ending.signal });
    const { signal } = this.#ending;
    this.#page = new BadgedPage(chosen, {
      observe: async (readings, about) => {
        const { badges } = await ask('cases/observe', {
          adapter: chosen.adapter.id,
          page: chosen.name,
          readings,
          ...about,
        });
        return badges;
      },
      draw: (places) => this.#draw(places),
      erase: removeBadge,
      cannotRead: (lookedFor) => this.#cannotRead(lookedFor),
      canRead: () => this.#canRead(),
    });
    drawPracticeDay({ signal, look: site.look });
    watchElement(
      () => this.#page.watched(document),
      isOwnElement,
      {
        changed: () => {
          this.#page.dropStrays();
          this.#schedule();
        },
        replaced: () => this.#schedule(),
      },
      signal,
    );
    this.#schedule();
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

  #draw(places: (BadgeOrder & { row: ReadRow })[]): void {
    const rows = new Map(places.map(({ anchor, row }) => [anchor, row]));
    placeBadges(places, {
      signal: this.#ending.signal,
      look: this.#site.look,
      onOpen: (anchor) => void this.#explain(anchor, rows.get(anchor)!),
    });
  }

  async #explain(anchor: Element, { reading }: ReadRow): Promise<void> {
    const { adapter, name } = this.#chosen;
    try {
      if (!globalThis.rettidigPanel) await ask('panel/open', {});
      globalThis.rettidigPanel!.open(anchor, {
        system: adapter.system,
        ref: reading.ref,
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
    removeNotice();
  }

  #notice(what: Notice): void {
    drawNotice(what, { signal: this.#ending.signal, look: this.#site.look });
  }
}
