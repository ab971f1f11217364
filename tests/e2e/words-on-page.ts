import type { Page } from 'puppeteer-core';

/** A page that is not in front draws no frames, so it is asked by the clock. */
const byTheClock = (timeout: number) => ({ timeout, polling: 50 });

/** Presses the button with these words, or with this name, as soon as it is there and may be pressed. */
export async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (one) => !one.disabled && (one.textContent === wanted || one.getAttribute('aria-label') === wanted),
      ),
    byTheClock(15_000),
    words,
  );
  await page.evaluate((one) => (one as HTMLButtonElement).click(), button);
}

/** Waits until these words stand on the page. */
export function says(page: Page, words: string) {
  return page.waitForFunction((wanted) => document.body.innerText.includes(wanted), byTheClock(30_000), words);
}

/** Waits until these words stand on the page no longer. */
export function gone(page: Page, words: string) {
  return page.waitForFunction((unwanted) => !document.body.innerText.includes(unwanted), byTheClock(30_000), words);
}
