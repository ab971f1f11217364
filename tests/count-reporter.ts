import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';

/** What a run came to, as `run-tests.ts` reads it. */
export interface Counts {
  passed: number;
  /** a line for each that failed: where it stands, and what it said first */
  failures: string[];
}

/**
 * Writes how many tests passed and failed, and which, to the file that `RETTIDIG_COUNTS` names.
 * A module that does not load, a suite that breaks and an error outside any test count as one failure each.
 * A test that was not run counts as neither, and is told by the default reporter.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.RETTIDIG_COUNTS;
    if (!file) return;
    let passed = 0;
    const failures = unhandled.map((error) => told('outside any test', [error]));
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()];
      for (const one of broken) for (const error of one.errors()) failures.push(told(placeOf(one), [error]));
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failures.push(told(placeOf(test), errors));
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failures } satisfies Counts));
  }
}

function placeOf(one: TestModule | TestSuite | TestCase): string {
  return one.type === 'module' ? one.relativeModuleId : `${one.module.relativeModuleId} > ${one.fullName}`;
}

function told(place: string, errors: readonly { name?: string; message: string }[] = []): string {
  const [first] = errors;
  const words = first ? `${first.name ?? 'Error'}: ${first.message}` : 'no error was told';
  return `${place}: ${words.split('\n', 1)[0]}`;
}
