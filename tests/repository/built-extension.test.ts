import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { practiceBuild, shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';
import { root } from './project-files.ts';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  icons: Record<string, string>;
  action: { default_icon: Record<string, string>; default_popup: string };
  content_security_policy: { extension_pages: string };
  default_locale: string;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: object } };
}

/** Everything a manifest may say; what is not here is not asked for. */
const mayStand = {
  both: [
    'manifest_version',
    'name',
    'description',
    'version',
    'default_locale',
    'icons',
    'permissions',
    'optional_permissions',
    'optional_host_permissions',
    'action',
    'commands',
    'options_ui',
    'background',
    'content_security_policy',
  ],
  chrome: ['key', 'minimum_chrome_version', 'side_panel', 'storage'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

/** A build takes seconds where none is there yet, in milliseconds. */
const buildTime = 60_000;

describe.each<BuildFor>(['chrome', 'firefox'])('the extension as it ships, for %s', (browser) => {
  let folder: string;
  let manifest: Manifest;
  beforeAll(() => {
    folder = shippedBuild(browser);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  }, buildTime);
  const allOf = (kind: RegExp, of = folder) =>
    readdirSync(of, { recursive: true, encoding: 'utf8' })
      .filter((file) => kind.test(file))
      .map((file) => ({ file, text: readFileSync(join(of, file), 'utf8') }));

  test('asks for five permissions, and for more and for sites only when someone says yes', () => {
    // What has a side panel is asked for with a permission in one browser, and with a key of the manifest in the other.
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab', ...panel]);
    expect(manifest.optional_permissions).toEqual(['notifications', 'idle']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  test('says nothing in its manifest beyond what is listed here', () => {
    expect(Object.keys(manifest).filter((key) => ![...mayStand.both, ...mayStand[browser]].includes(key))).toEqual([]);
    expect(manifest.manifest_version).toBe(3);
  });

  test('lets no page fetch, import or message any of it', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('forbids its own pages every connection, and every script, style and picture from elsewhere', () => {
    const directives = manifest.content_security_policy.extension_pages.split('; ').toSorted();
    expect(directives).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "font-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  test('tells the browser that it collects nothing', () => {
    if (browser !== 'firefox') return expect(manifest).not.toHaveProperty('browser_specific_settings');
    expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  test('has every file that its manifest names, and its words in Danish and English', () => {
    const named = [
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      manifest.action.default_popup,
    ];
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(manifest.default_locale).toBe('da');
    const keys = ['da', 'en'].map((locale) =>
      Object.keys(JSON.parse(readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8')) as object),
    );
    expect(keys[0]).toEqual(keys[1]);
  });

  test('loads nothing from elsewhere', () => {
    const pages = allOf(/\.html$/);
    expect(pages.length).toBeGreaterThan(0);
    for (const { file, text } of pages)
      expect([file, /(src|href)="(https?:)?\/\//.exec(text)?.[0]]).toEqual([file, undefined]);
    for (const { file, text } of allOf(/\.css$/))
      expect([file, /@import|url\(/.exec(text)?.[0]]).toEqual([file, undefined]);
    for (const { file, text } of allOf(/\.js$/)) {
      const way =
        /XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|WebTransport|RTCPeerConnection|new Worker\b/.exec(text);
      expect([file, way?.[0]]).toEqual([file, undefined]);
      expect([file, fetches(text)]).toEqual([file, []]);
    }
  });

  test('a call of fetch is told from a method that has its name', () => {
    expect(fetches('a=fetch("x");window.fetch(y)')).toHaveLength(2);
    expect(fetches('class A{fetch(a,b){return this.tree.fetch(a)}}')).toEqual([]);
  });

  test('writes no script or style into its pages, which its own policy would refuse', () => {
    for (const { file, text } of allOf(/\.html$/)) {
      expect([file, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/.exec(text)?.[0]]).toEqual([file, undefined]);
    }
  });

  test(
    'knows no practice day',
    () => {
      const telling = (folder: string) =>
        allOf(/\.(js|html|json)$/, folder).filter(({ text }) => /2026-11-23|__RETTIDIG/.test(text));
      expect(telling(folder).map(({ file }) => file)).toEqual([]);
      // The same look at a practice build finds it, so it would have been found.
      expect(telling(practiceBuild(browser, '2026-11-23'))).not.toEqual([]);
    },
    buildTime,
  );
});

test('in the build that ships the clock has no branch for a practice day', async () => {
  const clock = async (practiceDay: string | null) => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      define: { __RETTIDIG_TODAY__: JSON.stringify(practiceDay) },
      build: { write: false, lib: { entry: join(root, 'lib/clock/today.ts'), formats: ['es'] }, minify: true },
    });
    const [first] = Array.isArray(built) ? built : [built];
    if (!first || !('output' in first)) throw new Error('The clock was not built.');
    return first.output[0].code;
  };
  const shipped = await clock(null);
  expect(shipped).toMatch(/new Date/);
  expect(shipped).not.toMatch(/RangeError|\?|\bif\b|null/);
  expect(await clock('2026-11-23')).toMatch(/RangeError/);
});

/** Calls of the browser's own `fetch`. A library's tree may have a method of that name: defined, or called on it. */
function fetches(script: string): string[] {
  const calls = /(?<![.\w$])fetch\((?![\w$,]*\)\{)|\b(?:window|self|globalThis)\.fetch\(/g;
  return [...script.matchAll(calls)].map(([call]) => call);
}
