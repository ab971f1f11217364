import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { findBrowsers } from '../../scripts/find-browsers.mjs';

/** What the readings were taken with: browsers and Node, by name. A browser that is not there is left out. */
export function browserVersions(): Record<string, string> {
  const found = Object.values(findBrowsers()).flatMap((path) => {
    if (path === null) return [];
    const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [, name, version] = /^(?:Mozilla )?(\w+)\D+([\d.]+\w*)/.exec(words) ?? [];
    return name && version ? [[name, version] as const] : [];
  });
  return { ...Object.fromEntries(found), Node: process.versions.node };
}

/** How many there are, and of which kind. */
export function processor(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`;
}
