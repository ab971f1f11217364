import type { NewDecision } from './contradiction-view.ts';
import type { NewEntry } from './entry-form.ts';

/** What a person changes about a case on a surface that explains it. */
export type CaseChange =
  | { kind: 'add'; entry: NewEntry }
  /** takes back what was entered by hand */
  | { kind: 'remove'; id: string }
  | { kind: 'decide'; decision: NewDecision };
