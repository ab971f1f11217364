import { defineConfig } from 'vitest/config';

/** The tests that `npm run test:mutation` puts to each changed line: those of rules and dates that give an example. */
export default defineConfig({
  test: {
    include: ['tests/unit/{dates,rules}/**/*.test.ts'],
    exclude: [
      // What runs in another process does not see the change.
      'tests/unit/rules/evaluate-*.test.ts',
      'tests/unit/dates/time-zones.test.ts',
      // A thousand cases for each change take hours, and what only chance finds is not yet written down.
      '**/*.property.test.ts',
    ],
    testTimeout: 60_000,
  },
});
