import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';
import { broughtBy } from './imports-of.ts';

/**
 * The scripts in a case system's page, and what each may weigh, minified: the one that every page of a granted site
 * carries; the one that reads and draws, which only those carry that an adapter knows; and the window of the panel,
 * nine tenths of which are its styles. What is shown in that one is not among them: it comes when the window stands.
 */
const scripts = [
  { file: 'case-system.js', entry: 'entrypoints/case-system/index.ts', core: 'lib/page/start-page.ts', budget: 5_000 },
  { file: 'pen.js', entry: 'entrypoints/pen/index.ts', core: 'lib/overlay/badge.ts', budget: 41_200 },
  { file: 'panel.js', entry: 'entrypoints/panel/index.ts', core: 'lib/overlay/own-element.ts', budget: 45_000 },
];

/** Words that stand in each library however it is minified. */
const marks: Record<string, RegExp> = {
  dexie: /Dexie|IDBKeyRange|indexedDB/,
  react: /react\.(transitional\.)?element|__REACT_DEVTOOLS/,
  zod: /ZodError|\$Zod|_zod\b/,
  'date-fns': /constructDateFrom|date-fns/,
};

/** A build takes seconds where none is there yet, in milliseconds. */
const buildTime = 60_000;

const builds = (['chrome', 'firefox'] satisfies BuildFor[]).flatMap((browser) =>
  scripts.map((script) => ({ browser, ...script })),
);

describe.each(builds)('$file in the page, built for $browser', ({ browser, file: name, budget }) => {
  let file: string;
  let script: string;
  beforeAll(() => {
    file = `${shippedBuild(browser)}/${name}`;
    script = readFileSync(file, 'utf8');
  }, buildTime);

  test(`weighs at most ${budget} bytes`, () => {
    expect(statSync(file).size).toBeLessThanOrEqual(budget);
  });

  test('carries no library', () => {
    expect(Object.keys(marks).filter((name) => marks[name]!.test(script))).toEqual([]);
  });

  test('opens no connection and loads nothing', () => {
    const ways = [
      /\bfetch\s*\(/,
      /XMLHttpRequest/,
      /WebSocket|WebTransport|EventSource|RTCPeerConnection/,
      /sendBeacon/,
      /\bimport\s*\(/,
      /\bimportScripts\b/,
      /new\s+(Shared)?Worker\b|serviceWorker/,
      /new\s+Image\b|createElement\(["'`](img|script|iframe|link|object|embed|video|audio|source)["'`]\)/,
      /\.(src|srcset|href)\s*=[^=]/,
      /url\(|@import/,
      // The second stands in a comment at the top of the panel's styles.
      /https?:\/\/(?!www\.w3\.org\/|tailwindcss\.com \*\/)/,
    ];
    expect(ways.filter((way) => way.test(script)).map(String)).toEqual([]);
  });

  test('makes no code out of text', () => {
    expect(/\beval\b|new Function\b|innerHTML|insertAdjacentHTML|document\.write/.exec(script)?.[0] ?? null).toBeNull();
  });

  test('keeps nothing where the page could read it', () => {
    expect(/indexedDB|localStorage|sessionStorage|document\.cookie|postMessage/.exec(script)?.[0] ?? null).toBeNull();
  });
});

describe.each(scripts)('what $file is made from', ({ entry, core }) => {
  const { files, packages } = broughtBy(entry);

  test('no package but the one name for the browser’s own functions', () => {
    expect([...packages].filter((name) => !name.startsWith('wxt/'))).toEqual([]);
  });

  test('nothing of the record, the law, or what surfaces say', () => {
    const may = /^(entrypoints\/(case-system|panel|pen)|lib\/(adapters|case|dates|messaging|overlay|page|text))\//;
    expect([...files].filter((file) => !may.test(file))).toEqual([]);
    expect(files).toContain(core);
  });
});
