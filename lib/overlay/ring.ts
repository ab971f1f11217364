import { findField } from '../adapters/find-field.ts';
import { inPanes } from '../adapters/panes.ts';
import { rowElements, readRows } from '../adapters/read-page.ts';
import { newHost } from './own-element.ts';
import type { RettidigRing } from './ring-contract.ts';
import { hostCss, sheetOf } from './style-sheet.ts';

/** Room between the field and the ring, in pixels. */
const gap = 4;

/** Two lines, so that one of them shows on any ground; in forced colours the border keeps the system's own. */
const css = `${hostCss('display:block;position:fixed;inset:0 auto auto 0;width:0;height:0;margin:0;padding:0;border:0;background:none;overflow:visible;z-index:2147483646;pointer-events:none')}
.ring{position:fixed;box-sizing:border-box;border:3px solid #12508a;border-radius:6px;box-shadow:0 0 0 2px #fff,inset 0 0 0 1px #fff;pointer-events:none}
@media (forced-colors: active){.ring{border-color:Highlight}}`;

/**
 * Draws rings: out of the page's flow, in a closed root, letting every click through, and without touching the page.
 * A ring goes with the Escape key, with the field, when it is scrolled out of sight, and with the next one.
 */
export function createRing(mode: ShadowRootMode = 'closed'): RettidigRing {
  let ending: AbortController | null = null;

  function hide(): void {
    ending?.abort();
    ending = null;
  }

  return {
    hide,
    show(page, ref, field) {
      hide();
      const row = readRows(rowElements(document, page) ?? [], page).find((one) => one?.reading.ref === ref);
      const described = page.fields[field];
      const found = row && described ? inPanes(page, () => findField(row.element, described.find)) : 'nowhere';
      if (typeof found === 'string') return false;
      ending = new AbortController();
      draw(found.element, ending.signal, hide, mode);
      return true;
    },
  };
}

function draw(field: Element, signal: AbortSignal, hide: () => void, mode: ShadowRootMode): void {
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { host, root } = newHost('ring', mode);
  root.adoptedStyleSheets = [sheetOf(css)];
  const ring = root.appendChild(document.createElement('span'));
  ring.className = 'ring';
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove(), { once: true });

  const place = () => {
    if (!field.isConnected) return hide();
    const { left, top, width, height } = field.getBoundingClientRect();
    const isAway = top + height < 0 || left + width < 0 || top > innerHeight || left > innerWidth;
    if (isAway || width === 0) return hide();
    ring.style.transform = `translate(${Math.round(left - gap)}px, ${Math.round(top - gap)}px)`;
    ring.style.width = `${Math.round(width + 2 * gap)}px`;
    ring.style.height = `${Math.round(height + 2 * gap)}px`;
  };
  let planned = 0;
  const plan = () => {
    cancelAnimationFrame(planned);
    planned = requestAnimationFrame(() => signal.aborted || place());
  };
  addEventListener('scroll', plan, { capture: true, passive: true, signal });
  addEventListener('resize', plan, { signal });
  // The key is the page's as well: the ring takes no focus, so nothing is taken from the page.
  addEventListener('keydown', ({ key, isTrusted }) => key === 'Escape' && isTrusted && hide(), {
    capture: true,
    signal,
  });
  place();
}
