import { describe, expect, test } from 'vitest';
import { askForPersistence, isLow, storageHealth } from '../../../lib/record/storage-health.ts';

/** A browser's storage as it answers; what is not given, it does not know. */
function storage(answers: Partial<Record<'persisted' | 'persist', boolean> & { estimate: StorageEstimate }>) {
  const give = (name: keyof typeof answers) => async () => {
    if (answers[name] === undefined) throw new TypeError(`${name} is not there`);
    return answers[name];
  };
  return { persisted: give('persisted'), persist: give('persist'), estimate: give('estimate') } as StorageManager;
}

describe('how the browser stores what is kept', () => {
  test('is said as the browser says it, with the space that is left', async () => {
    const told = await storageHealth(false, storage({ persisted: false, estimate: { quota: 1000, usage: 400 } }));
    expect(told).toEqual({ isPersisted: false, free: 600 });
  });

  test('is not said where the browser does not say it', async () => {
    expect(await storageHealth(false, storage({}))).toEqual({ isPersisted: null, free: null });
  });

  test('is safe in a browser that keeps an extension’s data by its permission', async () => {
    expect(await storageHealth(true, storage({ persisted: false }))).toMatchObject({ isPersisted: true });
  });

  test.each([
    [99_000_000, true],
    [100_000_000, false],
    [null, false],
  ])('with %s bytes left, a warning is %s', (free, warned) => {
    expect(isLow({ isPersisted: true, free })).toBe(warned);
  });
});

test.each([
  [{ persisted: true }, true],
  [{ persisted: false, persist: true }, true],
  [{ persisted: false, persist: false }, false],
  [{}, false],
])('asked to keep it, a browser that answers %o is taken at its word', async (answers, kept) => {
  expect(await askForPersistence(storage(answers))).toBe(kept);
});
