import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';

/** Two usual ways to draw a badge per row, for the same page: each resolves when all of them stand in the page. */
interface RivalBadges {
  reactRoots(): Promise<void>;
  shadowRootUis(): Promise<void>;
}

declare global {
  var rivals: RivalBadges;
}

const anchors = () => [...document.querySelectorAll('table.cases tbody tr')].map((row) => row.lastElementChild!);

globalThis.rivals = {
  async reactRoots() {
    flushSync(() => {
      for (const anchor of anchors()) {
        const host = anchor.appendChild(document.createElement('span'));
        createRoot(host).render(createElement('span', { className: 'badge' }, '12 dage til'));
      }
    });
  },
  async shadowRootUis() {
    const context = { options: { cssInjectionMode: 'manual' }, onInvalidated: () => () => {} };
    for (const anchor of anchors()) {
      const ui = await createShadowRootUi(context as unknown as Parameters<typeof createShadowRootUi>[0], {
        name: 'rival-badge',
        position: 'inline',
        anchor,
        append: 'last',
        css: '.badge{border-radius:10px;padding:0 8px}',
        onMount(container) {
          const badge = container.appendChild(document.createElement('span'));
          badge.className = 'badge';
          badge.textContent = '12 dage til';
        },
      });
      ui.mount();
    }
  },
};
