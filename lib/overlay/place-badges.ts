import { afterLayout } from './after-layout.ts';
import {
  badgeGap,
  badgeHeight,
  badgeStands,
  compactWidth,
  drawBadge,
  drawnBadges,
  mountBadge,
  standingBadge,
  type DrawnBadge,
  type DrawOptions,
} from './badge.ts';
import type { BadgeView } from './badge-view.ts';
import { makeRoom, roomlessColumn, roomMade, type RoomlessColumn } from './column-room.ts';
import { isFlowing, noteFlowing } from './flowing-columns.ts';
import { boxAround, freeRoom, type FreeRoom } from './free-room.ts';
import { surroundings, type Surroundings } from './surroundings.ts';
import { watchWidths } from './watch-widths.ts';
import { withinView } from './within-view.ts';

export interface BadgeOrder {
  anchor: Element;
  view: BadgeView;
}

/** How much of a badge is shown: all, all but what is told besides, the words alone, or shape and number. */
type Room = 'full' | 'brief' | 'short' | 'compact';

/** The gap between the parts of a badge, as in badge.css. */
const partGap = 5;
/** So many badges find a new place in one stretch. */
const batchPlaced = 40;
/** Fewer that have no room say nothing of their column. */
const fewestOfColumn = 5;
/** A badge that had to go back into the flow so many times stays there. */
const mostReturns = 3;

/** A badge with what is known of its place. */
interface PlacedBadge {
  badge: DrawnBadge;
  view: BadgeView;
  surroundings: Surroundings;
  box: Element;
  /** how wide it is in each form, the widest first; null until it was measured */
  widths: [Room, number][] | null;
  /** how far from its host it stands, as a style; absent until it was placed */
  margin?: string;
  /** how wide its box was when it last stood out of the flow */
  crampedIn: number;
  /** how many times there was none */
  returns: number;
}

const placed = new WeakMap<DrawnBadge, PlacedBadge>();

/**
 * Draws a batch of badges and gives each the free room of its cell: the full badge where it fits, else without what is
 * told besides, else without its detail, else a compact shape with the number, and in the flow only where the host's
 * own text leaves nothing; in a long table that finds its widths from its cells, a rule makes room in the whole column
 * instead. The host's text is never covered.
 *
 * No layout is asked for: a table of ten thousand rows is laid out whole for one badge. What must be measured is
 * measured when the browser has laid out the page by itself, before it paints, so that no badge is seen in a wrong
 * place. Drawing again is safe; what says the same only finds its place anew. A badge does so by itself when its cell
 * gets another width.
 */
export function placeBadges(batch: readonly BadgeOrder[], options: DrawOptions): Promise<void> {
  const seen = new Map<Element, Surroundings>();
  // All that is read, before anything is written.
  const before = batch.map(({ anchor, view }) => {
    const known = placedIn(anchor);
    if (known?.view === view) return known;
    const { crampedIn = 0, returns = 0 } = known ?? {};
    return { surroundings: surroundings(anchor, seen), box: boxAround(anchor), crampedIn, returns };
  });
  const badges = batch.map(({ anchor, view }, index) => {
    const known = before[index]!;
    if ('badge' in known) {
      known.badge.onOpen = options.onOpen;
      return known;
    }
    const one = { ...known, badge: drawBadge(anchor, view, options), view, widths: null };
    placed.set(one.badge, one);
    return one;
  });
  const standing = stand(badges);
  watchWidths(
    badges.map(({ box }) => box),
    placeAgain,
    options.signal,
  );
  return standing;
}

function placedIn(anchor: Element): PlacedBadge | undefined {
  const badge = standingBadge(anchor);
  return badge && placed.get(badge);
}

/** Stands each badge in its cell and has it find its place after the layout. What stands in the flow stays there. */
function stand(badges: readonly PlacedBadge[]): Promise<void> {
  for (const { badge, surroundings: around, widths } of badges) {
    if (badge.mount === 'flow') continue;
    mountBadge(badge, around.holdsAbsolute ? 'absolute' : 'float', around.dark);
    // As large as it is, since a part that is hidden has no width to measure.
    if (!widths) badge.button.dataset.room = 'full';
  }
  return new Promise((resolve) =>
    afterLayout(() => {
      const write = place(badges);
      return () => resolve(write());
    }),
  );
}

/** Measures. @returns what writes it down, for all of them at once: the page is not laid out once for each */
function place(badges: readonly PlacedBadge[]): () => void {
  const ends = new Map<Element, number>();
  const measured = badges.map((one) => {
    const isInFlow = one.badge.mount === 'flow';
    return {
      one,
      isInFlow,
      free: withinView(freeRoom(one.box, badgeGap, roomMade(one.box)), one.surroundings.clippedBy, ends),
      width: one.box.clientWidth,
      host: one.badge.host.getBoundingClientRect(),
      widths: isInFlow ? [] : (one.widths ??= widthsOf(one.badge)),
    };
  });
  const roomy = measured.filter(({ one, isInFlow, free, width }) => isInFlow && mayLeaveFlow(one, free, width));
  const outOfFlow = measured.filter(({ isInFlow }) => !isInFlow);
  const columns = columnsOf(outOfFlow);
  const found = outOfFlow.map(({ one, free, widths }) => {
    // A cell that is not shown has no width; it is looked at again when it gets one.
    const room = free.right > free.left ? findRoom(free, widths, columns.get(free.left)) : null;
    return room?.room === 'compact' && isFlowing(one.box) ? null : room;
  });
  const cramped = outOfFlow.filter(({ free }, index) => free.right > free.left && !found[index]);
  const column = cramped[0] ? roomlessColumn(cramped[0].one.box) : null;
  const isColumn = cramped.length >= fewestOfColumn && !found.some(Boolean);

  return () => {
    outOfFlow.forEach(({ one, free, width, host }, index) => {
      const { button } = one.badge;
      const { room = 'compact', left = host.left } = found[index] ?? {};
      const margin = found[index] ? `${free.middle - badgeHeight / 2 - host.top}px 0 0 ${left - host.left}px` : '0';
      // What is as it was is not written: each write is work for the browser, also one that changes nothing.
      if (button.dataset.room !== room) button.dataset.room = room;
      if (one.margin !== margin) button.style.margin = one.margin = margin;
      if (free.right <= free.left) one.widths = null;
      one.crampedIn = width;
    });
    if (cramped.length + roomy.length === 0) return;
    // All of them with one layout, and not now: cells that change in this moment are an error to the page.
    requestAnimationFrame(() => {
      if (column) return giveRoom(column, cramped[0]!.one.badge.signal);
      for (const { one } of cramped) standInFlow(one, isColumn);
      const leaving = roomy.map(({ one }) => one).filter(stands);
      for (const { badge, box } of leaving) {
        delete badge.mount;
        noteFlowing(box, false);
      }
      if (leaving.length > 0) void stand(leaving);
    });
  };
}

/** All badges of the column then find their places anew, whether their cells got another width by it or not. */
function giveRoom(column: RoomlessColumn, signal: AbortSignal): void {
  if (signal.aborted) return;
  makeRoom(column, signal);
  placeAgain(new Set(drawnBadges().map((badge) => placed.get(badge)!.box)));
}

/** @param isColumn nor has any other of its column room */
function standInFlow(one: PlacedBadge, isColumn: boolean): void {
  if (!stands(one)) return;
  if (isColumn) noteFlowing(one.box, true);
  one.returns += 1;
  mountBadge(one.badge, 'flow', one.surroundings.dark);
}

/**
 * Whether a badge in the flow would find room out of it. It makes its column wider by standing there: the column would
 * be narrow again without it, and the badge without room, and so on for ever. So it stays until its cell is wider by
 * more than badges can have made it, or its text leaves room for it a second time; and after some rounds for good.
 *
 * @param width of its box now
 */
function mayLeaveFlow({ crampedIn, returns }: PlacedBadge, { right, textRight }: FreeRoom, width: number): boolean {
  const ownWidth = compactWidth + badgeGap;
  if (returns >= mostReturns || right - textRight < compactWidth) return false;
  return width > crampedIn + 2 * ownWidth || right - textRight >= compactWidth + ownWidth;
}

/** Those whose cells got another width, and that find their place with their cells as they are. */
const waiting = new Set<PlacedBadge>();

function placeAgain(boxes: ReadonlySet<Element>): void {
  const isUnderWay = waiting.size > 0;
  // The latest first: a person has most likely just come to them.
  for (const badge of drawnBadges().reverse()) {
    const one = placed.get(badge)!;
    if (boxes.has(one.box)) waiting.add(one);
  }
  if (!isUnderWay) requestAnimationFrame(() => void placeWaiting());
}

async function placeWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const batch = [...waiting].slice(0, batchPlaced);
    // One that was taken away since, for its row shows another case, must not come back.
    await stand(batch.filter(stands));
    for (const one of batch) waiting.delete(one);
  }
}

function stands({ badge }: PlacedBadge): boolean {
  return badgeStands(badge.anchor) && badge.host.isConnected;
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
