import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { everyNode, openDialog, panelSays } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';

/** An offer five days over the deadline on the practice day, as the list tells. */
const overdue = '26-004117';

/** The links of the open panel, by their words. */
async function links(page: Page): Promise<Record<string, string>> {
  const dialog = (await openDialog(page))!;
  const anchors = [...everyNode(dialog)].filter(({ tag }) => tag === 'a');
  return Object.fromEntries(
    anchors.map(({ children, attributes }) => [children[0]?.text ?? '', attributes.href ?? '']),
  );
}

/** Opens the explanation of one case of the list with the keyboard. */
async function openPanelOf(page: Page, ref: string): Promise<void> {
  await page.evaluate((wanted) => {
    const row = [...document.querySelectorAll('table.cases tbody tr')].find((one) => one.textContent?.includes(wanted));
    row!.querySelector<HTMLElement>('[data-rettidig="badge"]')!.focus();
  }, ref);
  await page.keyboard.press('Enter');
}

describe.each(browserNames)('beside a badge of the list, in %s', (name) => {
  const at = atDemo(name);

  test('stand the workflows that fit, with the reason, and the texts to copy', async () => {
    const page = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    await openPanelOf(page, overdue);
    const said = await panelSays(page, 'Arbejdsgange, der passer her');
    expect(said).toMatch(/Tilbud til kontanthjælpsmodtagere[^]*Passer til reglen og målgruppen/);
    expect(said).toMatch(/Tekster at kopiere[^]*Indkaldelse med forberedelsesguide/);
    expect((await links(page))['Tilbud til kontanthjælpsmodtagere']).toBe(
      'https://arbejdsgange.example.dk/tilbud-kontanthjaelp',
    );
    await page.close();
  });

  test('a place that is taken off the list makes no link any more, and says why', async () => {
    const options = await at.running.openExtensionPage('options.html#vejledning', 'main section button');
    await options.click('::-p-aria(Fjern arbejdsgange.example.dk)');
    await options.waitForFunction(() => document.body.innerText.includes('Ingen steder endnu'));
    await options.close();
    const page = await openPage(at.running, `${at.demo.url}/sager`, rowsOf.list);
    await openPanelOf(page, overdue);
    await panelSays(page, 'stedet står ikke på listen');
    expect(Object.keys(await links(page))).not.toContain('Tilbud til kontanthjælpsmodtagere');
    await page.close();
  });

  test('nothing went wrong on the way', () => {
    expect(at.running.errors).toEqual([]);
  });
});
