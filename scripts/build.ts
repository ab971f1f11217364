// Builds the extension for Chromium and Edge, and for Firefox:
//   node scripts/build.ts                        as it ships: it asks for each site
//   node scripts/build.ts --hosts hosts.json     with the sites built in, so that nobody is asked: ["https://sager.example.dk/*"]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readManagedPolicy } from '../lib/policy/managed-policy.ts';
import { buildWithHosts, shippedBuild, type BuildFor } from './extension-build.ts';

/**
 * The sites of a file: a list of match patterns, or a policy that has such a list under `hosts`.
 *
 * @throws Error naming what is none, and where there are no sites at all
 */
export function readHosts(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  const { policy, problems } = readManagedPolicy(
    Array.isArray(value) ? { hosts: value } : { hosts: (value as { hosts?: unknown }).hosts ?? [] },
  );
  const [problem] = problems;
  if (problem) throw new Error(`${problem.key}: expected ${problem.expected}.`);
  if (policy.hosts.length === 0) throw new Error('There are no sites in the file: ["https://sager.example.dk/*"].');
  return policy.hosts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { hosts: { type: 'string' } } });
    const hosts = values.hosts === undefined ? null : readHosts(readFileSync(values.hosts, 'utf8'));
    const browsers: readonly BuildFor[] = ['chrome', 'firefox'];
    for (const browser of browsers) console.log(hosts ? buildWithHosts(browser, hosts) : shippedBuild(browser));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
