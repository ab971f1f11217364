import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { findBrowsers } from '../../scripts/find-browsers.mjs';

/** What the readings were taken with: browsers, Node and processor, by name. A browser that is not there is left out. */
export function browserVersions(): Record<string, string> {
  const found = Object.values(findBrowsers()).flatMap((path) => {
    if (path === null) return [];
    const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [, name, version] = /^(?:Mozilla )?(\w+)\D+([\d.]+\w*)/.exec(words) ?? [];
    return name && version ? [[name, version] as const] : [];
  });
  const processors = cpus();
  return {
    ...Object.fromEntries(found),
    Node: process.versions.node,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
  };
}
