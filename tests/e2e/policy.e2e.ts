import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demo as demoAdapter } from '../../lib/adapters/demo/adapter.ts';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { localBif } from '../../lib/rules/packs/local-bif.ts';
import { launch, type RunningBrowser } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { givePolicy, mayWritePolicy, patience, takePolicyBack } from './managed-policy.ts';
import { openPage, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';
import { press, says } from './words-on-page.ts';

/** A rule of the municipality in the place of the one that ships. */
const [shippedRule] = localBif.rules;
const pack = {
  ...localBif,
  rules: [{ ...shippedRule!, title: { da: 'Kommunens egne tre bånd', en: 'Our own bands' } }],
};

describe.skipIf(!mayWritePolicy.chromium)('with a policy of the municipality, in chromium', () => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    givePolicy('chromium', {
      requireSignOff: true,
      hosts: ['https://fasit.example.dk/*', 'https://opera.example.dk/*', 'alle sider'],
      settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 3 } },
      adapters: [JSON.stringify({ ...demoAdapter, name: 'Kommunens øvelsessystem' }), '{'],
    });
    [demo, running] = await Promise.all([startDemo(), launch('chromium', { day: practiceDays[0] })]);
  });
  afterAll(async () => {
    takePolicyBack('chromium');
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
      takePolicyBack('chromium');
      await expect.poll(async () => (await confirmed()).length, { timeout: patience }).toBeGreaterThan(5);
      await list.close();
    },
    2 * patience,
  );

  test(
    'the options page says what was decided, asks for all sites at once, and names what could not be used',
    async () => {
      givePolicy('chromium', {
        hosts: ['https://fasit.example.dk/*', 'https://opera.example.dk/*', 'alle sider'],
        requireSignOff: true,
        settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 3, locked: true } },
        adapters: [JSON.stringify({ ...demoAdapter, name: 'Kommunens øvelsessystem' }), '{'],
      });
      // Whoever has never opened the settings is led there.
      const popup = await running.openExtensionPage('popup.html', 'main');
      await says(popup, 'Kommunen har valgt 2 sider, som Rettidig skal læse. De venter på dit ja.');
      const opened = running.browser.waitForTarget((target) => target.url().endsWith('options.html#opsaetninger'));
      await press(popup, 'Se og tillad');
      await (await (await opened).page())!.close();
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

  test(
    'a policy that comes while someone types locks its own field and leaves what is typed beside it',
    async () => {
      takePolicyBack('chromium');
      const kept = await running.openExtensionPage('options.html#gemte-sager', 'main input[type=number]');
      const fields = () =>
        kept.$$eval('main input[type=number]', (all) =>
          all.map((one) => [(one as HTMLInputElement).value, (one as HTMLInputElement).disabled]),
        );
      const lockOf = async () => (await fields())[1]?.[1];
      await expect.poll(lockOf, { timeout: patience }).toBe(false);
      await (await kept.$('main input[type=number]'))!.type('1');
      givePolicy('chromium', {
        rulePacks: [JSON.stringify(pack)],
        settings: { retentionDays: { value: 45, locked: true } },
      });
      await expect.poll(lockOf, { timeout: patience }).toBe(true);
      expect(await fields()).toEqual([
        [expect.stringMatching(/^(15|51)$/), false],
        ['45', true],
      ]);
      const proof = await running.openExtensionPage('options.html#dokumentation', 'main section');
      await proof.waitForFunction(() => document.body.innerText.includes('1 regelpakke er fra kommunen.'), {
        timeout: patience,
      });
      expect(running.errors).toEqual([]);
    },
    3 * patience,
  );
});

describe.skipIf(!mayWritePolicy.firefox)('with a policy of the municipality, in firefox', () => {
  let running: RunningBrowser;
  beforeAll(async () => {
    givePolicy('firefox', {
      hosts: ['https://fasit.example.dk/*'],
      rulePacks: [pack],
      features: { team: false },
      settings: { retentionDays: { value: 30, locked: true }, bookingDays: { value: 10 } },
    });
    running = await launch('firefox', { day: practiceDays[0] });
  });
  afterAll(async () => {
    await running?.close();
    takePolicyBack('firefox');
  });

  test(
    'what is locked can be read and not changed, and says who decided; what is beside it can be changed',
    async () => {
      const kept = await running.openExtensionPage('options.html#gemte-sager', 'main input[type=number]');
      const fields = () =>
        kept.$$eval('main input[type=number]', (all) =>
          all.map((one) => [(one as HTMLInputElement).value, (one as HTMLInputElement).disabled]),
        );
      await expect.poll(fields, { timeout: patience }).toEqual([
        ['5', false],
        ['30', true],
      ]);
      expect(await kept.evaluate(() => document.body.innerText)).toContain('Bestemt af kommunen');
      await kept.close();
    },
    patience,
  );

  test(
    'its rule stands in the rule book as the municipality’s, and the part that is off says so',
    async () => {
      const book = await running.openExtensionPage('options.html#regelbog', 'main');
      await book.waitForFunction(() => document.body.innerText.includes('Kommunens egne tre bånd'), {
        timeout: patience,
      });
      expect(await book.evaluate(() => document.body.innerText)).toMatch(/Kommunens egne tre bånd[^]*fra kommunen/);
      await book.close();
      const team = await running.openExtensionPage('dashboard.html#team', 'main h1');
      await team.waitForFunction(() => document.body.innerText.includes('Slået fra af kommunen'));
      await team.close();
      expect(running.errors).toEqual([]);
    },
    patience,
  );
});
