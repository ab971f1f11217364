import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { isoDate } from './lib/dates/iso-date.ts';
import { chromiumKey, geckoId } from './scripts/extension-ids.ts';
import { inAscii } from './scripts/in-ascii.ts';
import { noCodeGeneration } from './scripts/no-code-generation.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { addProofFiles } from './scripts/proof-files.ts';

/**
 * A practice build (demo, end-to-end tests) runs on a fixed day and has its sites built in; the build that ships has
 * neither. `RETTIDIG_TODAY=2026-11-23`, `RETTIDIG_HOSTS=http://127.0.0.1/*,…`, `RETTIDIG_OUT=.output/practice`.
 *
 * @throws RangeError for a day that is none: such a build would run on the clock without anyone noticing
 */
const practiceDay = process.env.RETTIDIG_TODAY ? isoDate(process.env.RETTIDIG_TODAY) : null;
const hosts = (process.env.RETTIDIG_HOSTS ?? '').split(',').filter(Boolean);
const outDir = process.env.RETTIDIG_OUT ?? '.output';
if (practiceDay !== null && outDir === '.output') {
  throw new Error(
    'RETTIDIG_TODAY: a practice build needs RETTIDIG_OUT, so that it never lies where the shipped one does.',
  );
}

/**
 * Workbooks are packed in the page itself: the library would start a worker from a text for what is large, and our pages'
 * policy lets no such script run.
 */
const workbooksWithoutWorker = {
  name: 'workbooks-without-worker',
  load(id: string) {
    if (!/write-excel-file.*\/zipToArrayBuffer\.js$/.test(id)) return null;
    return `import zip from './zipToArrayBufferSync.js';\nexport default async (files) => zip(files);\n`;
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDir,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) {
        const options = (config.build!.rolldownOptions ??= {});
        options.output = { ...options.output, ...pageChunks() };
      }
    },
    'build:done': ({ config }, output) => addProofFiles(config.outDir, output),
  },
  vite: () => ({
    plugins: [tailwindcss(), noCodeGeneration(), workbooksWithoutWorker, inAscii()],
    define: { __RETTIDIG_TODAY__: JSON.stringify(practiceDay) },
    build: { sourcemap: false, modulePreload: { polyfill: false }, rollupOptions: { external: ['/proof/build.js'] } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'da',
    // `alarms` wakes the background at local midnight: a list left open overnight must not show yesterday's day counts.
    // `activeTab` tells, for the click on the toolbar alone, which site is in front, so that it can be asked for by name.
    // `unlimitedStorage` keeps a browser that is short of space from throwing the record away.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    // Asked for when someone turns on reminders, and when someone turns on the lock.
    optional_permissions: ['notifications', 'idle'],
    optional_host_permissions: ['https://*/*'],
    ...(hosts.length > 0 && { host_permissions: hosts }),
    icons: iconsOf('', [16, 32, 48, 128]),
    // On a case page the palette opens with this; people can give it other keys in the browser.
    commands: {
      'open-palette': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openPalette__' },
      // Firefox opens its sidebar for no click in a page: the panel tells these keys instead.
      ...(browser === 'firefox' && {
        _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_openSidePanel__' },
      }),
    },
    action: { default_title: '__MSG_name__', default_icon: iconsOf('toolbar-', [16, 32, 48]) },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'none'",
        "font-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: chromiumKey,
          minimum_chrome_version: '130',
          // Firefox takes a policy without one.
          storage: { managed_schema: 'schema/managed.schema.json' },
        }),
  }),
});

function iconsOf(prefix: string, sizes: readonly number[]): Record<number, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icon/${prefix}${size}.png`]));
}
