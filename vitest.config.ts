import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Two projects: what runs in Node alone, and what runs in real browsers with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        define: { __RETTIDIG_TODAY__: JSON.stringify('2026-11-23') },
        test: {
          name: 'unit',
          include: ['tests/{unit,repository}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/fixed-seed.ts'],
          maxWorkers: 2,
          // Room for a busy machine: property tests work hard, and a time limit is no statement about speed.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          // One browser at a time: the machine may have two cores, and two would starve each other into time-outs.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
