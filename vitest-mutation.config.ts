import { defineConfig } from 'vitest/config';

/** The tests that `npm run test:mutation` puts to each changed line: those of rules and dates, in one process. */
export default defineConfig({
  test: {
    include: ['tests/unit/{dates,rules}/**/*.test.ts'],
    // What runs in another process does not see the change.
    exclude: ['tests/unit/rules/evaluate-*.test.ts', 'tests/unit/dates/time-zones.test.ts'],
    testTimeout: 60_000,
  },
});
