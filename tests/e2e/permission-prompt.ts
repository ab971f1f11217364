import { expect } from 'vitest';
import type { RunningBrowser } from './browsers.ts';

/** The question that the browser itself puts to its user. No page and no extension can see it, or answer it. */
export interface PermissionPrompt {
  /** every word of it, buttons included */
  words: string;
  answer(how: 'allow' | 'refuse'): Promise<void>;
}

/** Waits until Firefox asks for a permission. It must have been started with `asks`. */
export async function permissionPrompt(running: RunningBrowser): Promise<PermissionPrompt> {
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
