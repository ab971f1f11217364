import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { practiceBuild } from '../../scripts/extension-build.ts';
import type { BrowserName } from './browsers.ts';
import { changedBuild, type ChangedBuild } from './changed-build.ts';

/** Where the zips of the release before lie, as `npm run release` made them; git does not have them. */
const place = '.output/previous';
const endings = { chromium: '-chromium-edge.zip', firefox: '-firefox.zip' } as const;

/**
 * The release before this one, with the demo's address built in; where none lies there, today's build under an earlier number.
 */
export function previousBuild(name: BrowserName, day: string): ChangedBuild {
  const zip = existsSync(place) ? readdirSync(place).find((file) => file.endsWith(endings[name])) : undefined;
  if (zip === undefined) {
    console.log(`Upgrade in ${name}: from today's build under an earlier number, since no release lies in ${place}.`);
    const build = practiceBuild(name === 'chromium' ? 'chrome' : 'firefox', day);
    return changedBuild(build, (manifest) => (manifest.version = '0.0.1'));
  }
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-previous-'));
  for (const [path, data] of Object.entries(unzipSync(readFileSync(join(place, zip))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return changedBuild(folder, (manifest) => (manifest.host_permissions = ['http://127.0.0.1/*']));
}
