import type { JudgedCase } from './placed-case.ts';

/** A CPR number and nothing else: six digits and four, with or without what parts them. */
const cprShape = /^\s*\d{6}[-– ]?\d{4}\s*$/;
const masked = '••••••-••••';

/**
 * A case number as it may stand where others can read along: one that is a CPR number is hidden whole.
 *
 * @example
 * maskedNumber('650391-1234') //=> '••••••-••••'
 * maskedNumber('26-004117') //=> '26-004117'
 */
export function maskedNumber(ref: string): string {
  return cprShape.test(ref) ? masked : ref;
}

/** The same case without the citizen's name and CPR number, for a screen that others can see. Its id stays. */
export function maskedCase(judged: JudgedCase): JudgedCase {
  return { ...judged, ref: maskedNumber(judged.ref), name: null };
}
