import type { ElementHandle, Page } from 'puppeteer-core';
import type { RunningBrowser } from './browsers.ts';

/** The guide beside a page, answered as a person would; it counts what that person presses. */
export class MappingGuide {
  readonly guide: Page;
  readonly page: Page;
  clicks = 0;

  private constructor(guide: Page, page: Page) {
    this.guide = guide;
    this.page = page;
  }

  /** The guide for a page that is open in a tab, as the popup opens it. */
  static async open(running: RunningBrowser, page: Page): Promise<MappingGuide> {
    const helper = await running.openExtensionPage('options.html', '#app');
    const tabId = await tabOf(helper, page.url());
    await helper.close();
    return MappingGuide.at(await running.openExtensionPage(`mapping.html#${tabId}`, 'h2'), page);
  }

  static at(guide: Page, page: Page): MappingGuide {
    return new MappingGuide(guide, page);
  }

  async asks(words: string): Promise<void> {
    // By the clock: a page that is not in front draws no frames.
    const options = { polling: 50, timeout: 20_000 };
    await this.guide.waitForFunction((text) => document.body.innerText.includes(text), options, words);
  }

  async press(words: string): Promise<void> {
    const options = { polling: 50, timeout: 20_000 };
    await this.guide.waitForFunction(
      (text) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
        if (!button || button.disabled) return false;
        button.click();
        return true;
      },
      options,
      words,
    );
    this.clicks += 1;
  }

  /** Types into the field of that label. */
  async fill(label: string, text: string): Promise<void> {
    await this.guide.bringToFront();
    const field = await this.guide.waitForSelector(`::-p-aria([name="${label}"])`);
    await field!.click({ count: 3 });
    await field!.type(text);
    this.clicks += 1;
  }

  /** Chooses in the list of that label, or that accessible name. */
  async choose(label: string, value: string): Promise<void> {
    const found = await this.guide.waitForFunction(
      (label) =>
        [...document.querySelectorAll('select')].find(
          (one) => one.ariaLabel === label || one.labels[0]?.textContent === label,
        ),
      { polling: 50, timeout: 20_000 },
      label,
    );
    await (found as ElementHandle<HTMLSelectElement>).select(value);
    this.clicks += 2;
  }

  /** Saves; the page comes to the front, which beside the guide it is: as a tab behind it, it would not be drawn. */
  async save(): Promise<void> {
    await this.press('Gem, og vis mærkerne');
    await this.asks('Gemt');
    await this.page.bringToFront();
  }

  /** Points with the mouse at the text, in the page or in one of its frames. */
  async pointAt(text: string): Promise<void> {
    await this.asks('Peg på siden i fagsystemet');
    await this.page.bringToFront();
    for (const frame of this.page.frames()) {
      const handle = await frame.evaluateHandle(
        (text) =>
          [...document.querySelectorAll('*')].find(
            (one) => one.childElementCount === 0 && one.checkVisibility() && one.textContent?.trim() === text,
          ) ?? null,
        text,
      );
      const element = handle.asElement();
      if (!element) continue;
      const box = (await (element as ElementHandle<Element>).boundingBox())!;
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 1);
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      this.clicks += 1;
      return;
    }
    throw new Error(`"${text}" stands in no frame of ${this.page.url()}.`);
  }
}

/** The browser's number of the tab at an address. */
export async function tabOf(extensionPage: Page, url: string): Promise<number> {
  return extensionPage.evaluate(async (url) => {
    interface Tabs {
      query(which: object): Promise<{ id: number; url?: string }[]>;
    }
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === url)!.id;
  }, url);
}
