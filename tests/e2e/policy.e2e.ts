import { existsSync, mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demo as demoAdapter } from '../../lib/adapters/demo/adapter.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { chromiumId, launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

const place = '/etc/chromium/policies/managed';
const file = join(place, 'rettidig-test.json');
const mayWrite = process.getuid?.() === 0;
if (!mayWrite) console.log('Policy: not run, since only root may write to /etc/chromium.');

/** Folders that this test has made, the innermost first. */
const made: string[] = [];

function givePolicy(policy: object): void {
  for (let folder = place; !existsSync(folder); folder = dirname(folder)) made.push(folder);
  mkdirSync(place, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [chromiumId]: policy } } }));
}

function takePolicyBack(): void {
  rmSync(file, { force: true });
  for (const folder of made.splice(0)) rmdirSync(folder);
}

/** The browser has been seen to take minutes to find a policy, in milliseconds. */
const patience = 150_000;

describe.skipIf(!mayWrite)('with a policy of the municipality, in chromium', () => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    givePolicy({
      requireSignOff: true,
      hosts: ['https://fasit.example.dk/*', 'https://opera.example.dk/*', 'alle sider'],
      settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 3 } },
      adapters: [JSON.stringify({ ...demoAdapter, name: 'Kommunens øvelsessystem' }), '{'],
    });
    [demo, running] = await Promise.all([startDemo(), launch('chromium', { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    takePolicyBack();
    await running?.close();
    await demo?.stop();
  });

  test(
    'rules that nobody has signed off are not confirmed on any badge, without a reload; taken back, they are again',
    async () => {
      const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
      const confirmed = async () =>
        (await drawnBadges(list)).filter(
          ({ form, provisional }) => ['timely', 'overdue'].includes(form) && !provisional,
        );
      await expect.poll(async () => (await confirmed()).length, { timeout: patience }).toBe(0);
      takePolicyBack();
      await expect.poll(async () => (await confirmed()).length, { timeout: patience }).toBeGreaterThan(5);
      await list.close();
    },
    2 * patience,
  );

  test(
    'the options page says what was decided, asks for all sites at once, and names what could not be used',
    async () => {
      givePolicy({
        hosts: ['https://fasit.example.dk/*', 'https://opera.example.dk/*', 'alle sider'],
        requireSignOff: true,
        settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 3, locked: true } },
        adapters: [JSON.stringify({ ...demoAdapter, name: 'Kommunens øvelsessystem' }), '{'],
      });
      const options = await running.openExtensionPage('options.html#opsaetninger', 'main section');
      const text = () => options.evaluate(() => document.body.innerText);
      await expect.poll(text, { timeout: patience }).toContain('Fra kommunen');
      expect(await text()).toMatch(/fasit\.example\.dk\s+opera\.example\.dk\s+Tillad alle 2 sider/);
      expect(await text()).toContain('En regel, ingen har skrevet under på, vises som ikke bekræftet.');
      expect(await text()).toContain('Låste indstillinger: hvor længe sager gemmes.');
      expect(await text()).toContain('Kommunens øvelsessystem');
      for (const wrong of [
        'hosts[2]: ventet',
        'adapters[1]: ventet',
        'dage til selvbooking: værdien kan ikke bruges',
      ]) {
        expect(await text()).toContain(wrong);
      }
      const kept = await running.openExtensionPage('options.html#gemte-sager', 'main input');
      expect(await kept.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).toContain(
        '30',
      );
      expect(running.errors).toEqual([]);
    },
    patience,
  );
});
