// Makes what is handed to the stores and to administrators, in .output/release:
//   node scripts/release.ts              everything
//   node scripts/release.ts --check      only says what stands in the way
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedBuild, type BuildFor } from './extension-build.ts';
import { buildHash, filesIn } from './proof-files.ts';
import { changelogOf, releaseProblems } from './release-check.ts';
import { zipOf } from './release-zip.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.output/release');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Every file of a folder as a zip. */
export function zipFolder(folder: string): Buffer {
  return zipOf(filesIn(folder).map((path) => ({ path, data: readFileSync(join(folder, path)) })));
}

/** The sources as git has them, so that anyone can build the very same. */
function zipSources(): Buffer {
  const paths = git('ls-files', '-z').split('\0').filter(Boolean);
  return zipOf(paths.map((path) => ({ path, data: readFileSync(join(root, path)) })));
}

function release(): void {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const changelog = read('CHANGELOG.md');
  const released = git('tag', '--list', 'v*')
    .split('\n')
    .filter(Boolean)
    .map((tag) => tag.slice(1));
  const problems = releaseProblems(version, changelog, released);
  if (git('status', '--porcelain') !== '')
    problems.push('There are changes that git does not have: commit them first.');
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(`${version} may be released.`);
  if (process.argv.includes('--check')) return;

  const builds: [name: string, browser: BuildFor][] = [
    ['chromium-edge', 'chrome'],
    ['firefox', 'firefox'],
  ];
  const files = builds.flatMap(([name, browser]): [string, Buffer][] => {
    const folder = shippedBuild(browser);
    console.log(`${name}: fingerprint ${buildHash(folder)}`);
    return [
      [`rettidig-${version}-${name}.zip`, zipFolder(folder)],
      [`rettidig-${version}-${name}.sbom.cdx.json`, readFileSync(join(folder, 'proof/sbom.cdx.json'))],
    ];
  });
  files.push([`rettidig-${version}-sources.zip`, zipSources()]);
  files.push([`rettidig-${version}-changes.md`, Buffer.from(`${changelogOf(version, changelog)}\n`)]);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sums = files.map(([name, data]) => `${createHash('sha256').update(data).digest('hex')}  ${name}\n`);
  for (const [name, data] of [...files, ['SHA256SUMS', Buffer.from(sums.join(''))] as const]) {
    writeFileSync(join(out, name), data);
    console.log(`.output/release/${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) release();
