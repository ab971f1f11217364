// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { afterLayout } from '../../../lib/overlay/after-layout.ts';

/** The browser's reports of sizes, given by hand: nothing is laid out here. */
class Reports {
  static under: Reports[] = [];
  readonly #report: () => void;
  isOver = false;
  constructor(report: () => void) {
    this.#report = report;
    Reports.under.push(this);
  }
  observe() {}
  disconnect() {
    this.isOver = true;
  }
  static layout() {
    for (const one of Reports.under) if (!one.isOver) one.#report();
  }
}

afterEach(() => vi.unstubAllGlobals());

test('what is to be measured waits for the page’s own layout, and is measured once', () => {
  vi.stubGlobal('ResizeObserver', Reports);
  const run = vi.fn();
  afterLayout(run);
  expect(run).not.toHaveBeenCalled();
  Reports.layout();
  Reports.layout();
  expect(run).toHaveBeenCalledOnce();
});

test('what several have to measure is measured before any of them writes', () => {
  vi.stubGlobal('ResizeObserver', Reports);
  const done: string[] = [];
  for (const one of ['first', 'second']) {
    afterLayout(() => {
      done.push(`${one} measures`);
      return () => void done.push(`${one} writes`);
    });
  }
  Reports.layout();
  expect(done).toEqual(['first measures', 'second measures', 'first writes', 'second writes']);
});
