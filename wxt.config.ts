import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

/**
 * A practice build (demo, end-to-end tests) runs on a fixed day and has its sites built in; the build that ships has
 * neither. `RETTIDIG_TODAY=2026-11-23`, `RETTIDIG_HOSTS=http://127.0.0.1/*,…`, `RETTIDIG_OUT=.output/practice`.
 */
const practiceDay = process.env.RETTIDIG_TODAY || null;
if (practiceDay !== null && !/^\d{4}-\d{2}-\d{2}$/.test(practiceDay)) {
  throw new Error(`RETTIDIG_TODAY: expected a day as YYYY-MM-DD, got ${JSON.stringify(practiceDay)}`);
}
const hosts = (process.env.RETTIDIG_HOSTS ?? '').split(',').filter(Boolean);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDir: process.env.RETTIDIG_OUT ?? '.output',
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
    permissions: ['storage', 'scripting'],
    optional_host_permissions: ['https://*/*'],
    ...(hosts.length > 0 && { host_permissions: hosts }),
    action: { default_title: '__MSG_name__' },
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
      : { minimum_chrome_version: '130' }),
  }),
});
