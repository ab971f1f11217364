import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { ownElements, wholeTextOf } from './page-tree.ts';
import { everyRowBadged, openPage, rowsOf } from './pages.ts';

const words = (page: Page) => page.evaluate(() => document.body.innerText);

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);

  test('before anything was read, the popup teaches how it comes', async () => {
    const popup = await at.running.openExtensionPage('popup.html', 'main');
    expect(await words(popup)).toMatch(/Øvelsesdag: mandag 23\. november 2026[^]*Her kommer dine frister/);
    await popup.close();
  });

  test('a page whose rows are not found gets one quiet notice and no badges', async () => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/sager?udgave=ny`);
    await page.waitForSelector('[data-rettidig="notice"]', { timeout: 30_000 });
    const notices = await ownElements(page, 'notice');
    expect(notices.map(wholeTextOf)).toEqual([expect.stringMatching(/^Rettidig kan ikke læse denne side/)]);
    expect(await drawnBadges(page)).toEqual([]);
    await page.close();
  });

  test('once the list was seen, the popup counts what is over the deadline and due today', async () => {
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    const badges = await drawnBadges(list);
    const popup = await at.running.openExtensionPage('popup.html', 'main');
    await popup.waitForFunction(() => /over fristen/.test(document.body.innerText));
    const counted = /(\d+)\s+over fristen\s+(\d+)\s+frist i dag/.exec(await words(popup));
    const count = (form: string) => badges.filter((badge) => badge.form === form && !badge.provisional).length;
    expect(counted?.slice(1).map(Number)).toEqual([count('overdue'), count('due-today')]);
    expect(count('overdue')).toBeGreaterThan(5);
    await popup.close();
    await list.close();
  });

  test('the calendar’s appointments stand in the popup: today’s, this week’s, and one agreed after its deadline', async () => {
    const calendar = await openPage(at.running, `${at.demo.url}/kalender`, rowsOf.calendar);
    const popup = await at.running.openExtensionPage('popup.html', 'main');
    await popup.waitForSelector('#interviews-today');
    const groups = await popup.$$eval('section', (sections) =>
      sections.map((one) => [one.querySelector('h2')!.id, (one as HTMLElement).innerText] as const),
    );
    const said = new Map(groups);
    expect(said.get('interviews-today')).toMatch(/Rita P\.\s+Aftalt pr\. telefon/);
    expect(said.get('interviews-week')).toMatch(/Jette P\.\s+Tir\. 24\. nov\./);
    expect(said.get('booked-late')).toMatch(/Vibeke D\.\s+Opfølgning · aftalt fre\. 4\. dec\./);
    expect(said.get('summon')).toMatch(/Gunnar Ø\.[^]*Kim F\./);
    expect(said.get('not-agreed')).toMatch(/Ellen P\.\s+Seneste samtale tor\. 2\. juli/);
    await popup.close();
    await calendar.close();
  });

  test('at the next local midnight it wakes by itself', async () => {
    const popup = await at.running.openExtensionPage('popup.html', 'main');
    const alarm = await popup.evaluate(async () => {
      const { alarms } = (globalThis as unknown as { chrome: { alarms: Alarms } }).chrome;
      const now = new Date();
      const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
      const { scheduledTime } = await alarms.get('midnight');
      return { minutesOff: Math.abs(scheduledTime - midnight.getTime()) / 60_000 };
    });
    expect(alarm.minutesOff).toBeLessThan(1);
    await popup.close();
  });

  test('what is kept tells nobody who has only the file of what is in it', async () => {
    const options = await at.running.openExtensionPage('options.html', 'main');
    const kept = await options.evaluate(everythingKept);
    expect(kept.cases).toBe(citizens.length);
    const readable = citizens.flatMap(({ ref, name, cpr }) => [
      ref,
      cpr,
      cpr.replace('-', ''),
      name,
      ...name.split(' '),
    ]);
    // Four letters stand in any heap of cipher by chance, now and then.
    expect(readable.filter((text) => text.length > 5 && kept.text.includes(text))).toEqual([]);
    // The day's numbers name groups, and nobody in them.
    expect(kept.besidesNumbers).not.toMatch(/kontanthjælp|cash-benefit|insured|interview-held/);
    await options.close();
  });

  test('an extension page can open no connection', async () => {
    const options = await at.running.openExtensionPage('options.html', 'main');
    const refused = await options.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => false,
          () => true,
        ),
      `${at.demo.url}/sager`,
    );
    expect(refused).toBe(true);
    await options.close();
  });

  test('English is one click away, in settings, popup and badges', async () => {
    const options = await at.running.openExtensionPage('options.html', 'input[type="radio"]');
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes('English'));
      label!.click();
    });
    await options.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await words(options)).toContain('Settings');
    const list = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    await everyRowBadged(list, rowsOf.list);
    const sentences = (await drawnBadges(list)).map(({ sentence }) => sentence);
    expect(sentences.filter((sentence) => !sentence.endsWith('Open explanation'))).toEqual([]);
    const popup = await at.running.openExtensionPage('popup.html', 'main');
    expect(await words(popup)).toMatch(/overdue/);
    await popup.close();
    await list.close();
    await options.close();
  });

  test('nothing went wrong on the way', () => {
    // The connection that was refused above is what is left.
    expect(at.running.errors.filter((error) => !/Content.Security.Policy/i.test(error))).toEqual([]);
  });
});

interface Alarms {
  get(name: string): Promise<{ scheduledTime: number }>;
}

/** Runs in an extension page: how many cases are kept, and all that is kept as one text, bytes as Latin-1. */
async function everythingKept(): Promise<{ cases: number; text: string; besidesNumbers: string }> {
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const readable = (_key: string, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value;
  let cases = 0;
  let text = '';
  let besidesNumbers = '';
  for (const { name } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const rows = (await answer(database.transaction(store).objectStore(store).getAll())) as unknown[];
      if (store === 'cases') cases += rows.length;
      const said = JSON.stringify(rows, readable);
      text += said;
      if (store !== 'dailyCounts') besidesNumbers += said;
    }
    database.close();
  }
  return { cases, text, besidesNumbers };
}
