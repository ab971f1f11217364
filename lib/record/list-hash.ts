import { recordHash, type RecordKeys } from './sealing.ts';

/** What tells one list of cases from another and nothing of either; in whichever order its cases stand. */
export function listHashOf(keys: RecordKeys, refs: readonly string[]): Promise<string> {
  return recordHash(keys, 'list', ...refs.toSorted());
}
