import type { CaseReading } from '../case/case-reading.ts';
import type { AdapterPage } from './adapter.ts';
import { addCounts, countFields, isFit, isUnfit, type FieldCounts } from './field-trust.ts';

/** What the rows of a page have said so far of its fields: each case once, by what it said last. */
export interface RowsTold {
  /**
   * By a checksum of the reference, which itself is not kept, the one told longest ago first: a letter for each field of the page
   * in its order, `c` where it could be read, `u` where it held something else, `-` where it says nothing.
   */
  cases: ReadonlyMap<string, string>;
  /**
   * What all of them together say of each field, and with them those told so long ago that they are not kept one by one
   * any more; told again, such a one counts again.
   */
  counts: FieldCounts;
}

export const nothingTold: RowsTold = { cases: new Map(), counts: {} };

/** As many as a page has in view many times over. */
const mostKept = 1000;

/**
 * Adds rows. A case that is told again is counted once, as it is now.
 *
 * @param checked readings of which each field was held to what is expected of it
 * @param later the page had been told before: cases that come into view now say nothing against a field that was fit
 *   until then. Sorting brings together all that nobody could write as a day, and a page that draws what is in view
 *   shows nothing else then.
 */
export function withRows(told: RowsTold, checked: readonly CaseReading[], page: AdapterPage, later: boolean): RowsTold {
  const names = Object.keys(page.fields);
  const fit = names.map((name) => later && isFit(told.counts[name], page.fields[name]!));
  const cases = new Map(told.cases);
  const counts = addCounts(told.counts, {});
  for (const reading of checked) {
    const key = keyOf(reading.ref);
    const said = lettersOf(reading, names);
    const isNew = !told.cases.has(key);
    const letters = isNew ? said.replace(/u/g, (letter, at: number) => (fit[at] ? '-' : letter)) : said;
    addLetters(counts, cases.get(key) ?? '', names, -1);
    addLetters(counts, letters, names);
    cases.delete(key);
    cases.set(key, letters);
  }
  for (const key of cases.keys()) {
    if (cases.size <= mostKept) break;
    cases.delete(key);
  }
  return { cases, counts };
}

/** The same as data that can be kept: one text of all cases, for it is kept anew with each message. */
export interface PackedRows {
  cases: string;
  counts: FieldCounts;
}

export function packRows({ cases, counts }: RowsTold): PackedRows {
  return { cases: [...cases].map(([key, letters]) => `${key} ${letters}`).join('\n'), counts };
}

export function unpackRows({ cases, counts }: PackedRows): RowsTold {
  const lines = cases === '' ? [] : cases.split('\n');
  return { cases: new Map(lines.map((line) => line.split(' ') as [key: string, letters: string])), counts };
}

/**
 * Whether a field that could be read in these very cases holds something else in too many of them now. Then the page is
 * not the one it was, and what its rows said before speaks for nothing. That other rows are unreadable proves no such
 * thing.
 */
export function hasTurned(told: RowsTold, checked: readonly CaseReading[], page: AdapterPage): boolean {
  const names = Object.keys(page.fields);
  const counts: FieldCounts = {};
  for (const reading of checked) {
    const before = told.cases.get(keyOf(reading.ref));
    if (before === undefined) continue;
    const letters = lettersOf(reading, names);
    addLetters(
      counts,
      letters.replace(/./g, (letter, at: number) => (before[at] === 'c' ? letter : '-')),
      names,
    );
  }
  return Object.entries(counts).some(([name, count]) => isUnfit(count, page.fields[name]!));
}

function lettersOf(reading: CaseReading, names: readonly string[]): string {
  const said = countFields([reading]);
  return names.map((name) => (said[name] ? (said[name].clean > 0 ? 'c' : 'u') : '-')).join('');
}

function addLetters(counts: FieldCounts, letters: string, names: readonly string[], times: 1 | -1 = 1): void {
  for (const [at, name] of names.entries()) {
    if (letters[at] !== 'c' && letters[at] !== 'u') continue;
    const count = (counts[name] ??= { filled: 0, clean: 0 });
    count.filled += times;
    if (letters[at] === 'c') count.clean += times;
    if (count.filled === 0) delete counts[name];
  }
}

/** FNV-1a over UTF-16 units, in 32 bits. Two cases of one key are as one: seldom, and of many. */
function keyOf(ref: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < ref.length; at += 1) hash = Math.imul(hash ^ ref.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
