// Runs what `npm test` has time for in small only: the property tests with many more examples, the evaluation with many
// more cases, and in real browsers ten thousand random steps on the awkward pages and hundreds of kills.
import { spawnSync } from 'node:child_process';

const runs = [
  ['--project', 'unit', 'property', 'evaluate-many'],
  ['--project', 'e2e', 'random-walk', 'grids', 'kills'],
];
// All of them, so that a failure in the first does not hide one in the second.
const failed = runs.filter((names) => {
  // A walk of a thousand steps on one page, or five hundred kills, take their time.
  const args = ['run', '--testTimeout', '3600000', ...names];
  const { status } = spawnSync('vitest', args, {
    env: { ...process.env, RETTIDIG_LONG: '1' },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
