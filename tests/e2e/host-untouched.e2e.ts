import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';
import { everyRowBadged, rowsOf } from './pages.ts';
import { practiceDays } from './practice-days.ts';

/*
 * A page with Rettidig on it is the page that it was: each test measures the same thing twice in the same browser, once
 * where the extension has drawn its badges and once where it never comes.
 */
const [day] = practiceDays;

/** So wide that every cell has room for its badge; one without lets its badge into its line, and grows. */
const roomy = { width: 1920, height: 1000 };

/** A list, a calendar and a case page. */
const pages: readonly [path: string, rows: string][] = [
  ['/sager', rowsOf.list],
  ['/kalender', rowsOf.calendar],
  ['/sager/26-004117', rowsOf.case],
];

describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name, day);

  /** @returns what `look` finds on the page without and with the extension */
  const measure = async <Measure>(
    path: string,
    rows: string,
    look: (page: Page) => Promise<Measure>,
  ): Promise<[Measure, Measure]> => {
    const bare = await at.running.newPage();
    await bare.setViewport(roomy);
    // `localhost` is the same server, and no site of the practice build.
    await bare.goto(at.demo.url.replace('127.0.0.1', 'localhost') + path);
    await bare.waitForSelector(rows);
    const without = await look(bare);
    expect(await bare.$('[data-rettidig]')).toBeNull();
    await bare.close();
    const page = await at.running.newPage();
    await page.setViewport(roomy);
    await page.goto(at.demo.url + path);
    await everyRowBadged(page, rows);
    await atRest(page);
    const withIt = await look(page);
    await page.close();
    return [without, withIt];
  };

  describe.each(pages)('%s', (path, rows) => {
    test('elements, their attributes and their texts are those of the page', async () => {
      const [without, withIt] = await measure(path, rows, (page) => page.evaluate(markupOfHost));
      expect(withIt).toEqual(without);
      expect(without.length).toBeGreaterThan(50);
    });

    test('every box of the page stands where it stood, to the hundredth of a pixel', async () => {
      const [without, withIt] = await measure(path, rows, (page) => page.evaluate(boxesOfHost));
      expect(withIt).toEqual(without);
    });

    test('style sheets, the styles in effect, and the names on the window are those of the page', async () => {
      const [without, withIt] = await measure(path, rows, (page) => page.evaluate(stylesAndNames));
      const { styles: stylesWithout, ...namesWithout } = without;
      const { styles, ...names } = withIt;
      expect(names).toEqual(namesWithout);
      expect(styles.length).toBe(stylesWithout.length);
      // A whole list of all of them would be a book.
      expect(styles.filter((style, index) => style !== stylesWithout[index])).toEqual([]);
    });

    test('Tab goes the same way through the page; badges are stops between, and none is skipped', async () => {
      const [without, withIt] = await measure(path, rows, tabStops);
      expect(withIt.filter((stop) => stop !== 'badge')).toEqual(without);
      expect(without.length).toBeGreaterThan(3);
    });
  });

  test('the page’s own listeners hear what they heard; what happens on a badge they do not take for a row', async () => {
    const [without, withIt] = await measure('/sager', rowsOf.list, async (page) => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const types = [
          'pointerdown',
          'mousedown',
          'pointerup',
          'mouseup',
          'click',
          'dblclick',
          'contextmenu',
          'keydown',
          'keyup',
          'focusin',
        ];
        for (const type of types) {
          for (const capture of [true, false]) {
            document.addEventListener(
              type,
              (event) => {
                const target = event.target as Element;
                if (target.hasAttribute('data-rettidig')) return;
                heard.push(
                  `${type} ${capture ? 'down' : 'up'} ${target.localName} ${event.defaultPrevented} ${event.isTrusted}`,
                );
              },
              { capture },
            );
          }
        }
        // Followed, a link would end the page.
        document.addEventListener('click', (event) => event.preventDefault());
      });
      const cell = (await page.$('tbody tr:nth-child(3) td:nth-child(5)'))!;
      await cell.click();
      await cell.click({ count: 2 });
      await (await page.$('tbody tr:nth-child(4) a'))!.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('a');
      await page.evaluate(() => document.querySelector<HTMLElement>('tbody tr:nth-child(5) a')!.focus());
      await page.keyboard.press('Escape');
      return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    });
    expect(withIt).toEqual(without);
    expect(without.length).toBeGreaterThan(40);
  });

  test('a page that goes away takes nothing along: nothing of ours is kept where the page keeps its own', async () => {
    const [without, withIt] = await measure('/sager', rowsOf.list, (page) =>
      page.evaluate(async () => ({
        cookies: document.cookie,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name: of }) => of),
        caches: await caches.keys(),
        history: history.length,
        title: document.title,
        selection: getSelection()!.toString(),
        scrolled: [scrollX, scrollY],
      })),
    );
    expect(withIt).toEqual(without);
  });
});

/** Waits until no badge has moved for half a second of frames. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const places = () =>
      JSON.stringify([...document.querySelectorAll('[data-rettidig]')].map((host) => host.getBoundingClientRect()));
    for (let still = 0, before = ''; still < 30;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = places();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}

/** Every element of the page but our own, with its attributes and its own texts; addresses without the server. */
function markupOfHost(): string[] {
  const elements = [...document.querySelectorAll('*')].filter((one) => !one.hasAttribute('data-rettidig'));
  return elements.map((one) => {
    const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`);
    const texts = [...one.childNodes].filter((node) => node instanceof Text).map((text) => text.data.trim());
    return `${one.localName} ${attributes.join(' ')} »${texts.join('·')}« ${one.shadowRoot === null}`;
  });
}

function boxesOfHost(): string[] {
  const elements = [...document.querySelectorAll('body, body *')].filter((one) => !one.hasAttribute('data-rettidig'));
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [
    `${document.documentElement.scrollWidth} × ${document.documentElement.scrollHeight}`,
    ...elements.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${one.localName}.${one.className} ${[x, y, width, height].map(rounded).join(' ')}`;
    }),
  ];
}

function stylesAndNames() {
  const elements = [...document.querySelectorAll('html, body, main, table, tbody tr, tbody td, h1, a')];
  const sheets = [...document.styleSheets];
  return {
    sheets: sheets.map(({ href, cssRules }) => [new URL(href!).pathname, cssRules.length]),
    adopted: document.adoptedStyleSheets.length,
    // Those of the test's own driver are left out.
    names: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/puppeteer|^__/.test(name))
      .toSorted(),
    ofDocument: [Object.getOwnPropertyNames(document), Object.getOwnPropertyNames(document.documentElement)],
    styles: elements.flatMap((one, index) => {
      const style = getComputedStyle(one);
      return [...style].map((property) => `${index} ${one.localName} ${property}: ${style.getPropertyValue(property)}`);
    }),
  };
}

/** What Tab comes to, from the first link on, by its place in the page; `badge` for one of ours. */
async function tabStops(page: Page): Promise<string[]> {
  await page.focus('body a[href]');
  const stops: string[] = [];
  for (;;) {
    const stop = await page.evaluate(() => {
      const now = document.activeElement;
      if (!now || now === document.body) return null;
      if (now.hasAttribute('data-rettidig')) return 'badge';
      const others = [...document.querySelectorAll('body *')].filter((one) => !one.hasAttribute('data-rettidig'));
      return `${others.indexOf(now)} ${now.localName} ${now.textContent.trim()}`;
    });
    // At its end the focus leaves the page, or goes round.
    if (stop === null || (stop !== 'badge' && stops.includes(stop))) return stops;
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
}
