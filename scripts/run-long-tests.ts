// Runs the property tests with many more examples, and the evaluation with many more cases, than `npm test` has time for.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'unit', '--testTimeout', '600000', 'property', 'evaluate-many'],
  {
    env: { ...process.env, RETTIDIG_LONG: '1' },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
