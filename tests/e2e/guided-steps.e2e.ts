import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { browserNames, launch, type RunningBrowser } from './browsers.ts';
import { ownElements, panelSays } from './page-tree.ts';
import { openPage, rowsOf } from './pages.ts';
import { openByKeys, tabTo } from './panel-keys.ts';
import { practiceDays } from './practice-days.ts';
import { openSidePanelPage, saysOf, tabOfCase, tabToControl } from './side-panel-page.ts';

/** Three of four interviews held by the practice day, the fourth six days over its deadline. */
const overdue = '26-004117';

describe.each(browserNames)('in %s, with the keyboard alone', (name) => {
  let demo: RunningDemo;
  let running: RunningBrowser;
  let casePage: Page;
  let panel: Page;
  let tab: number;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day: practiceDays[0] })]);
    // The list says that the case is mine.
    await (await openPage(running, `${demo.url}/sager`, rowsOf.list)).close();
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    casePage = await openPage(running, `${demo.url}/sager/${overdue}`, rowsOf.case);
    tab = await tabOfCase(running, overdue);
    panel = await openSidePanelPage(running, tab, '#open-procedure');
    await panel.bringToFront();
  });
  afterEach(async () => {
    await panel?.close();
    await casePage?.close();
  });

  const says = (words: string) => expect.poll(() => saysOf(panel), { timeout: 20_000 }).toContain(words);
  const tick = async (what: string, then: string) => {
    await tabToControl(panel, `Gjort: ${what}`);
    await panel.keyboard.press(' ' as KeyInput);
    await says(then);
  };

  test('the panel says what is due and which step is next', async () => {
    const words = await saysOf(panel);
    expect(words).toContain('Fjerde samtale skulle være holdt senest tirsdag 17. november');
    expect(words).toContain('trin 2 af 9');
    const [next, done] = await panel.evaluate(() => [
      document.querySelector('[aria-current="step"]')?.textContent,
      document.querySelector('ol li')?.textContent,
    ]);
    expect(next).toContain('Aftal en tid i god tid før fristen');
    expect(done).toContain('Står på sagen');
  });

  test('a procedure is gone through to its end, what the case shows ticks itself, and all of it outlives the page', async () => {
    await tick('Aftal en tid', 'trin 3 af 9');
    await tick('Vedlæg forberedelsesguiden', 'trin 4 af 9');
    await tick('Tal kun om sagen', 'trin 5 af 9');

    // The interview is entered beside its badge, and ticks itself here.
    await casePage.bringToFront();
    await openByKeys(casePage);
    await tabTo(casePage, 'Tilføj samtale');
    await casePage.keyboard.press('Enter');
    await panelSays(casePage, 'Hvad er der sket?');
    await casePage.keyboard.press('Enter');
    await panelSays(casePage, 'indtastet i dag');
    await panel.bringToFront();
    await says('trin 6 af 9');
    await says('Står i sagen: 23. nov.');

    await tick('Vejled om rettigheder', 'trin 7 af 9');
    await panel.close();
    panel = await openSidePanelPage(running, tab, '#open-procedure');
    await panel.bringToFront();
    await says('trin 7 af 9');
    await says('Sat af dig 23. nov.');

    await tick('Skriv notat', 'trin 8 af 9');
    await tick('Opdatér Min Plan', 'trin 9 af 9');
    await tabToControl(panel, 'Gjort: Offentliggør Min Plan');
    await panel.keyboard.press(' ' as KeyInput);
    // What is done gives way to what is next; it is found again below.
    await says('9 af 9 trin er gjort');
    await tabToControl(panel, 'Kontaktforløb: næste samtale');
    await panel.keyboard.press('Enter');
    await says('Alle 9 trin er gjort');
    await tabToControl(panel, 'Gjort: Skriv notat');
    await panel.keyboard.press(' ' as KeyInput);
    await says('trin 7 af 9');
  });

  test('the ring stands around the field on the page, and Escape takes it away', async () => {
    await tabToControl(panel, 'Kontrollér målgruppen');
    await panel.keyboard.press('Enter');
    await tabToControl(panel, 'Vis på siden');
    await panel.keyboard.press('Enter');
    await says('Der er en ring om feltet på siden');
    expect(await ownElements(casePage, 'ring')).toHaveLength(1);
    await casePage.bringToFront();
    await casePage.keyboard.press('Escape');
    await casePage.waitForFunction(() => !document.querySelector('[data-rettidig="ring"]'));
  });

  test('where the page does not have the field, the step says where it is', async () => {
    await tabToControl(panel, 'Aftal en tid');
    const isOpen = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
    if (!(await isOpen())) await panel.keyboard.press('Enter');
    await tabToControl(panel, 'Vis på siden');
    await panel.keyboard.press('Enter');
    await says('Feltet er ikke på den side, der er åben.');
    await says('»Mine sager«');
    expect(await ownElements(casePage, 'ring')).toHaveLength(0);
  });

  test('nothing went wrong on the way', () => {
    expect(running.errors).toEqual([]);
  });
});
