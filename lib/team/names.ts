import { z } from 'zod';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** Case numbers and CPR numbers hold six digits in a row, however they are parted; names of people and units do not. */
export function noNumberOfACitizen(text: string): boolean {
  return !/\d(?:[ -]?\d){5}/.test(text);
}

const citizensNumber = 'looks like a number of a citizen';

/** Initials as the case systems write them, or a name; in upper case, so that `lpe` and `LPE` are one person. */
export const Initials = z
  .string()
  .regex(/^[^<>\p{C}]{1,60}$/u, '1-60 letters, digits and plain signs')
  .refine((text) => whoIs(text) === text, 'initials in upper case, without spaces around them')
  .refine(noNumberOfACitizen, citizensNumber);

/** Empty = not told. */
export const UnitName = z
  .string()
  .regex(/^[^<>\p{C}]{0,80}$/u, 'at most 80 letters, digits and plain signs')
  .refine(noNumberOfACitizen, citizensNumber);

/**
 * @example
 * whoIs(' lpe ') //=> 'LPE'
 */
export function whoIs(initials: string): string {
  return initials.trim().replace(/\s+/g, ' ').toLocaleUpperCase('da');
}
