import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { browserNames } from './browsers.ts';

/** A column that is wide enough for some badges only gives the others their room, and that makes it wider. */
describe.each(browserNames)('in %s', (name) => {
  const at = atDemo(name);

  test.each([
    ['a short list', 60, 'auto'],
    ['a long list', 600, 'auto'],
    ['a long list with fixed widths', 600, 'fixed'],
  ])('the badges of %s find their places and keep them', async (_what, rows, layout) => {
    const page = await at.running.newPage();
    await page.goto(`${at.demo.url}/bench/${layout}?rows=${rows}`);
    const moves = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const places = () => {
        const hosts = [...document.querySelectorAll('[data-rettidig="badge"]')];
        return hosts.map((host) => [host.getBoundingClientRect(), host.parentElement!.getBoundingClientRect()]);
      };
      const inView = () => [...document.querySelectorAll('table.cases tbody tr')].slice(0, 20);
      while (!inView().every((row) => row.querySelector('[data-rettidig="badge"]'))) await frame();
      // As many frames as drawing all of them may take; then it must be over.
      let before = '';
      let moved = 0;
      for (let frames = 0; frames < 120; frames += 1) {
        await frame();
        const now = JSON.stringify(places());
        if (frames >= 60 && now !== before) moved += 1;
        before = now;
      }
      return moved;
    });
    expect(moves).toBe(0);
    await page.close();
  });
});
