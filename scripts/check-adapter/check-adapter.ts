import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { problemLine, readAdapterFile } from '../../lib/adapters/adapter-file.ts';
import { choosePage, fitsDocument, type ChosenPage } from '../../lib/adapters/choose-page.ts';
import { doubtedFields, trustReadings, type FieldCounts } from '../../lib/adapters/field-trust.ts';
import { interpretReading } from '../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../lib/adapters/read-page.ts';
import type { FieldReading } from '../../lib/case/case-reading.ts';
import { fromParts, parseIsoDate, type IsoDate } from '../../lib/dates/iso-date.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { unknownWords, type UnknownWords } from './unknown-words.ts';

export interface CheckAnswer {
  adapter: string;
  page: string;
  /** what was looked for and not found; null where all is well */
  problem: string | null;
  /** rows whose case key could not be read */
  keyless: number;
  /** rows that have no place for a badge */
  withoutPlace: number;
  /** how often each field held something, and could be read */
  counts: FieldCounts;
  /** fields of which so few could be read that they count in no row */
  doubted: string[];
  /** words that the adapter does not know where it asks for one of those it names */
  unknownWords: UnknownWords;
  rows: { ref: string; fields: Record<string, FieldReading> }[];
}

export type Check = { answer: CheckAnswer } | { problem: string };

/** A saved page larger than this is not one page, in characters. */
const largestPage = 30_000_000;

/**
 * Reads a saved page as an adapter says.
 *
 * @param args paths of adapter and page, and the address the page was saved from where it is known
 * @param practiceDay `YYYY-MM-DD` instead of the day of the machine
 * @returns what was read, or one sentence on what is wrong with the input
 */
export async function checkAdapter(args: readonly string[], practiceDay: string | null): Promise<Check> {
  const [adapterPath, pagePath, address] = args;
  if (!adapterPath || !pagePath || args.length > 3)
    return { problem: 'give adapter.json, page.html and, if known, the address' };
  const url = address === undefined ? null : URL.parse(address);
  if (address !== undefined && !url) return { problem: `${JSON.stringify(address)} is not an address` };
  const today = practiceDay === null ? dayOfMachine() : parseIsoDate(practiceDay);
  if (!today) return { problem: `RETTIDIG_TODAY: ${JSON.stringify(practiceDay)} is not a real YYYY-MM-DD date` };
  const adapterText = await textOf(adapterPath);
  const html = await textOf(pagePath);
  if (typeof adapterText !== 'string') return adapterText;
  if (typeof html !== 'string') return html;
  if (html.length > largestPage) return { problem: `${pagePath}: more than ${largestPage} characters` };

  const { window } = new JSDOM(html, { ...(url && { url: url.href }) });
  const { document } = window;
  const read = readAdapterFile(adapterText, {
    events: new Set(eventTypes.map(({ id }) => id)),
    groups: new Set(targetGroups.map(({ id }) => id)),
    isSelector: (text) => isSelector(text, document),
  });
  if (!read.ok) return { problem: read.problems.map((one) => `${adapterPath}: ${problemLine(one)}`).join('\n') };
  lendElements(window);
  const chosen = url ? choosePage([read.adapter], url, document) : firstThatReads(read.adapter, document);
  if (!chosen) return { problem: `no page of ${read.adapter.id} fits ${address ?? pagePath}` };
  return { answer: answerOf(chosen, document, today) };
}

function answerOf(chosen: ChosenPage, document: Document, today: IsoDate): CheckAnswer {
  const { adapter, name, page } = chosen;
  const { rows, problem, keyless } = readPage(document, chosen);
  const interpreted = rows.map(({ reading }) => interpretReading(reading, page, adapter));
  const { readings, counts } = trustReadings(interpreted, page, today);
  return {
    adapter: adapter.id,
    page: name,
    problem,
    keyless,
    withoutPlace: rows.filter(({ anchor }) => anchor === null).length,
    counts,
    doubted: doubtedFields(counts, page),
    unknownWords: unknownWords(
      rows.map(({ reading }) => reading),
      page,
      adapter,
    ),
    rows: readings.map(({ ref, fields }) => ({ ref, fields })),
  };
}

/** Without an address, the first page on which a case is found; else the first that fits at all, to tell of its problem. */
function firstThatReads(adapter: Adapter, document: Document): ChosenPage | null {
  const fitting = Object.entries(adapter.pages)
    .filter(([, page]) => fitsDocument(page, document))
    .map(([name, page]): ChosenPage => ({ adapter, name, page }));
  return fitting.find((one) => readPage(document, one).rows.length > 0) ?? fitting[0] ?? null;
}

function isSelector(text: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** In a browser, pages and code share these names. */
function lendElements(window: Window & typeof globalThis): void {
  const names = [
    'Element',
    'Text',
    'HTMLTableElement',
    'HTMLLabelElement',
    'HTMLInputElement',
    'HTMLSelectElement',
  ] as const;
  for (const name of [...names, 'HTMLTextAreaElement'] as const) Object.assign(globalThis, { [name]: window[name] });
}

async function textOf(path: string): Promise<string | { problem: string }> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return { problem: `${path} cannot be read: ${(error as Error).message}` };
  }
}

function dayOfMachine(): IsoDate {
  const now = new Date();
  return fromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
