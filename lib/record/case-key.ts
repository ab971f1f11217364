import { cprDigits } from './cpr-number.ts';
import { recordHash, type RecordKeys } from './sealing.ts';

/**
 * What a case is found by: one per case system and reference.
 * A CPR number as reference is the same one whether written with a hyphen or without.
 */
export function keyHashOf(keys: RecordKeys, system: string, ref: string): Promise<string> {
  return recordHash(keys, 'case', system, cprDigits(ref) ?? ref.trim());
}

/** What links the cases of one citizen across case systems. */
export function citizenHashOf(keys: RecordKeys, cpr: string): Promise<string> {
  return recordHash(keys, 'citizen', cpr);
}
