// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { withinView } from '../../../lib/overlay/within-view.ts';

/** A cell from 100 to 400 with text up to 200, in pixels. */
const cell = { left: 100, right: 400, textLeft: 100, textRight: 200, middle: 10 };

function scroller(from: number, width: number) {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(from, 0, width, 500);
  Object.defineProperty(element, 'clientWidth', { value: width });
  return element;
}

test.each([
  ['nothing around it cuts off', [], 400],
  ['its grid reaches further than the cell', [scroller(0, 900)], 400],
  ['its grid ends within the cell: before a scroll bar that may lie over it', [scroller(0, 300)], 284],
  ['a window in a window, by the narrower of the two', [scroller(0, 350), scroller(0, 280)], 264],
  ['only a sliver of the cell can be seen: it comes into view with its badge', [scroller(0, 150)], 400],
])('%s', (_what, clippedBy, right) => {
  expect(withinView(cell, clippedBy, new Map()).right).toBe(right);
});

test('what cuts off a thousand cells is measured once', () => {
  const ends = new Map([[scroller(0, 900), 300]]);
  expect(withinView(cell, [...ends.keys()], ends).right).toBe(284);
});
