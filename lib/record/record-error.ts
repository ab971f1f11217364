/**
 * `cannot-open`: the browser refuses the database. `newer-version`: a newer Rettidig wrote it. `keys-missing`: cases are
 * there, the keys that open them are not. `cannot-unseal`: a case does not open with the keys. `storage-full`: the browser
 * takes no more. `busy`: other writers were faster, too many times. `locked`: the passphrase has
 * not been given since the browser was started, or the record was locked. `lock-wanted`: the municipality demands a lock, and there is none yet. `keys-changed`: the record has other keys than those it
 * was opened with. `sources-changed`: a decision about a contradiction that
 * is none any more.
 */
export type RecordErrorCode =
  | 'cannot-open'
  | 'locked'
  | 'lock-wanted'
  | 'keys-changed'
  | 'newer-version'
  | 'keys-missing'
  | 'cannot-unseal'
  | 'storage-full'
  | 'busy'
  | 'sources-changed';

/** The record cannot do what was asked. Nothing was deleted and nothing half written; `code` chooses the user's words. */
export class RecordError extends Error {
  readonly code: RecordErrorCode;

  constructor(code: RecordErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RecordError';
    this.code = code;
  }
}

/** Why nothing is taken in and no case is shown, though nothing is wrong. */
export type Closed = 'locked' | 'lock-wanted';

/** @returns null for anything but a record that is locked, or that waits for the lock it is to have */
export function closedBecause(error: unknown): Closed | null {
  if (!(error instanceof RecordError)) return null;
  return error.code === 'locked' || error.code === 'lock-wanted' ? error.code : null;
}

/**
 * Whether something was not done because the record is locked, or waits for the lock it is to have: it is no fault, and can be
 * done when the passphrase is given.
 */
export function isLocked(error: unknown): boolean {
  return closedBecause(error) !== null;
}

/** @returns null where it is locked or waits for its lock; any other failure stays one */
export async function unlessLocked<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (isLocked(error)) return null;
    throw error;
  }
}
