/** How the browser stores what is kept here. */
export interface StorageHealth {
  /** the browser does not throw it away when it is short of space; null where it does not say */
  isPersisted: boolean | null;
  /** bytes that may still be written; null where the browser does not say */
  free: number | null;
}

/** A backup of a large caseload and the record itself fit in this several times. */
const low = 100_000_000;

/**
 * As the browser tells it. Never throws: who cannot be told is told nothing.
 *
 * @param isExempt the browser keeps what belongs to an extension with `unlimitedStorage`, and does not tell so when it is
 *   asked: Chromium and Edge
 */
export async function storageHealth(
  isExempt: boolean,
  storage: StorageManager = navigator.storage,
): Promise<StorageHealth> {
  const [isPersisted, estimate] = await Promise.all([
    storage.persisted().catch(() => null),
    storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  const { quota, usage } = estimate;
  return {
    isPersisted: isExempt || isPersisted,
    free: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
  };
}

export function isLow({ free }: StorageHealth): boolean {
  return free !== null && free < low;
}

/**
 * Asks the browser to keep what is here. From a page only; Firefox does it for an extension with `unlimitedStorage` without
 * asking anyone. Never throws.
 *
 * @returns whether it will
 */
export async function askForPersistence(storage: StorageManager = navigator.storage): Promise<boolean> {
  return storage
    .persisted()
    .then((isPersisted) => isPersisted || storage.persist())
    .catch(() => false);
}
