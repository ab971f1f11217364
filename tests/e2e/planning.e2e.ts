import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames } from './browsers.ts';
import { openPage, rowsOf } from './pages.ts';
import { press, says } from './words-on-page.ts';

/** The name of the first button that begins like this, as soon as there is one. */
async function firstButton(page: Page, begins: string): Promise<string> {
  const name = await page.waitForFunction(
    (words) =>
      [...document.querySelectorAll('button')]
        .map((one) => one.getAttribute('aria-label') ?? '')
        .find((label) => label.startsWith(words)),
    { timeout: 15_000 },
    begins,
  );
  return (await name.jsonValue()) as string;
}

const numbersIn = (page: Page, label: string) =>
  page.evaluate(
    (wanted) => [...document.body.innerText.split(wanted)[1]!.split('\n')[0]!.matchAll(/\d+/g)].map(Number),
    label,
  );

/** Follows the link to the interviews of the case that a line is about. */
const openCase = (page: Page, who: string) =>
  page.evaluate((words) => [...document.querySelectorAll('a')].find((one) => one.textContent === words)!.click(), who);

// One browser for all, in this order: what one test leaves in the record is what the next one finds.
describe.each(browserNames)('planning in %s', (name) => {
  const at = atDemo(name);
  beforeAll(async () => {
    await (await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list)).close();
  });

  test('a proposed day is accepted, stands as proposed, and is written down as agreed', async () => {
    const plan = await at.running.openExtensionPage('dashboard.html#planlaegning', 'table');
    await says(plan, 'Samtaler de næste 12 uger');
    // »Dine 95 sager: 19 mangler … · 62 har …«
    const [all, ...places] = await numbersIn(plan, 'Dine');
    expect(places.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(await plan.$$eval('[role="region"] tbody tr', (rows) => rows.length)).toBe(12);

    const accept = await firstButton(plan, 'Godkend ');
    const [, day, who] = /^Godkend (.+) som forslag for (.+)$/.exec(accept)!;
    await press(plan, accept);
    await says(plan, `Godkendt: ${day} for ${who}.`);
    await says(plan, `foreslået ${day}`);
    expect(await axeFaults(plan)).toEqual([]);
    await plan.close();

    // It is in the record, and no agreement: the interview still counts as missing one.
    const again = await at.running.openExtensionPage('dashboard.html#planlaegning', 'table');
    await says(again, `foreslået ${day}`);
    await press(again, `Notér som aftalt: ${day}, ${who}`);
    await says(again, `Noteret: samtalen ${day} for ${who} er aftalt.`);
    await again.waitForFunction((words) => !document.body.innerText.includes(words), {}, `foreslået ${day}`);
    await again.evaluate(() => (location.hash = '#samtaler'));
    await says(again, 'Skal ses på');
    await again.close();
  });

  test('room for ten a week says how many times are missing', async () => {
    const plan = await at.running.openExtensionPage('dashboard.html#planlaegning', 'table');
    await plan.type('form input[inputmode="numeric"]', '10');
    await press(plan, 'Gem');
    await says(plan, 'Gemt. Planen er regnet om.');
    await says(plan, 'samtaletider, de første i uge 48.');
    await plan.close();
  });

  test('a no-show leads to the next step, and a cause and a reminder are kept with the case', async () => {
    const page = await at.running.openExtensionPage('dashboard.html#samtaler', 'main ul');
    await says(page, 'Aftalt man. 23. nov.');
    const who = await page.evaluate(() => {
      const line = [...document.querySelectorAll('li')].find((one) => one.innerText.includes('Aftalt man. 23. nov.'));
      return line!.querySelector('a')!.textContent!;
    });
    await openCase(page, who);
    await press(page, 'Udeblev');
    await says(page, 'Udeblev man. 23. nov. – indkald igen');
    await says(page, 'Næste skridt');
    await says(page, 'Udeblivelse');
    await press(page, 'Tilføj påmindelse');
    await says(page, 'Påmindelse: indkalde igen');
    await says(page, 'Egne noter er slået fra.');
    expect(await axeFaults(page)).toEqual([]);

    await page.evaluate(() => (location.hash = '#samtaler'));
    await says(page, 'Årsag mangler til det, der er sent');
    const late = await page.evaluate(() => {
      const line = [...document.querySelectorAll('li')].find((one) => one.innerText.includes('Årsag mangler'));
      return line!.querySelector('a')!.textContent!;
    });
    await openCase(page, late);
    await says(page, 'Hvorfor blev det sent?');
    await page.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) => one.innerText === 'Ingen ledig tid');
      label!.querySelector('input')!.click();
    });
    await says(page, 'Fjern årsag');
    const href = await page.evaluate(() => location.hash);
    await page.close();
    const again = await at.running.openExtensionPage(`dashboard.html${href}`, 'fieldset input:checked');
    const chosen = await again.$eval('fieldset input:checked', (one) => one.closest('label')!.innerText);
    expect(chosen).toBe('Ingen ledig tid');
    await again.close();
    expect(at.running.errors).toEqual([]);
  });
});
