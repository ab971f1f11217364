import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TimeoutError, type Browser, type Page, type Viewport } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { practiceBuild } from '../../scripts/extension-build.ts';

export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** What `key` in `wxt.config.ts` makes of the extension's address. */
export const chromiumId = 'jkogncmmmobgknpeaknakfmmkmjigfam';
const geckoId = '{6d6f6c1e-5b0e-4c58-9a3b-0f6f2d5a7e11}';
/** A fixed address for the extension's own pages in Firefox, which would else choose one at random. */
const firefoxUuid = '0b1f4c9e-7a52-4c0e-9f0e-3f2a6c1d8e55';

/** A running browser with the built extension in it, ready to draw. */
export interface RunningBrowser {
  name: BrowserName;
  browser: Browser;
  newPage(): Promise<Page>;
  /** the address of one of the extension's own pages, such as `popup.html` */
  extensionUrl(page: string): string;
  /** opens one of the extension's own pages, such as `popup.html`, and waits for what must be on it */
  openExtensionPage(page: string, selector: string): Promise<Page>;
  /** what the extension's own pages and background wrote to the console as errors, so far */
  errors: readonly string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** which practice build */
  day: string;
  headless?: boolean;
  /** the screen that a Chromium with windows is to have, see `screen.ts` */
  display?: string;
  viewport?: Viewport;
  /** keeps the profile here, so that it can be started again */
  profile?: string;
  /** the folder of another build than the practice build of the day */
  build?: string;
  /** Firefox asks its user before it gives a permission, see `permission-prompt.ts`; else it gives any */
  asks?: boolean;
}

const desk: Viewport = { width: 1440, height: 900 };

/** A browser that answers no more says which question it was, before the test's own time is up. In milliseconds. */
const protocolTimeout = 120_000;

/**
 * Starts a browser, in Danish, with the practice build of a day in it.
 *
 * @throws Error when there is no such browser on the machine
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  const path = findBrowsers()[name];
  if (!path) throw new Error(`No ${name} on this machine: "npm run setup" tells what to install.`);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `rettidig-${name}-`));
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  // Ctrl+C ends the browser before anyone can close it; its profile must not stay behind all the same.
  const removeProfile = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', removeProfile);
  const { browser, root } = await start(path, profile, options);
  const errors: string[] = [];

  const newPage = async () => {
    const page = await browser.newPage();
    listen(page, errors);
    return page;
  };
  const openExtensionPage = async (path: string, selector: string, attempts = 5): Promise<Page> => {
    const page = await newPage();
    let refused: unknown;
    // Firefox never reports an extension's page as loaded; the selector tells that it is there.
    page.goto(root + path).catch((error: unknown) => (refused = error));
    try {
      await page.waitForSelector(selector, { timeout: 30_000 });
      return page;
    } catch (error) {
      // Asked in the moment in which it puts the page in place of the empty one, Firefox answers with an error of its own.
      const isAnother = !(error instanceof TimeoutError) || !page.url().startsWith(root);
      if (!isAnother || attempts === 1) {
        throw new Error(`no ${selector} on ${page.url()}, asked for ${root + path}: ${String(refused ?? error)}`);
      }
      await page.close();
      return openExtensionPage(path, selector, attempts - 1);
    }
  };
  const close = async () => {
    await browser.close();
    process.off('exit', removeProfile);
    removeProfile();
  };

  try {
    const page = await openExtensionPage('options.html', '#app');
    await contentScriptIsRegistered(page);
    await page.close();
  } catch (error) {
    await close();
    throw error;
  }
  return { name, browser, newPage, extensionUrl: (path) => root + path, openExtensionPage, errors, close };
}

async function launchChromium(executablePath: string, userDataDir: string, options: LaunchOptions) {
  const { day, display, viewport = desk, build = practiceBuild('chrome', day) } = options;
  const { headless = display === undefined } = options;
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless,
    protocolTimeout,
    pipe: true,
    enableExtensions: [build],
    // Both, since which of them decides differs from system to system.
    env: { ...process.env, LANGUAGE: 'da', ...(display !== undefined && { DISPLAY: display }) },
    defaultViewport: headless ? viewport : null,
    args: [
      '--lang=da',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Nothing here may knock on a door outside this machine.
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
    ],
  });
  return { browser, root: `chrome-extension://${chromiumId}/` };
}

async function launchFirefox(executablePath: string, userDataDir: string, options: LaunchOptions) {
  const { day, headless = true, viewport = desk, build = practiceBuild('firefox', day), asks = false } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless,
    protocolTimeout,
    defaultViewport: headless ? viewport : null,
    // Without it Firefox refuses to open an extension's pages for us.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
      'extensions.webextOptionalPermissionPrompts': asks,
      // A prompt takes no click in its first half second, lest someone click it who meant another thing.
      'security.notification_enable_delay': 0,
      'intl.locale.requested': 'da',
      // A text cursor in the page would take the arrow keys; nobody's profile has it on.
      'accessibility.browsewithcaret': false,
    },
  });
  await browser.installExtension(build);
  return { browser, root: `moz-extension://${firefoxUuid}/` };
}

/** Only pages that are opened after the registration get the script: a page opened before would never show a badge. */
async function contentScriptIsRegistered(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    while ((await scripting.getRegisteredContentScripts()).length === 0) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

interface Scripting {
  getRegisteredContentScripts(): Promise<unknown[]>;
}

function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('Rettidig:')) errors.push(message.text());
  });
}
