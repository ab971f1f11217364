import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fieldsOnPage, scopesOf } from '../../lib/mapping/fields-on-page.ts';
import { caseRoot } from '../../lib/mapping/case-root.ts';
import { frameAddress } from '../../lib/mapping/frame-address.ts';
import { Outlines } from '../../lib/mapping/outlines.ts';
import { pointAt } from '../../lib/mapping/point-at.ts';
import { readRowsOf } from '../../lib/mapping/read-rows-of.ts';
import { tablesOnPage } from '../../lib/mapping/tables-on-page.ts';
import '../../lib/mapping/pointer-contract.ts';

/** Pointing ends when the guide has not been heard for so long, in milliseconds: a window may be closed at any time. */
const patience = 6000;

/**
 * Injected into every frame when someone shows where the fields of a page stand; it leaves functions behind in the
 * isolated world, where no page can call them. The newest wins, as an extension may have been updated meanwhile.
 */
export default defineUnlistedScript(() => {
  let life = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  globalThis.rettidigPointer?.stop();

  const begin = (): AbortSignal => {
    stop();
    life = new AbortController();
    stay();
    return life.signal;
  };
  const stop = () => {
    clearTimeout(timer);
    life.abort();
  };
  const stay = () => {
    clearTimeout(timer);
    if (!life.signal.aborted) timer = setTimeout(stop, patience);
  };

  globalThis.rettidigPointer = {
    where: () => frameAddress(document, location.href),
    point(at, words) {
      const signal = begin();
      return pointAt(document, at, words, new Outlines(document, signal), signal);
    },
    stop,
    stay,
    mark(place) {
      const signal = begin();
      const rows = scopesOf(document, place);
      new Outlines(document, signal).show({ rows, own: null, words: '' });
    },
    caseRoot: () => caseRoot(document),
    fields: (place) => fieldsOnPage(document, place),
    tables: (place) => tablesOnPage(document, place),
    read: (page) => readRowsOf(document, page),
  };
});
