// Where browsers usually are. Plain JavaScript for Node 20, since the set-up asks before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const places = {
  linux: {
    chromium: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
      '/snap/bin/chromium',
    ],
    firefox: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    firefox: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The browsers on this machine; `RETTIDIG_CHROMIUM` and `RETTIDIG_FIREFOX` name others.
 *
 * @returns {{ chromium: string | null, firefox: string | null }} paths of their programs; null = not found
 */
export function findBrowsers() {
  return {
    chromium: process.env.RETTIDIG_CHROMIUM || firstOf('chromium'),
    firefox: process.env.RETTIDIG_FIREFOX || firstOf('firefox'),
  };
}

function firstOf(kind) {
  const here = places[process.platform]?.[kind] ?? [];
  const roots =
    process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
      : [''];
  const paths = here.flatMap((path) => roots.map((root) => (root ? join(root, path) : path)));
  return paths.find((path) => existsSync(path)) ?? null;
}
