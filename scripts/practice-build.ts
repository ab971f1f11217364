// Builds the extension for a fixed day, with the demo case system's address built in: node scripts/practice-build.ts chrome 2026-11-23
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BuildFor = 'chrome' | 'firefox';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the practice build for a browser and a day lies. */
export function practiceFolder(browser: BuildFor, day: string): string {
  return resolve(root, '.output', `practice-${day}`, `${browser}-mv3`);
}

/**
 * Builds unless the build that lies there was made from the very same sources.
 *
 * @throws Error with the builder's output
 */
export function practiceBuild(browser: BuildFor, day: string): string {
  const folder = practiceFolder(browser, day);
  const stamp = join(folder, '..', `${browser}.sources`);
  const sources = hashOfSources();
  if (existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources)
    return folder;
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      RETTIDIG_TODAY: day,
      // No port: a match pattern with one makes Firefox refuse the whole add-on.
      RETTIDIG_HOSTS: 'http://127.0.0.1/*',
      RETTIDIG_OUT: join('.output', `practice-${day}`),
    },
  });
  if (status !== 0) throw new Error(`The practice build for ${browser} on ${day} failed:\n${stdout}${stderr}`);
  writeFileSync(stamp, sources);
  return folder;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const places = ['package-lock.json', 'wxt.config.ts', 'tsconfig.json', 'entrypoints', 'components', 'lib', 'public'];
  for (const place of places) addTo(hash, join(root, place));
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const entries = existsSync(path) ? readdirOrNull(path) : [];
  if (entries === null) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const name of entries.sort()) addTo(hash, join(path, name));
}

function readdirOrNull(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [browser, day] = process.argv.slice(2);
  if ((browser !== 'chrome' && browser !== 'firefox') || !day) {
    console.error('usage: node scripts/practice-build.ts chrome|firefox YYYY-MM-DD');
    process.exit(2);
  }
  console.log(practiceBuild(browser, day));
}
