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
import { afterLayout } from './after-layout.ts';
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
  /** how wide it is in each form, the widest first; null until it was measured */
  widths: [Room, number][] | null;
}

const placed = new WeakMap<DrawnBadge, PlacedBadge>();

/**
 * Draws a batch of badges and gives each the free room of its cell: the full badge where it fits, else without what is
 * told besides, else without its detail, else a compact shape with the number, and in the flow only where the host's own text leaves nothing.
 * The host's text is never covered.
 *
 * No layout is asked for: a table of ten thousand rows is laid out whole for one badge. What must be measured is
 * measured when the browser has laid out the page by itself, before it paints, so that no badge is seen in a wrong
 * place. Drawing again is safe. A badge finds a new place by itself when its cell gets another width.
 */
export function placeBadges(batch: readonly BadgeOrder[], options: DrawOptions): Promise<void> {
  const seen = new Map<Element, Surroundings>();
  const places = batch.map(({ anchor }) => ({ surroundings: surroundings(anchor, seen), box: boxAround(anchor) }));
  const badges = batch.map(({ anchor, view }, index) => {
    const badge = drawBadge(anchor, view, options);
    const all = { badge, ...places[index]!, widths: null };
    placed.set(badge, all);
    return all;
  });
  const standing = stand(badges);
  watchWidths(badges, options.signal);
  return standing;
}

/** Stands each badge in its cell and has it find its place after the layout. */
function stand(badges: readonly PlacedBadge[]): Promise<void> {
  for (const { badge, surroundings: around, widths } of badges) {
    mountBadge(badge, around.holdsAbsolute ? 'absolute' : 'float', around.dark);
    // As large as it is, since a part that is hidden has no width to measure.
    if (!widths) badge.button.dataset.room = 'full';
  }
  return new Promise((resolve) => afterLayout(() => resolve(place(badges))));
}

/** Reads first and then writes, so that the page is not laid out once for each. */
function place(badges: readonly PlacedBadge[]): void {
  const ends = new Map<Element, number>();
  const measured = badges.map((one) => ({
    free: withinView(freeRoom(one.box, badgeGap), one.surroundings, ends),
    host: one.badge.host.getBoundingClientRect(),
    widths: (one.widths ??= widthsOf(one.badge)),
  }));
  const columns = columnsOf(measured);
  const cramped: PlacedBadge[] = [];
  badges.forEach((one, index) => {
    const { free, host, widths } = measured[index]!;
    const { button } = one.badge;
    // A cell that is not shown has no width; it is looked at again when it gets one.
    const found = free.right > free.left ? findRoom(free, widths, columns.get(free.left)) : null;
    button.dataset.room = found?.room ?? 'compact';
    button.style.margin = found ? `${free.middle - badgeHeight / 2 - host.top}px 0 0 ${found.left - host.left}px` : '0';
    if (free.right <= free.left) one.widths = null;
    else if (!found) cramped.push(one);
  });
  // In the flow, all of them with one layout, and not now: cells that change in this moment are an error to the page.
  if (cramped.length > 0) requestAnimationFrame(() => standInFlow(cramped));
}

/** Of a scroll bar that lies over what it scrolls, and takes no room of its own. */
const scrollBar = 16;

/** A cell may reach beyond what its grid shows; a badge out there would be cut off. */
function withinView(free: FreeRoom, { clippedBy }: Surroundings, ends: Map<Element, number>): FreeRoom {
  const shown = clippedBy.map((around) => {
    const end = ends.get(around) ?? around.getBoundingClientRect().left + around.clientLeft + around.clientWidth;
    ends.set(around, end);
    return end < free.right ? end - scrollBar : end;
  });
  const right = Math.min(free.right, ...shown);
  // Scrolled aside nearly whole, it is judged by itself: it comes into view with its badge.
  return right - free.left < compactWidth ? free : { ...free, right, textLeft: Math.min(free.textLeft, right) };
}

function standInFlow(cramped: readonly PlacedBadge[]): void {
  for (const { badge, surroundings: around } of cramped) {
    if (badge.host.isConnected) mountBadge(badge, 'flow', around.dark);
  }
}

/** @param badge one that shows all it has */
function widthsOf({ button }: DrawnBadge): [Room, number][] {
  const widthOf = (part: Element) => part.getBoundingClientRect().width;
  const full = widthOf(button);
  const [also, detail] = ['.also', '.detail'].map((part) => {
    const width = widthOf(button.querySelector(part)!);
    return width > 0 ? width + partGap : 0;
  }) as [number, number];
  return [
    ['full', full],
    ['brief', full - also],
    ['short', full - also - detail],
    ['compact', compactWidth],
  ];
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
      if (changed.size === 0) return;
      requestAnimationFrame(() => {
        // Those that stand now: one that was taken away since, for its row shows another case, must not come back.
        const again = drawnBadges().map((badge) => placed.get(badge)!);
        void stand(again.filter(({ box }) => changed.has(box)));
      });
    });
    signal.addEventListener('abort', () => {
      observer?.disconnect();
      observer = null;
    });
  }
  for (const { box } of badges) observer.observe(box);
}
