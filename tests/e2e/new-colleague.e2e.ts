import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames } from './browsers.ts';
import { drawnBadges } from './drawn-badges.ts';
import { openPage, rowsOf } from './pages.ts';
import { openSidePanelPage, saysOf, tabOfCase } from './side-panel-page.ts';

/** Three of four interviews held; the fourth is due on 28 December, in 35 days. */
const timely = '26-004051';
/** First contact a week before the practice day, the first interview agreed. */
const begun = '26-004261';

describe.each(browserNames)('someone new to the job, in %s', (name) => {
  const at = atDemo(name);
  const open: Page[] = [];
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });
  const says = (page: Page, words: string) => expect.poll(() => saysOf(page), { timeout: 20_000 }).toContain(words);
  const beside = async (ref: string) => {
    const page = await openPage(at.running, `${at.demo.url}/sager/${ref}`, rowsOf.case);
    const panel = await openSidePanelPage(at.running, await tabOfCase(at.running, ref), '#open-procedure');
    open.push(page, panel);
    await panel.bringToFront();
    return { page, panel };
  };

  test('turns »Prøv selv« on, works a deadline out before it is told, and learns where the day went', async () => {
    const options = await at.running.openExtensionPage('options.html', 'main section');
    await options.bringToFront();
    const tick = await options.waitForFunction(
      () => [...document.querySelectorAll('label')].find((one) => /Spørg mig/.test(one.textContent))?.control,
      { polling: 50 },
    );
    const box = tick as ElementHandle<HTMLInputElement>;
    await box.click();
    await expect.poll(() => box.evaluate(({ checked }) => checked), { timeout: 20_000 }).toBe(true);
    open.push(options);

    const { page, panel } = await beside(timely);
    await says(panel, 'Regn fristen ud, før du ser svaret');
    expect(await saysOf(panel)).not.toMatch(/28\. dec|35 dage/);
    // The page is as truthful as ever.
    expect((await drawnBadges(page)).map(({ words }) => words)).toEqual(['35 dage til']);
    if (name === 'chromium') expect(await axeFaults(panel)).toEqual([]);

    await panel.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.startsWith('Hvad er sidste'),
      );
      document.getElementById(label!.htmlFor)!.focus();
    });
    await panel.keyboard.type('29.12.2026');
    await panel.keyboard.press('Enter');
    await says(panel, 'Tirsdag 29. december 2026 ligger én dag ved siden af');
    await says(panel, '35 dage til');
    await says(panel, 'Startdagen tæller med');
    await says(panel, '1 prøvet, 0 helt rigtige');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('0 af 1 er rigtige.');
    if (name === 'chromium') expect(await axeFaults(panel)).toEqual([]);
  });

  test('takes a case from first contact to a published plan by the panel alone', async () => {
    const { panel } = await beside(begun);
    const done: string[] = [];
    // What is ticked is followed by the next step, and each says why and where it is done.
    for (;;) {
      const step = await panel.evaluate(() => {
        const next = document.querySelector('[aria-current="step"]')!;
        const body = [...next.querySelectorAll('p')].map((one) => one.textContent).filter(Boolean);
        return { what: next.querySelector('button')!.textContent, says: body.length };
      });
      expect([step.what, step.says >= 2]).toEqual([step.what, true]);
      done.push(step.what);
      await panel.focus('[aria-current="step"] input');
      await panel.keyboard.press(' ' as KeyInput);
      if (step.what.startsWith('Offentliggør')) break;
      await panel.waitForFunction(
        (before) => document.querySelector('[aria-current="step"] button')?.textContent !== before,
        { polling: 50 },
        step.what,
      );
    }
    // The group and the agreed interview stand in the case already.
    expect(done).toEqual([
      'Vedlæg forberedelsesguiden til indkaldelsen',
      'Tal kun om sagen med dem, den vedkommer',
      'Hold samtalen',
      'Vejled om rettigheder, pligter og muligheder',
      'Skriv notat snarest muligt',
      'Opdatér Min Plan sammen med borgeren',
      'Offentliggør Min Plan på Jobnet',
    ]);
    await says(panel, '9 af 9 trin er gjort');
  });

  test('nothing went wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
