// Runs every suite, goes on after a failure so that all is seen, and ends with what failed, a line each, and one line more:
// N passed, N failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from '../tests/count-reporter.ts';
import { practiceDays } from '../tests/e2e/practice-days.ts';

interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** a vitest run writes its counts here; other steps count one */
  counts?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'rettidig-test-'));
const vitest = (name: string, project: string, env: Record<string, string> = {}): Step => {
  const counts = join(folder, `${project}.json`);
  return {
    name,
    command: 'vitest',
    args: ['run', '--project', project, '--reporter=default', '--reporter=./tests/count-reporter.ts'],
    env: { ...env, RETTIDIG_COUNTS: counts },
    counts,
  };
};

const steps: Step[] = [
  { name: 'formatting', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  ...builds(),
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings=0'] },
  vitest('unit, property and repository tests', 'unit'),
  ...practiceDays.flatMap((day) => builds(day)),
  vitest('end-to-end in Chromium and Firefox', 'e2e'),
];

function builds(day?: string): Step[] {
  const suffix = day ? `, practice day ${day}` : '';
  return (['chrome', 'firefox'] as const).map((browser) => ({
    name: `build for ${browser === 'chrome' ? 'Chromium and Edge' : 'Firefox'}${suffix}`,
    command: 'node',
    args: ['scripts/extension-build.ts', browser, ...(day ? [day] : [])],
  }));
}

const total: Counts = { passed: 0, failures: [] };
for (const step of steps) {
  const started = performance.now();
  const { status, output } = await run(step);
  const counts = countsOf(step, status);
  total.passed += counts.passed;
  total.failures.push(...counts.failures);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isOk = counts.failures.length === 0;
  console.log(`${isOk ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds} s)${told(step, counts)}`);
  if (!isOk) console.log(output.trimEnd());
}
rmSync(folder, { recursive: true, force: true });
for (const failure of total.failures) console.log(`\nfailed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length === 0 ? 0 : 1);

/** A run that crashed, or ran nothing, has failed, whatever it counted. */
function countsOf(step: Step, status: number): Counts {
  const { passed, failures } = step.counts ? written(step.counts) : { passed: status === 0 ? 1 : 0, failures: [] };
  const isSilent = failures.length === 0 && (status !== 0 || passed === 0);
  return { passed, failures: isSilent ? [`${step.name}: ended with status ${status}`] : failures };
}

/** Nothing where there is no file: it ended before its report. */
function written(counts: string): Counts {
  try {
    return JSON.parse(readFileSync(counts, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failures: [] };
  }
}

function told(step: Step, { passed, failures }: Counts): string {
  if (!step.counts) return '';
  return failures.length > 0 ? `: ${passed} passed, ${failures.length} failed` : `: ${passed} passed`;
}

function run({ command, args, env }: Step): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    // Colours would hide the words from whoever reads a log.
    const child = spawn(command, args, {
      env: { ...process.env, NO_COLOR: '1', ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ status: 1, output: `${output}\n${command}: ${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
