import type { DangerCode } from './danger-in.ts';

/** Why a file is refused. Words for people stand with the surfaces. */
export type FileProblemCode =
  | DangerCode
  | 'not-json'
  /** neither UTF-8 nor windows-1252, or letters that were broken before the file came here */
  | 'encoding'
  | 'unknown-field'
  | 'missing'
  | 'wrong'
  /** a quotation mark that never ends */
  | 'open-quote'
  /** a row with more or fewer cells than the heading */
  | 'cells'
  | 'missing-column'
  | 'double-column'
  /** a cell that a spreadsheet would work out */
  | 'formula'
  | 'too-many-rows'
  | 'empty'
  | 'duplicate'
  /** an id that no rule, group or page of Rettidig has */
  | 'unknown-id'
  /** an address that is none, or of a kind that is never opened */
  | 'address';

/** One thing that is wrong with a file: where, and what may stand there. */
export interface FileProblem {
  code: FileProblemCode;
  /** row of a table as a spreadsheet numbers it (the heading is 1), or place in a list, from 1; null = the whole file */
  row: number | null;
  /** column or field; empty where it is about the whole row or file */
  field: string;
  /** what may stand there, in the words of the format; empty where the code says it all */
  expected: string;
}

/** A file is taken whole or not at all. */
export type FileRead<Content> = { ok: true; content: Content } | { ok: false; problems: FileProblem[] };

/** More than these help nobody. */
export const mostProblems = 20;

/** @returns the answer to a file of which only one thing needs to be told */
export function refusedFile(
  code: FileProblemCode,
  expected = '',
  row: number | null = null,
  field = '',
): { ok: false; problems: FileProblem[] } {
  return { ok: false, problems: [{ code, row, field, expected }] };
}
