import type { Page } from 'puppeteer-core';
import { demo as adapter } from '../../lib/adapters/demo/adapter.ts';
import { press, says } from './words-on-page.ts';

/** Presses the button that saves a file, and gives back the file, which the browser would have put among its downloads. */
export async function savedBy(page: Page, words: string): Promise<Buffer> {
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      (globalThis as { savedFile?: Blob }).savedFile = blob;
      return create(blob);
    };
  });
  await press(page, words);
  await says(page, 'Se efter i mappen med overførsler');
  await press(page, 'Filen ligger der');
  await says(page, 'Det er noteret');
  const numbers = await page.evaluate(async () => {
    const blob = (globalThis as unknown as { savedFile: Blob }).savedFile;
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(numbers);
}

/** Enters an interview that was held on the Friday before. */
export async function enterInterview(page: Page, ref: string): Promise<void> {
  const entry = { type: 'interview-held', on: '2026-11-20' };
  const message = { name: 'entry/add', request: { system: adapter.system, ref, entry } };
  await page.evaluate(async (sent) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<void> } } })
      .chrome;
    await runtime.sendMessage(sent);
  }, message);
}
