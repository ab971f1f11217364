import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { practiceBuild } from '../../scripts/practice-build.ts';

export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** A fixed address for the extension's own pages in Firefox, which would else choose one at random. */
const firefoxUuid = '0b1f4c9e-7a52-4c0e-9f0e-3f2a6c1d8e55';
const geckoId = '{6d6f6c1e-5b0e-4c58-9a3b-0f6f2d5a7e11}';

/** A running browser with the built extension in it. */
export interface RunningBrowser {
  name: BrowserName;
  browser: Browser;
  /** the address of one of the extension's own pages, such as `popup.html` */
  extensionUrl(page: string): string;
  /** opens one of the extension's own pages and waits for what must be on it */
  openExtensionPage(page: string, selector: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  day: string;
  headless?: boolean;
  /** keeps the profile here, so that it can be started again */
  profile?: string;
}

/** Starts a browser with the practice build of a day in it. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  const path = findBrowsers()[name];
  if (!path) throw new Error(`No ${name} on this machine: "npm run setup" tells what to install.`);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `rettidig-${name}-`));
  const started =
    name === 'chromium' ? await launchChromium(path, profile, options) : await launchFirefox(path, profile, options);
  return {
    ...started,
    name,
    async openExtensionPage(page, selector) {
      const tab = await started.browser.newPage();
      // Firefox never reports an extension page as loaded; the selector tells that it is there.
      await tab.goto(started.extensionUrl(page), { timeout: 5000 }).catch(() => {});
      await tab.waitForSelector(selector, { timeout: 15_000 });
      return tab;
    },
    async close() {
      await started.browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launchChromium(executablePath: string, userDataDir: string, { day, headless = true }: LaunchOptions) {
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless,
    pipe: true,
    enableExtensions: [practiceBuild('chrome', day)],
    env: { ...process.env, LANGUAGE: 'da' },
    defaultViewport: headless ? { width: 1440, height: 900 } : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--lang=da',
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 20_000 });
  const id = new URL(worker.url()).host;
  return { browser, extensionUrl: (page: string) => `chrome-extension://${id}/${page}` };
}

async function launchFirefox(executablePath: string, userDataDir: string, { day, headless = true }: LaunchOptions) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless,
    defaultViewport: headless ? { width: 1440, height: 900 } : null,
    // Without it Firefox refuses to open an extension's pages for us.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'da',
    },
  });
  await browser.installExtension(practiceBuild('firefox', day));
  return { browser, extensionUrl: (page: string) => `moz-extension://${firefoxUuid}/${page}` };
}
