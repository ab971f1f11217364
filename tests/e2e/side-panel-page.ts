import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browsers.ts';

interface Extension {
  chrome: {
    storage: {
      session: {
        get(keys: null): Promise<Record<string, { ref?: string }>>;
        set(entries: Record<string, string>): Promise<void>;
      };
    };
    tabs: { query(all: object): Promise<{ id?: number }[]> };
  };
}

/** The number of the tab in which a case is open, by what the background has kept of it. */
export async function tabOfCase(running: RunningBrowser, ref: string): Promise<number> {
  const page = await running.openExtensionPage('options.html', '#app');
  try {
    return await page.evaluate(async (ref) => {
      const { storage, tabs } = (globalThis as unknown as Extension).chrome;
      for (;;) {
        const kept = await storage.session.get(null);
        const there = (await tabs.query({})).map(({ id }) => `open-case:${id}`);
        const key = there.find((one) => kept[one]?.ref === ref);
        if (key !== undefined) return Number(key.slice('open-case:'.length));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, ref);
  } finally {
    await page.close();
  }
}

/** Opens the side panel's page beside a tab, as wide as a side panel is. */
export async function openSidePanelPage(running: RunningBrowser, tab: number, ready = 'main h1'): Promise<Page> {
  const page = await running.openExtensionPage(`sidepanel.html#tab=${tab}`, ready);
  await page.setViewport({ width: 360, height: 900 });
  return page;
}

/** Asks the side panel of a tab for an entry, as the palette over its page does. */
export function askFor(page: Page, tab: number, entry: string): Promise<void> {
  return page.evaluate(
    (key, entry) => (globalThis as unknown as Extension).chrome.storage.session.set({ [key]: entry }),
    `asked-entry:${tab}`,
    entry,
  );
}

/** All that the page says. */
export function saysOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** What has the focus, by the name it is read out with. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
  });
}

/** Presses Tab, from wherever the focus is, until the control of that name has it; nothing may hold the focus back. */
export async function tabToControl(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab reaches a control called ${name}.`);
}
