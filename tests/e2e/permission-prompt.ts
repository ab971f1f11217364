import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { RunningBrowser } from './browsers.ts';
import type { Screen } from './screen.ts';

/** The question that the browser itself puts to its user. No page and no extension can see it, or answer it. */
export interface PermissionPrompt {
  /** every word of it, buttons included; null in Chromium, where none can be read */
  words: string | null;
  answer(how: 'allow' | 'refuse'): Promise<void>;
}

/**
 * Waits until Chromium asks for a permission, by the keyboard's going from the page to the question. There »refuse« is
 * what has the focus, »allow« comes next. So that nobody answers by chance, it does not heed what comes too soon.
 */
export async function chromiumPrompt(page: Page, screen: Screen): Promise<PermissionPrompt> {
  const isAnswered = () => page.evaluate(() => document.hasFocus());
  await expect.poll(isAnswered, { timeout: 20_000, interval: 50 }).toBe(false);
  const answer: PermissionPrompt['answer'] = async (how) => {
    // The keyboard has gone before the question is there to hear it: the first turn only waits.
    const keys = how === 'allow' ? ['', 'Tab', 'Return'] : ['', 'Escape'];
    const pressed = async () => {
      if (await isAnswered()) return true;
      const key = keys.length > 1 ? keys.shift() : keys[0];
      if (key) screen.press(key);
      return false;
    };
    await expect.poll(pressed, { timeout: 20_000, interval: 1_000 }).toBe(true);
  };
  return { words: null, answer };
}

/** Waits until Firefox asks for a permission. It must have been started with `asks`. */
export async function firefoxPrompt(running: RunningBrowser): Promise<PermissionPrompt> {
  const find = await firefoxPrompts(running);
  let prompt: PermissionPrompt | null = null;
  const isThere = async () => (prompt = await find()) !== null;
  await expect.poll(isThere, { timeout: 20_000, interval: 50 }).toBe(true);
  return prompt!;
}

/** Puppeteer has no public way to the windows of Firefox itself; WebDriver BiDi has one, which Firefox must allow. */
interface WithBidi {
  connection: { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
}

async function firefoxPrompts({ browser }: RunningBrowser): Promise<() => Promise<PermissionPrompt | null>> {
  const { connection } = browser as unknown as WithBidi;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const windows = (result.contexts as { context: string; url: string }[]).filter(({ url }) =>
    url.endsWith('/browser.xhtml'),
  );
  const run = async (context: string, functionDeclaration: string): Promise<unknown> => {
    const asked = await connection.send('script.callFunction', {
      functionDeclaration,
      awaitPromise: false,
      target: { context },
    });
    return (asked.result.result as { value?: unknown }).value;
  };
  const prompt = `document.getElementById('addon-webext-permissions-notification')`;
  return async () => {
    for (const { context } of windows) {
      const words = await run(
        context,
        `() => {
          const prompt = ${prompt};
          if (!prompt || PopupNotifications.panel.state !== 'open') return '';
          return [...prompt.querySelectorAll('*'), prompt.button, prompt.secondaryButton]
            .map((one) => one.label || one.value || (one.childElementCount === 0 ? one.textContent : ''))
            .filter(Boolean).join('\\n');
        }`,
      );
      if (words === '' || words === undefined) continue;
      const answer = async (how: 'allow' | 'refuse') =>
        void (await run(context, `() => ${prompt}.${how === 'allow' ? 'button' : 'secondaryButton'}.click()`));
      return { words: String(words), answer };
    }
    return null;
  };
}
