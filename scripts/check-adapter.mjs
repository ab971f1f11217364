/*
 * Reads a saved page as an adapter says and prints what was read as JSON: how the author of an adapter tries it.
 *
 *   npm run --silent check-adapter -- adapter.json page.html [address]
 *
 * The address is the one the page was saved from; without it, the first page of the adapter that fits what is on the
 * page is taken. What is wrong with the input goes to stderr, one sentence, with exit code 2.
 */

// A warning of Node's own would stand among the messages about the input.
process.removeAllListeners('warning');

try {
  const { checkAdapter } = await loadCheck();
  const outcome = await checkAdapter(process.argv.slice(2), process.env.RETTIDIG_TODAY || null);
  if ('problem' in outcome) fail(outcome.problem);
  else process.stdout.write(`${JSON.stringify(outcome.answer, null, 2)}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** The check is TypeScript that Node runs as it stands: from Node 22.18, and with the dependencies installed. */
async function loadCheck() {
  if (!process.features.typescript)
    throw new Error(`Node ${process.version} is too old here: run \`npm run setup\` first`);
  try {
    return await import('./check-adapter/check-adapter.ts');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('the dependencies are not installed: run `npm run setup` first', { cause: error });
  }
}

function fail(message) {
  process.stderr.write(`check-adapter: ${message}\n`);
  process.exitCode = 2;
}
