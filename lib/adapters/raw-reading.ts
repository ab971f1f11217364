/**
 * What stands in one field of a page, before anyone makes sense of it: a text; the lines of a table; or why there is
 * neither. Making sense of it is the background's, where it costs the page nothing.
 */
export type RawField =
  /** `entered`: it stands in a field of a form; true until whoever may be writing in it has left it */
  | { text: string; entered?: boolean }
  | { lines: Record<string, RawField>[] }
  /** the adapter expects the field and the page lacks it; or two elements fit, and it cannot be told which is meant */
  | { fault: 'field-not-found' | 'found-twice' };

/** What a page says of one case, in its own words. A field that the page need not have, and lacks, is absent. */
export interface RawReading {
  /** the reference, or the CPR number where that is the only key */
  ref: string;
  fields: Record<string, RawField>;
}
