import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { assess, assessExplained } from '../../lib/rules/assess.ts';
import type { ExplainedDeadline } from '../../lib/rules/deadline.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { BadFacts, readFacts } from './read-facts.ts';
import type { FactsFile, RequestedCase } from './read-facts.ts';

const ruleIds = new Set(allRules.map((rule) => rule.id));

/** How much is gathered before it is written. */
const chunkLength = 64 * 1024;

/**
 * Judges every case of a facts file and writes the answers to `output` as one JSON object.
 *
 * @returns what is wrong with the input, with nothing written; null when everything was
 */
export async function evaluateFile(path: string, output: Writable): Promise<string | null> {
  let file: FactsFile;
  try {
    file = readFacts(await readFile(path, 'utf8'), ruleIds);
    // Every case is judged once before the first word is written: an answer that stops half way would look like one.
    for (const requested of file.cases) tryToJudge(requested, file);
  } catch (error) {
    if (error instanceof BadFacts) return error.message;
    if (error instanceof Error && 'code' in error) return `the facts file cannot be read: ${error.message}`;
    throw error;
  }
  await write(output, answers(file));
  return null;
}

/** Only a date at the far ends of the calendar can fail here, with a deadline outside the years 1–9999. */
function tryToJudge({ facts, only }: RequestedCase, { today }: FactsFile): void {
  try {
    assess(facts, allRules, today, { only });
  } catch (error) {
    throw new BadFacts(`case ${JSON.stringify(facts.ref)}: ${(error as Error).message}`);
  }
}

function* answers({ today, cases }: FactsFile): Generator<string> {
  yield `{"today":${JSON.stringify(today)},"cases":[`;
  for (const [index, { facts, only }] of cases.entries()) {
    const deadlines = assessExplained(facts, allRules, today, { only }).map(asAgreed);
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify({ ref: facts.ref, deadlines })}`;
  }
  yield '\n]}\n';
}

/** A deadline as the evaluation's contract has it: the trace without the data that surfaces make their words from. */
function asAgreed({ trace, ...deadline }: ExplainedDeadline) {
  return { ...deadline, trace: trace.map(({ step, date, text }) => ({ step, date, text })) };
}

/** Writes in chunks, and waits for a slow reader. */
async function write(output: Writable, parts: Iterable<string>): Promise<void> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < chunkLength) continue;
    if (!output.write(chunk)) await once(output, 'drain');
    chunk = '';
  }
  if (!output.write(chunk)) await once(output, 'drain');
}
