import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { assess, assessExplained } from '../../lib/rules/assess.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { ExplainedDeadline } from '../../lib/rules/deadline.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { BadFacts, FactsReader } from './read-facts.ts';
import type { FactsPart, RequestedCase } from './read-facts.ts';

const ruleIds = new Set(allRules.map((rule) => rule.id));

/** How much is read at once, and gathered before it is written. */
const chunkLength = 64 * 1024;

/** A file that can be read from its beginning as often as needed. */
type Source = () => AsyncIterable<Uint8Array>;

/**
 * Judges every case of a facts file and writes the answers to `output` as one JSON object, in constant memory: a first
 * reading checks everything and finds the day, a second one judges and writes.
 *
 * @returns what is wrong with the input, with nothing written; null when everything was
 */
export async function evaluateFile(path: string, output: Writable): Promise<string | null> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const source = await sourceOf(file);
    const today = await check(source);
    await write(output, answers(source, today));
    return null;
  } catch (error) {
    if (error instanceof BadFacts) return error.message;
    if (error instanceof Error && 'code' in error) return `the facts file cannot be read: ${error.message}`;
    throw error;
  } finally {
    await file?.close();
  }
}

/** What comes through a pipe cannot be read twice: it is kept. */
async function sourceOf(file: FileHandle): Promise<Source> {
  const info = await file.stat();
  if (info.isFile()) return () => chunksOf(file);
  const whole = await file.readFile();
  return async function* () {
    yield whole;
  };
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(chunkLength);
  let position = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunkLength, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* partsOf(source: Source): AsyncGenerator<FactsPart> {
  const reader = new FactsReader(ruleIds);
  for await (const bytes of source()) yield* reader.take(bytes);
  reader.end();
}

/** Reads everything once. @returns the day to judge on @throws BadFacts */
async function check(source: Source): Promise<IsoDate> {
  let today: IsoDate | null = null;
  let nearTheEnd = false;
  for await (const part of partsOf(source)) {
    if (part.kind === 'today') ({ today } = part);
    else nearTheEnd ||= daysOf(part).some(isNearTheEnd);
  }
  // An answer that stops half way would look like one, so what can fail is tried before the first word is written.
  if (nearTheEnd || isNearTheEnd(today!)) {
    for await (const part of partsOf(source)) if (part.kind === 'case') tryToJudge(part, today!);
  }
  return today!;
}

/** Only here can judging fail, with a deadline outside the years 1–9999: no period of law is a hundred years long. */
function isNearTheEnd(day: IsoDate): boolean {
  return day < '0101-01-01' || day > '9899-12-31';
}

function daysOf({ facts }: RequestedCase): IsoDate[] {
  return [
    ...facts.events.map(({ on }) => on),
    ...facts.suspensions.flatMap(({ from, to }) => (to ? [from, to] : from)),
  ];
}

function tryToJudge({ facts, only }: RequestedCase, today: IsoDate): void {
  try {
    assess(facts, allRules, today, { only });
  } catch (error) {
    throw new BadFacts(`case ${JSON.stringify(facts.ref)}: ${(error as Error).message}`);
  }
}

async function* answers(source: Source, today: IsoDate): AsyncGenerator<string> {
  yield `{"today":${JSON.stringify(today)},"cases":[`;
  let separator = '\n';
  for await (const part of partsOf(source)) {
    if (part.kind !== 'case') continue;
    const { facts, only } = part;
    const deadlines = assessExplained(facts, allRules, today, { only }).map(asAgreed);
    yield separator + JSON.stringify({ ref: facts.ref, deadlines });
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** A deadline as the evaluation's contract has it: the trace without the data that surfaces make their words from. */
function asAgreed({ trace, ...deadline }: ExplainedDeadline) {
  return { ...deadline, trace: trace.map(({ step, date, text }) => ({ step, date, text })) };
}

/** Writes in chunks, and waits for a slow reader. */
async function write(output: Writable, parts: AsyncIterable<string>): Promise<void> {
  let chunk = '';
  for await (const part of parts) {
    chunk += part;
    if (chunk.length < chunkLength) continue;
    if (!output.write(chunk)) await once(output, 'drain');
    chunk = '';
  }
  if (!output.write(chunk)) await once(output, 'drain');
}
