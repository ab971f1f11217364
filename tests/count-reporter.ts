import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes how many tests passed and failed to the file that `RETTIDIG_COUNTS` names.
 * A module that does not load, a suite that breaks and an error outside any test count as one failure each.
 * A test that was not run counts as neither, and is told by the default reporter.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env.RETTIDIG_COUNTS;
    if (!file) return;
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}
