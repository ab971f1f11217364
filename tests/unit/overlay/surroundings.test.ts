// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { surroundings } from '../../../lib/overlay/surroundings.ts';

/** What a browser computes where nothing is said; happy-dom computes nothing there. */
const initial = {
  position: 'static',
  transform: 'none',
  filter: 'none',
  contain: 'none',
  willChange: 'auto',
  overflow: 'visible',
  zIndex: 'auto',
  backgroundColor: 'rgba(0, 0, 0, 0)',
};

beforeEach(() => {
  vi.stubGlobal('getComputedStyle', (element: HTMLElement) => {
    const said = Object.keys(initial).map((name) => [name, element.style[name as keyof typeof initial]]);
    const display = element instanceof HTMLTableCellElement ? 'table-cell' : 'block';
    return { ...initial, display, ...Object.fromEntries(said.filter(([, value]) => value)) };
  });
});

function around(html: string) {
  document.body.innerHTML = html;
  return surroundings(document.querySelector('#here'), new Map());
}

describe('whether a badge can hang out of the flow', () => {
  test.each([
    ['on an ordinary page', '<div><p id="here">x</p></div>', true],
    ['in a scroller that is no containing block', '<div style="overflow:auto"><p id="here">x</p></div>', false],
    ['in a scroller that is one', '<div style="overflow:auto;position:relative"><p id="here">x</p></div>', true],
    ['in a cell that cuts off its text', '<table><td style="overflow:hidden" id="here">x</td></table>', true],
    ['in a cell that scrolls', '<table><td style="overflow:auto" id="here">x</td></table>', false],
    ['in what else cuts off its text, which a script may scroll', '<p style="overflow:hidden" id="here">x</p>', false],
    [
      'in a positioned row of a scroller',
      '<div style="overflow:auto"><p style="position:relative" id="here">x</p></div>',
      true,
    ],
    [
      'under a header that sticks without a layer',
      '<table><thead><tr><th style="position:sticky">a</th></tr></thead><tbody><tr><td id="here">x</td></tr></tbody></table>',
      false,
    ],
    [
      'under a header that sticks above all',
      '<table><thead><tr><th style="position:sticky;z-index:1">a</th></tr></thead><tbody><tr><td id="here">x</td></tr></tbody></table>',
      true,
    ],
  ])('%s', (_where, html, holds) => {
    expect(around(html).holdsAbsolute).toBe(holds);
  });
});

describe('the ground a badge stands on', () => {
  test.each([
    ['nothing painted', '<p id="here">x</p>', false],
    ['a dark page', '<div style="background-color:rgb(20, 25, 30)"><p id="here">x</p></div>', true],
    [
      'a light card on a dark page',
      '<div style="background-color:rgb(20, 25, 30)"><p id="here" style="background-color:rgb(255, 255, 255)">x</p></div>',
      false,
    ],
    [
      'a veil over a dark page',
      '<div style="background-color:rgb(20, 25, 30)"><p id="here" style="background-color:rgba(255, 255, 255, 0.1)">x</p></div>',
      true,
    ],
  ])('%s', (_what, html, dark) => {
    expect(around(html).dark).toBe(dark);
  });
});
