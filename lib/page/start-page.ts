import { choosePage } from '../adapters/choose-page.ts';
import { ask, isContextGone } from '../messaging/client.ts';
import type { Request } from '../messaging/messages.ts';
import { onTold } from '../messaging/notice.ts';
import { removeOwnElements } from '../overlay/own-element.ts';
import { onAddressChange } from './address.ts';
import { bringPen } from './bring-pen.ts';
import type { PageVisit } from './pen-contract.ts';

declare global {
  /** The life of the script that runs in this frame; `var` is what makes a property of globalThis in TypeScript. */
  var rettidigLife: AbortController | undefined;
}

/**
 * Starts Rettidig on a page: finds out what page it is, and has the pen read it, have it judged and draw, for as long as
 * the extension lives. On a page that no adapter knows nothing happens at all.
 *
 * Started a second time in a frame it begins anew, and takes off the page what is there of a version before: that one's
 * script may have died with its extension and can take nothing away any more.
 */
export async function startPage(): Promise<void> {
  globalThis.rettidigLife?.abort();
  const life = (globalThis.rettidigLife = new AbortController());
  const { signal } = life;
  removeOwnElements();
  let visit: PageVisit | null = null;
  let first = true;
  let asked = 0;
  let answered = 0;

  /**
   * Brings the visit in line with the page at the address now, and with the day, language and adapters of now.
   * Where all of that is as before, badges stay.
   */
  async function enter(): Promise<void> {
    const mine = ++asked;
    /** One who asked later knows what has changed meanwhile. */
    const isOld = () => signal.aborted || mine < answered;
    const site = await ask('site/adapters', { first, withPen: !globalThis.rettidigPen }).catch(failed);
    if (!site || isOld()) return;
    answered = mine;
    first = false;
    const unknown: Request<'page/unreadable'>[] = [];
    const choose = () =>
      choosePage(site.adapters, new URL(location.href), document, ({ adapter, name, page }) => {
        const lookedFor = [page.has, page.hasNot].filter(Boolean).join(' ').slice(0, 500);
        unknown[0] = { adapter: adapter.id, page: name, lookedFor };
      });
    if (choose()) await bringPen().catch(failed);
    if (isOld()) return;
    // From here on nothing is waited for: of two that enter at once the later finds what the earlier has done.
    const chosen = choose();
    if (visit && chosen && visit.isOn(chosen, site)) return;
    visit?.leave();
    const named = chosen && { adapter: chosen.adapter.id, page: chosen.name };
    const off = named && site.off.includes(`${named.adapter}/${named.page}`) ? named : null;
    visit = null;
    // The background of some browsers cannot try a selector: one that is none is found out here, and told.
    let unreadable = chosen ? undefined : unknown[0];
    try {
      visit = (!off && chosen && globalThis.rettidigPen?.visit(chosen, site, signal, failed, enter)) || null;
    } catch (error) {
      failed(error);
      if (named) unreadable = { ...named, lookedFor: String(error).slice(0, 500) };
    }
    if (visit) return;
    (unreadable ? ask('page/unreadable', unreadable) : ask('page/passed', { off })).catch(failed);
  }

  function failed(error: unknown): undefined {
    // After an update this script is the old one: it takes its things off the page and stops.
    if (isContextGone(error)) life.abort();
    else console.warn('Rettidig:', error);
  }

  // Before anything is asked: what changes while the first answer is under way would be missed, and nobody tells it twice.
  onAddressChange(() => void enter(), signal);
  const lookAgain = () => void enter().then(() => visit?.askAnew());
  onTold('badges/refresh', lookAgain, signal);
  onTold('cases/changed', (refs) => visit?.askAgain(refs), signal);
  // Seen again, the day may be another, and other tabs may have told more of the cases.
  document.addEventListener('visibilitychange', () => document.hidden || lookAgain(), { signal });
  await enter();
}
