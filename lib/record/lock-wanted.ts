import type { CaseRecord } from './open-record.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * Whether the municipality demands a lock and there is none. Until there is one, nothing more is taken in and no case is shown;
 * what was kept before stays as it is, and is behind the lock when it is turned on.
 */
export function isLockWanted(
  { lock }: Pick<CaseRecord, 'lock'>,
  { requireLock }: Pick<Settings, 'requireLock'>,
): boolean {
  return requireLock && lock === undefined;
}

/** The same, by the settings as they are now. */
export async function readLockWanted(record: CaseRecord): Promise<boolean> {
  return !record.lock && isLockWanted(record, await readSettings(record));
}
