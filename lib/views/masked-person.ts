import type { JudgedCase } from './placed-case.ts';

/** What may be a CPR number: six digits and four, with or without what parts them. */
const cprShape = /(?<!\d)\d{6}[-–. ]?\d{4}(?!\d)/g;
const masked = '••••••-••••';

/**
 * A case number as it may stand where others can read along: what may be a CPR number in it is hidden.
 *
 * @example
 * maskedNumber('650391-1234') //=> '••••••-••••'
 * maskedNumber('26-004117') //=> '26-004117'
 */
export function maskedNumber(ref: string): string {
  return ref.replace(cprShape, masked);
}

/**
 * What stands in a cell of a table that may hold anything: only one word with a digit in it is surely no name. An empty
 * one stays empty.
 *
 * @example
 * maskedCell('Prøvesen, Mette') //=> '•••'
 * maskedCell('26-004117') //=> '26-004117'
 */
export function maskedCell(said: string): string {
  return /^\s*(\S*\d\S*)?\s*$/.test(said) ? maskedNumber(said) : '•••';
}

/** The same case without the citizen's name and CPR number, for a screen that others can see. Its id stays. */
export function maskedCase(judged: JudgedCase): JudgedCase {
  return { ...judged, ref: maskedNumber(judged.ref), name: null };
}
