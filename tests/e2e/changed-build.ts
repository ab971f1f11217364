import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Manifest = Record<string, unknown> & { permissions: string[]; version: string };

/** A build with another manifest, in a folder of its own. */
export interface ChangedBuild {
  folder: string;
  remove: () => void;
}

/**
 * The same build with a change in its manifest, for what no test can do by itself: another version of it, or a permission
 * that a person would be asked for.
 *
 * @param build the folder of a build
 */
export function changedBuild(build: string, change: (manifest: Manifest) => void): ChangedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-build-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
