import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { isoDate } from './lib/dates/iso-date.ts';

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
 * The public half of a key whose other half was thrown away: it gives the extension the same address in every Chromium,
 * which managed policies and tests name it by.
 */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnjJ6qxhY1PY9GALYWQxVz98nrKb0wa8sg5VRBIgv2AW+8sV6vQ/tfDXifCMDc1izj9m2QsdTD+1bYDfpa2UNU8o51sNZRK+M8JXAQc+rTcdc+wGKAmqQk5WeKcb5I3sMniizqnvSgRNV239Bey4kER1D+DcJjjtNBrvsWyiud9KCiko9kBJuCkKRHdAS2UeN2Y0gMfL6EXXYSwuURvVwhRc3K+zgIWWoQmS7pFg3MePgdbHGN1Ye5G5Shb84uMGr9YTVVcljTA7JyRIDNs3WI9oR6aJwODyYXeaeysj5jm+0XyDWzMKckgUZ3l8hABs8XLXquOO9PHC0azek3hkd8QIDAQAB';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDir,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [tailwindcss()],
    define: { __RETTIDIG_TODAY__: JSON.stringify(practiceDay) },
    build: { sourcemap: false, modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'da',
    // `alarms` wakes the background at local midnight: a list left open overnight must not show yesterday's day counts.
    // `activeTab` tells, for the click on the toolbar alone, which site is in front, so that it can be asked for by name.
    // `unlimitedStorage` keeps a browser that is short of space from throwing the record away.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    // Asked for when someone turns on reminders, or a lock that closes by itself.
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
              id: '{6d6f6c1e-5b0e-4c58-9a3b-0f6f2d5a7e11}',
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
