import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { lastMondays } from '../../lib/dates/iso-week.ts';
import type { LateCause } from '../../lib/plan/causes.ts';
import type { PlaceInWeek } from '../../lib/plan/bands.ts';
import { countsFileFormat, countsFileText, type CountsFile } from '../../lib/team/counts-file.ts';
import { makeSigningKey, signCounts } from '../../lib/team/signature.ts';

const today = isoDate('2026-11-23');

/** What stands beside the late and the timely ones in each week. */
export interface Beside {
  /** cases in which somebody else is over a deadline */
  others?: number;
  /** by place how many cases stand there */
  places?: Partial<Record<Exclude<PlaceInWeek, 'late' | 'timely'>, number>>;
  cause?: LateCause;
}

/**
 * What an invented colleague hands over on the practice day, signed with a key of their own.
 *
 * @param late how many are late, week by week, the week of the practice day last
 */
export async function handedOver(
  initials: string,
  late: readonly number[],
  { others = 0, places = {}, cause = 'no-time' }: Beside = {},
): Promise<CountsFile> {
  const usual = { rule: 'contact-4-in-first-6m', localNorm: false, unit: '' };
  const elsewhere = Object.entries(places).map(([place, cases]) => ({
    ...{ ...usual, place: place as PlaceInWeek, age: null, cause: null, cases },
    clear: place === 'unknown' || place === 'no-rule' ? 0 : cases,
  }));
  const weeks = lastMondays(today, late.length).map((monday, index) => ({
    ...{ monday, countedOn: monday, othersDuties: others },
    rows: [
      { ...usual, place: 'late' as const, age: 'week' as const, cause, cases: late[index]!, clear: late[index]! },
      { ...usual, place: 'timely' as const, age: null, cause: null, cases: 40, clear: 40 },
      ...elsewhere,
    ].filter(({ cases }) => cases > 0),
  }));
  const who = { initials, unit: '' };
  return signCounts({ format: countsFileFormat, madeOn: today, who, weeks }, await makeSigningKey());
}

/** Writes a counts file as it is saved. @returns its path */
export function savedIn(folder: string, name: string, file: CountsFile): string {
  const path = join(folder, name);
  writeFileSync(path, countsFileText(file));
  return path;
}

/** Drops files on the team's page. */
export async function dropFiles(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** Presses the button or link with these words, once it is there. */
export function press(page: Page, words: string) {
  return page.waitForFunction(
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a')];
      const found = all.find((one) => one.textContent?.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    { timeout: 20_000, polling: 50 },
    words,
  );
}

/** Writes the agreement, with each caseworker by initials, and switches the view on. The page shows the agreement. */
export async function agree(page: Page): Promise<void> {
  await page.waitForSelector('form textarea');
  await page.type('form textarea', 'Vi vil se, hvor der mangler samtaletider.');
  for (const day of await page.$$('form input[aria-describedby$="-said"]')) await day.type('2. november 2026');
  await page.select('form select', 'named');
  await press(page, 'Slå teamvisningen til');
}
