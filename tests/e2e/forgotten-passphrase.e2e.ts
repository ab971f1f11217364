import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { keptRecord } from './kept-entries.ts';
import { badgesAre, formsOf, iconOf } from './locked-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { enterInterview, savedBy } from './saved-file.ts';
import { gone, press, says, turnLockOn, typeInto } from './words-on-page.ts';

const ofFile = 'fire heste i regn';
const ofLock = 'en lang sætning';

/** One profile, in this order: a file is saved, the lock is turned on and its passphrase forgotten, twice. */
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);
  const folder = mkdtempSync(join(tmpdir(), 'rettidig-forgotten-'));
  const file = join(folder, 'kopi.rettidig');
  let list: Page;
  let before: string[];
  let kept: Awaited<ReturnType<typeof keptRecord>>;
  /** Turns the lock on and locks; from then on nobody knows the passphrase. @returns the page that asks for it */
  const locked = async () => {
    const page = await at.running.openExtensionPage('options.html#data', 'form');
    await turnLockOn(page, ofLock);
    await press(page, 'Lås nu');
    await badgesAre(list, 'locked');
    await page.close();
    // As the link in every locked window leads there.
    return at.running.openExtensionPage('options.html#data/glemt', 'details[open] input');
  };
  beforeAll(async () => {
    list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    const page = await at.running.openExtensionPage('options.html#sikkerhedskopi', 'form');
    await enterInterview(page, citizens[0]!.ref);
    kept = await keptRecord(page);
    await typeInto(page, 'Adgangssætning til filen', ofFile);
    await typeInto(page, 'Skriv adgangssætningen igen', ofFile);
    writeFileSync(file, await savedBy(page, 'Gem kopi i en fil'));
    await page.close();
    await list.bringToFront();
    before = await formsOf(list);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a file brings back what lies behind the lock, on every page that is open, and nothing is locked any more', async () => {
    expect(kept.entries).toHaveLength(1);
    const page = await locked();
    const week = await at.running.openExtensionPage('dashboard.html', 'input[type=password]');
    await page.bringToFront();
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await typeInto(page, 'Filens adgangssætning', ofFile);
    await press(page, 'Hent sikkerhedskopien');
    await says(page, 'Et tidligere lager');
    await says(page, 'Slå låsen til');
    await says(week, citizens[0]!.ref);
    expect(await badgesAre(list, 'open')).toEqual(before);
    expect(await keptRecord(page, 'rettidig~2')).toEqual(kept);
    expect((await iconOf(page))[1]).not.toContain('låst');
    await week.close();
    await page.close();
  });

  test('deleting everything leaves nothing behind, locked or not; the open list is read anew', async () => {
    const page = await locked();
    await press(page, 'Slet alt …');
    await typeInto(page, 'Skriv »slet alt« for at slette alt', 'slet alt');
    await press(page, 'Slet alt og start forfra');
    await gone(page, 'Rettidig er låst');
    await says(page, 'Slå låsen til');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Et tidligere lager');
    await badgesAre(list, 'open');
    const names = () => page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
    await expect.poll(names, { timeout: 20_000 }).toEqual(['rettidig~2']);
    const refs = async () => (await keptRecord(page, 'rettidig~2')).refs.length;
    await expect.poll(refs, { timeout: 20_000 }).toBe(citizens.length);
    expect((await keptRecord(page, 'rettidig~2')).entries).toEqual([]);
    expect((await iconOf(page))[1]).not.toContain('låst');
    await page.close();
  });

  test('nothing goes wrong on the way', () => {
    // Nobody has really clicked here, so Firefox does not let the page ask whether the machine is in use, and the page says so.
    expect(at.running.errors.filter((line) => line !== 'Rettidig: JSHandle@error')).toEqual([]);
  });
});
