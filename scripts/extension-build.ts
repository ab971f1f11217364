// Builds the extension, unless what lies there was built from the very same sources:
//   node scripts/extension-build.ts chrome                   as it ships
//   node scripts/extension-build.ts firefox 2026-11-23       for a practice day, with the demo's address built in
import { spawnSync } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BuildFor = 'chrome' | 'firefox';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Everything a build is made from. */
const sources = [
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
  'scripts/extension-ids.ts',
  'scripts/in-ascii.ts',
  'scripts/no-code-generation.ts',
  'scripts/page-chunks.ts',
  'scripts/proof-files.ts',
  'scripts/sbom.ts',
  'LICENSE',
  'tsconfig.json',
  'entrypoints',
  'components',
  'lib',
  'public',
];

/**
 * The build that ships.
 *
 * @returns its folder
 * @throws Error with the builder's output
 */
export function shippedBuild(browser: BuildFor): string {
  return build(browser, '.output', { RETTIDIG_TODAY: '', RETTIDIG_HOSTS: '' });
}

/**
 * The build for a practice day, in a folder of its own: it never stands where the one that ships does.
 *
 * @returns its folder
 * @throws Error with the builder's output
 */
export function practiceBuild(browser: BuildFor, day: string): string {
  // No port: a match pattern with one makes Firefox refuse the whole add-on.
  return build(browser, `.output/practice-${day}`, { RETTIDIG_TODAY: day, RETTIDIG_HOSTS: 'http://127.0.0.1/*' });
}

/**
 * The build with sites built in, for a roll-out in which nobody is to be asked; in a folder of its own too.
 *
 * @param hosts match patterns
 * @returns its folder
 * @throws Error with the builder's output
 */
export function buildWithHosts(browser: BuildFor, hosts: readonly string[]): string {
  return build(browser, '.output/with-hosts', { RETTIDIG_TODAY: '', RETTIDIG_HOSTS: hosts.join(',') });
}

/**
 * The build that ships, made once more from the same sources, to be compared with the first.
 *
 * @param out a folder below the project's own, for this build alone
 */
export function builtAgain(browser: BuildFor, out: string): string {
  return build(browser, out, { RETTIDIG_TODAY: '', RETTIDIG_HOSTS: '' });
}

function build(browser: BuildFor, out: string, env: Record<string, string>): string {
  const folder = join(root, out, `${browser}-mv3`);
  const stamp = `${folder}.sources`;
  const hash = hashOfSources(env);
  const isThere = () =>
    existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isThere()) return folder;

  // Built beside and moved when whole: a build that breaks is not taken for the last one, and two at once do no harm.
  const beside = `.output/making-${process.pid}`;
  const { status, stdout, stderr, error } = spawnSync('wxt', ['build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // A test runner has set its own NODE_ENV, and React would be built for development.
    env: { ...process.env, NODE_ENV: 'production', ...env, RETTIDIG_OUT: beside },
  });
  try {
    if (error) throw new Error(`The build could not be started: ${error.message}. Start it through "npm run".`);
    if (status !== 0) throw new Error(`The build for ${browser} in ${out} failed:\n${stdout}${stderr}`);
    if (isThere()) return folder;
    rmSync(stamp, { force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(root, out), { recursive: true });
    renameSync(join(root, beside, `${browser}-mv3`), folder);
    writeFileSync(stamp, hash);
  } finally {
    rmSync(join(root, beside), { recursive: true, force: true });
  }
  return folder;
}

function hashOfSources(env: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(env));
  for (const place of sources) addTo(hash, place);
  return hash.digest('hex');
}

function addTo(hash: Hash, place: string): void {
  const path = join(root, place);
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, `${place}/${name}`);
  } else {
    hash.update(`\n${place}\n`).update(readFileSync(path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [browser, day] = process.argv.slice(2);
  if (browser !== 'chrome' && browser !== 'firefox') {
    console.error('usage: node scripts/extension-build.ts chrome|firefox [YYYY-MM-DD]');
    process.exit(2);
  }
  try {
    console.log(day ? practiceBuild(browser, day) : shippedBuild(browser));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
