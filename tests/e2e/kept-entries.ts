import type { Page } from 'puppeteer-core';

/** The record as it lies on the disk, read in one of the extension's own pages without any code of the extension. */
export interface KeptRecord {
  /** references of all cases, each as often as it is there */
  refs: string[];
  /** what was entered by hand, as »reference type day«, each as often as it is there */
  entries: string[];
}

/**
 * @param page one of the extension's own pages
 * @param name of the record's database; another one where the first was set aside
 */
export function keptRecord(page: Page, name = 'rettidig'): Promise<KeptRecord> {
  return page.evaluate(async (name) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open(name));
    const tables = database.transaction(['keys', 'cases']);
    const [{ sealing }] = (await done(tables.objectStore('keys').getAll())) as [{ sealing: CryptoKey }];
    const reading = database.transaction('cases').objectStore('cases').getAll();
    const rows = (await done(reading)) as { id: string; sealed: ArrayBuffer }[];
    database.close();
    const cases = await Promise.all(
      rows.map(async ({ id, sealed }) => {
        // One byte of form, twelve of initialisation vector; the row's id is bound to the blob.
        const algorithm = {
          name: 'AES-GCM',
          iv: new Uint8Array(sealed, 1, 12),
          additionalData: new TextEncoder().encode(id),
        };
        const plain = await crypto.subtle.decrypt(algorithm, sealing, new Uint8Array(sealed, 13));
        return JSON.parse(new TextDecoder().decode(plain)) as {
          ref: string;
          entries?: { type: string; on: string }[];
        };
      }),
    );
    const entries = cases.flatMap(({ ref, entries = [] }) => entries.map(({ type, on }) => `${ref} ${type} ${on}`));
    return { refs: cases.map(({ ref }) => ref).toSorted(), entries: entries.toSorted() };
  }, name);
}
