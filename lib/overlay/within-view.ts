import { compactWidth } from './badge.ts';
import type { FreeRoom } from './free-room.ts';

/** Of a scroll bar that lies over what it scrolls, and takes no room of its own. */
const scrollBar = 16;

/**
 * The part of the free room that can be seen: a cell may reach beyond what its grid shows, and a badge out there would
 * be cut off.
 *
 * @param clippedBy the elements around that cut off what reaches beyond them
 * @param ends where each of these ends, as far as it was measured in the same batch
 */
export function withinView(free: FreeRoom, clippedBy: readonly Element[], ends: Map<Element, number>): FreeRoom {
  const shown = clippedBy.map((around) => {
    const end = ends.get(around) ?? around.getBoundingClientRect().left + around.clientLeft + around.clientWidth;
    ends.set(around, end);
    return end < free.right ? end - scrollBar : end;
  });
  const right = Math.min(free.right, ...shown);
  // Scrolled aside nearly whole, it is judged by itself: it comes into view with its badge.
  return right - free.left < compactWidth ? free : { ...free, right, textLeft: Math.min(free.textLeft, right) };
}
