import {
  badgeGap,
  badgeHeight,
  compactWidth,
  drawBadge,
  drawnBadges,
  mountBadge,
  type DrawnBadge,
  type DrawOptions,
} from './badge.ts';
import type { BadgeView } from './badge-view.ts';
import { boxAround, freeRoom, type FreeRoom } from './free-room.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

export interface BadgeOrder {
  anchor: Element;
  view: BadgeView;
}

/** How much of a badge is shown: all, all but what is told besides, the words alone, or shape and number. */
type Room = 'full' | 'brief' | 'short' | 'compact';

/** The gap between the parts of a badge, as in badge.css. */
const partGap = 5;

/** A badge with what is known of its place. */
interface PlacedBadge {
  badge: DrawnBadge;
  surroundings: Surroundings;
  box: Element;
}

const placed = new WeakMap<DrawnBadge, PlacedBadge>();

/**
 * Draws a batch of badges and gives each the free room of its cell: the full badge where it fits, else without what is
 * told besides, else without its detail, else a compact shape with the number, and in the flow only where the host's own text leaves nothing.
 * The host's text is never covered.
 *
 * Reads and writes are kept apart, so a batch costs the page two layouts, however many badges it holds. Drawing again
 * is safe. A badge finds a new place by itself when its cell gets another width.
 */
export function placeBadges(batch: readonly BadgeOrder[], options: DrawOptions): void {
  drawnBadges(); // forgets the rows that have gone
  const seen = new Map<Element, Surroundings>();
  const places = batch.map(({ anchor }) => ({ surroundings: surroundings(anchor, seen), box: boxAround(anchor) }));
  const badges = batch.map(({ anchor, view }, index) => {
    const badge = drawBadge(anchor, view, options);
    const all = { badge, ...places[index]! };
    placed.set(badge, all);
    return all;
  });
  place(badges);
  watchWidths(badges, options.signal);
}

function place(badges: readonly PlacedBadge[]): void {
  for (const { badge, surroundings: around } of badges) {
    mountBadge(badge, around.holdsAbsolute ? 'absolute' : 'float', around.dark);
    // A detail that is hidden has no width to measure.
    badge.button.dataset.room = 'full';
  }
  const measured = badges.map(({ badge, box }) => {
    const widthOf = (part: Element) => part.getBoundingClientRect().width;
    const full = widthOf(badge.button);
    const [also, detail] = ['.also', '.detail'].map((part) => {
      const width = widthOf(badge.button.querySelector(part)!);
      return width > 0 ? width + partGap : 0;
    }) as [number, number];
    const widths: [Room, number][] = [
      ['full', full],
      ['brief', full - also],
      ['short', full - also - detail],
      ['compact', compactWidth],
    ];
    return { free: freeRoom(box, badgeGap), host: badge.host.getBoundingClientRect(), widths };
  });
  const columns = columnsOf(measured);
  badges.forEach(({ badge, surroundings: around }, index) => {
    const { free, host, widths } = measured[index]!;
    const { button } = badge;
    // A cell that is not shown has no width; it is looked at again when it gets one.
    const found = free.right > free.left ? findRoom(free, widths, columns.get(free.left)) : null;
    button.dataset.room = found?.room ?? 'compact';
    button.style.margin = found ? `${free.middle - badgeHeight / 2 - host.top}px 0 0 ${found.left - host.left}px` : '0';
    if (!found && free.right > free.left) mountBadge(badge, 'flow', around.dark);
  });
}

/**
 * Where the badges of each column begin together: behind its longest text among those that leave room for the whole
 * badge. A ragged edge behind sixty names is what makes a list restless.
 */
function columnsOf(measured: readonly { free: FreeRoom; widths: [Room, number][] }[]): Map<number, number> {
  const columns = new Map<number, number>();
  for (const { free, widths } of measured) {
    if (free.right - free.textRight >= widths[0]![1]) {
      columns.set(free.left, Math.max(columns.get(free.left) ?? 0, free.textRight));
    }
  }
  return columns;
}

/** @returns the widest form that fits and where it starts, behind the text rather than before it; null = none fits */
function findRoom(
  { left, right, textLeft, textRight }: FreeRoom,
  widths: readonly [Room, number][],
  column = 0,
): { room: Room; left: number } | null {
  for (const [room, width] of widths) {
    if (column >= textRight && right - column >= width) return { room, left: column };
    if (right - textRight >= width) return { room, left: textRight };
    if (textLeft - left >= width) return { room, left };
  }
  return null;
}

const widthsSeen = new WeakMap<Element, number>();
let observer: ResizeObserver | null = null;

/** Cells change width with the window, with a dragged column, and when they are shown for the first time. */
function watchWidths(badges: readonly PlacedBadge[], signal: AbortSignal): void {
  if (!observer) {
    observer = new ResizeObserver((entries) => {
      const changed = new Set<Element>();
      for (const { target, contentRect } of entries) {
        // The first report is only the observer's greeting.
        if ((widthsSeen.get(target) ?? contentRect.width) !== contentRect.width) changed.add(target);
        widthsSeen.set(target, contentRect.width);
      }
      const again = drawnBadges().map((badge) => placed.get(badge)!);
      requestAnimationFrame(() => place(again.filter(({ box }) => changed.has(box))));
    });
    signal.addEventListener('abort', () => {
      observer?.disconnect();
      observer = null;
    });
  }
  for (const { box } of badges) observer.observe(box);
}
