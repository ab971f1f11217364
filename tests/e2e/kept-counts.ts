import type { Page } from 'puppeteer-core';

/**
 * Puts counts of earlier days into the record, as if the browser had been open on them; the extension checks them as it
 * checks its own when it reads them.
 *
 * @param page one of the extension's own pages
 * @param days per day how many cases of one rule stand in the band `timely`, and how many in `late`
 */
export function keepCounts(page: Page, days: Record<string, { timely: number; late: number }>): Promise<void> {
  return page.evaluate(async (wanted) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('rettidig'));
    const table = database.transaction('dailyCounts', 'readwrite').objectStore('dailyCounts');
    const puts = Object.entries(wanted).map(([day, { timely, late }]) => {
      const row = { rule: 'flexjob-follow-up-30m', group: 'flexjob', localNorm: false, cause: null };
      const rows = [
        { ...row, place: 'late', age: 'week', cases: late, clear: late },
        { ...row, place: 'timely', age: null, cases: timely, clear: timely },
      ].filter(({ cases }) => cases > 0);
      const indicator = { rule: 'weekly-indicator-interview-last-2m', group: 'resource-course', fresh: 0, unknown: 0 };
      const indicators = [{ ...indicator, reached: timely, missed: late }];
      const counts = { day, rows, others: { cases: 0, rules: [] }, indicators, unopened: 0 };
      return done(table.put({ day, counts }));
    });
    await Promise.all(puts);
    database.close();
  }, days);
}
