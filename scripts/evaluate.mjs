/*
 * Judges every case in a facts file and prints the answers as one JSON object: how a jurist or an auditor checks a batch.
 *
 *   npm run --silent evaluate -- facts.json
 *
 * It installs nothing and prints nothing but the answer. What is wrong with the input goes to stderr, with exit code 2.
 */

// A warning of Node's own would stand among the messages about the input.
process.removeAllListeners('warning');

const path = process.argv.length > 2 ? process.argv.at(-1) : undefined;

try {
  const { evaluateFile } = await loadEvaluation();
  const problem = path === undefined ? 'give the path of a facts file' : await evaluateFile(path, process.stdout);
  if (problem) fail(problem);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** The evaluation is TypeScript that Node runs as it stands: from Node 22.18, and with the dependencies installed. */
async function loadEvaluation() {
  if (!process.features.typescript)
    throw new Error(`Node ${process.version} is too old here: run \`npm run setup\` first`);
  try {
    return await import('./evaluate/evaluate-file.ts');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('the dependencies are not installed: run `npm run setup` first', { cause: error });
  }
}

function fail(message) {
  process.stderr.write(`evaluate: ${message}\n`);
  process.exitCode = 2;
}
