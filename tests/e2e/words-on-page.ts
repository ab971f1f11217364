import type { ElementHandle, Page } from 'puppeteer-core';

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

/** Types into the field with this label. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.control,
    byTheClock(15_000),
    label,
  );
  await (field as ElementHandle<HTMLInputElement>).type(text);
}

/** Turns the lock on, as someone does, on the page that has it; the page is then loaded again. */
export async function turnLockOn(page: Page, passphrase: string): Promise<void> {
  await typeInto(page, 'Ny adgangssætning', passphrase);
  await typeInto(page, 'Ny adgangssætning igen', passphrase);
  await press(page, 'Slå låsen til');
  await says(page, 'Låsen er slået til.');
}
