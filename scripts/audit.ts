// Asks the registry whether anything that is shipped has a known fault: node scripts/audit.ts
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type AuditOutcome = { kind: 'clean' } | { kind: 'faults'; packages: string[] } | { kind: 'not-asked' };

/** What `npm audit --json` has answered; an answer that is none is no clean one. */
export function auditOutcome(answer: string): AuditOutcome {
  try {
    const { vulnerabilities } = JSON.parse(answer) as { vulnerabilities?: Record<string, unknown> };
    if (!vulnerabilities) return { kind: 'not-asked' };
    const packages = Object.keys(vulnerabilities).sort();
    return packages.length === 0 ? { kind: 'clean' } : { kind: 'faults', packages };
  } catch {
    return { kind: 'not-asked' };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
  const outcome = auditOutcome(stdout ?? '');
  if (outcome.kind === 'clean') console.log('Nothing that is shipped has a known fault.');
  if (outcome.kind === 'not-asked') console.log('Not run: the registry could not be asked for known faults.');
  if (outcome.kind === 'faults') {
    console.error(`Known faults in: ${outcome.packages.join(', ')}.`);
    process.exit(1);
  }
}
