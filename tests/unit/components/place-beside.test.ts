import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside, type Box, type Size } from '../../../entrypoints/panel/place-beside.ts';

const window = { width: 1440, height: 900 };
const panel = { width: 392, height: 500 };
const rowAt = (top: number, right = 1440): Box => ({ left: 0, top, right, bottom: top + 34 });
const badgeIn = ({ top, bottom }: Box, left = 1000): Box => ({ left, top, right: left + 150, bottom });

function sideOf(row: Box, size: Size = panel, before: Parameters<typeof placeBeside>[4] = null) {
  return placeBeside(row, badgeIn(row), size, window, before).side;
}

describe('the panel stands', () => {
  test('beside the row where the list leaves room for it', () => expect(sideOf(rowAt(300, 1000))).toBe('right'));
  test('below a row near the top', () => expect(sideOf(rowAt(100))).toBe('below'));
  test('above a row near the bottom', () => expect(sideOf(rowAt(800))).toBe('above'));
  test('where there is more room, if it fits nowhere', () => {
    expect(sideOf(rowAt(300), { width: 392, height: 2000 })).toBe('below');
    expect(sideOf(rowAt(600), { width: 392, height: 2000 })).toBe('above');
  });
});

test('it keeps its side while the page scrolls, as long as there is room to read', () => {
  expect(sideOf(rowAt(600), panel, 'below')).toBe('below');
  expect(sideOf(rowAt(800), panel, 'below')).toBe('above');
});

test('a panel that is too tall scrolls inside, and ends where the window ends', () => {
  const { top, maxHeight } = placeBeside(rowAt(300), badgeIn(rowAt(300)), { width: 392, height: 2000 }, window);
  expect(top + maxHeight).toBe(window.height - 8);
});

/** Rows that can be seen, in windows large enough to have room on one side of them. */
const scene = fc
  .record({
    width: fc.integer({ min: 420, max: 2000 }),
    height: fc.integer({ min: 420, max: 1200 }),
    rowTop: fc.double({ min: 0, max: 1, noNaN: true }),
    rowRight: fc.double({ min: 0.2, max: 1.5, noNaN: true }),
    wanted: fc.integer({ min: 60, max: 1500 }),
  })
  .map(({ width, height, rowTop, rowRight, wanted }) => {
    const row = { left: 0, top: rowTop * (height - 34), right: rowRight * width, bottom: rowTop * (height - 34) + 34 };
    return {
      row,
      badge: badgeIn(row, row.right * 0.7),
      size: { width: 392, height: wanted },
      window: { width, height },
    };
  });

test('it never covers the row it explains and never leaves the window', () => {
  fc.assert(
    fc.property(scene, ({ row, badge, size, window: frame }) => {
      const { left, top, maxHeight } = placeBeside(row, badge, size, frame);
      const right = left + size.width;
      const bottom = top + Math.min(size.height, maxHeight);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(right).toBeLessThanOrEqual(frame.width - 8);
      expect(bottom).toBeLessThanOrEqual(frame.height - 8);
      const isApart = left >= row.right || right <= row.left || top >= row.bottom || bottom <= row.top;
      expect(isApart).toBe(true);
    }),
  );
});
