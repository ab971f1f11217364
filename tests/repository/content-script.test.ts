import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';
import { broughtBy } from './imports-of.ts';

const entry = 'entrypoints/case-system/index.ts';
/** What the page's script may weigh, minified. */
const budget = 20_000;

/** Words that stand in each library however it is minified. */
const marks: Record<string, RegExp> = {
  dexie: /Dexie|IDBKeyRange|indexedDB/,
  react: /react\.(transitional\.)?element|__REACT_DEVTOOLS/,
  zod: /ZodError|\$Zod|_zod\b/,
  'date-fns': /constructDateFrom|date-fns/,
};

/** A build takes seconds where none is there yet, in milliseconds. */
const buildTime = 60_000;

describe.each<BuildFor>(['chrome', 'firefox'])('the script in the page, built for %s', (browser) => {
  let file: string;
  let script: string;
  beforeAll(() => {
    file = `${shippedBuild(browser)}/case-system.js`;
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
      /https?:\/\/(?!www\.w3\.org\/)/,
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

describe('what the script in the page is made from', () => {
  const { files, packages } = broughtBy(entry);

  test('no package but the one name for the browser’s own functions', () => {
    expect([...packages].filter((name) => !name.startsWith('wxt/'))).toEqual([]);
  });

  test('nothing of the record, the law, or what surfaces say', () => {
    const may = /^(entrypoints\/case-system|lib\/(adapters|case|dates|messaging|overlay|page|text))\//;
    expect([...files].filter((file) => !may.test(file))).toEqual([]);
    expect(files).toContain('lib/page/start-page.ts');
  });
});
