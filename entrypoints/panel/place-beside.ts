/** A rectangle on the screen, in CSS pixels from the top left of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Side = 'right' | 'below' | 'above' | 'left';

export interface Place {
  side: Side;
  left: number;
  top: number;
  /** what there is room for; the panel scrolls inside */
  maxHeight: number;
}

/** Between row and panel, and between panel and the window's edge. */
const gap = 8;
/** Less height than this is no place to read in. */
const leastHeight = 160;

/**
 * Where the panel goes so that it never covers the row it explains: beside it where the window is wide enough, else
 * below or above. The side it is on is kept while there is room, so that it does not jump while the page scrolls.
 *
 * @param row what must stay visible
 * @param badge what the panel belongs to; it starts at the badge's left edge where it can
 * @param panel its own wish
 * @param before the side it is on now
 */
export function placeBeside(row: Box, badge: Box, panel: Size, window: Size, before: Side | null = null): Place {
  const room: Record<Side, Size> = {
    right: { width: window.width - row.right - 2 * gap, height: window.height - 2 * gap },
    below: { width: window.width - 2 * gap, height: window.height - row.bottom - 2 * gap },
    above: { width: window.width - 2 * gap, height: row.top - 2 * gap },
    left: { width: row.left - 2 * gap, height: window.height - 2 * gap },
  };
  const sides = (['right', 'below', 'above', 'left'] as const).filter((side) => room[side].width >= panel.width);
  const kept = before !== null && sides.includes(before) && room[before].height >= leastHeight ? before : null;
  const side =
    kept ??
    sides.find((one) => room[one].height >= panel.height) ??
    (room.above.height > room.below.height ? 'above' : 'below');
  const maxHeight = Math.max(Math.min(room[side].height, window.height - 2 * gap), leastHeight);
  const height = Math.min(panel.height, maxHeight);
  const beside = { right: row.right + gap, left: row.left - gap - panel.width };
  const left = side === 'right' || side === 'left' ? beside[side] : badge.left;
  const top = side === 'above' ? row.top - gap - height : side === 'below' ? row.bottom + gap : row.top;
  return {
    side,
    left: within(left, gap, window.width - gap - panel.width),
    top: within(top, gap, window.height - gap - height),
    maxHeight,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
